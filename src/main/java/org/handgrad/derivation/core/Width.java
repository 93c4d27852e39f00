package org.handgrad.derivation.core;

/** A letter for how many there are of something, at least 1: n samples, d inputs. */
public record Width(String name) implements Letter {
    @Override
    public int serial() {
        return 0;
    }
}
