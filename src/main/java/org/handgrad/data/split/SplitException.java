package org.handgrad.data.split;

/** These rows cannot be divided as they should be; the message says why. */
public final class SplitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SplitException(String message) {
        super(message);
    }
}
