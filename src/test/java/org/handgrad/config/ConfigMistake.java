package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.config.ConfigTexts.SMALL;
import static org.handgrad.config.ConfigTexts.messageOf;

/**
 * A mistake in a configuration, with the whole message that it gets.
 *
 * @param name of the mistake
 * @param from a part of {@link ConfigTexts#SMALL}
 * @param to what stands in its place
 */
record ConfigMistake(String name, String from, String to, String message) {
    void assertReported() {
        assertThat(SMALL).contains(from);
        assertThat(messageOf(SMALL.replace(from, to))).isEqualTo(message.stripTrailing());
    }

    @Override
    public String toString() {
        return name;
    }
}
