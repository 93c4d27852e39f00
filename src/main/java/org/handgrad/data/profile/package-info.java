/** What an unknown table probably holds: the kind of each column, the target, and what a user should look at. */
package org.handgrad.data.profile;
