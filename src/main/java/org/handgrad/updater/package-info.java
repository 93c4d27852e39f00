/** What the builds on the framework, {@code dl4j} and {@code autodiff}, share: ND4J's updaters. The hand build has none of it. */
package org.handgrad.updater;
