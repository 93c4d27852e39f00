/** Times a training step of each build in separate virtual machines. */
package org.handgrad.bench;
