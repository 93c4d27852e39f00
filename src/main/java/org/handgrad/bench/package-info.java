/** Times a training step of each build, in virtual machines of its own. */
package org.handgrad.bench;
