package org.handgrad.cli;

import java.util.List;

/** The user's input is wrong; the messages say all of it. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
    }
}
