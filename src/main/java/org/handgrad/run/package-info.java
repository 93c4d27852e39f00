/** The one way from a configuration to its results: what is finished is looked up, the rest is run, and all of it is put together. */
package org.handgrad.run;
