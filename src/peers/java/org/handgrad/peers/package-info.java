/** Other ways to compute a training step of sigmoid layers, which the builds are compared with. Not part of handgrad. */
package org.handgrad.peers;
