package org.handgrad.cli;

/** What a command ends with. */
final class ExitCode {
    static final int OK = 0;
    /** It ran, and something it checked failed. */
    static final int CHECK_FAILED = 1;
    /** The input or the command line is wrong, and nothing ran. */
    static final int WRONG_INPUT = 2;
    /** Something is wrong with handgrad, or with the machine. */
    static final int INTERNAL = 3;
    /** Somebody stopped it: 128 and the number of Ctrl-C's signal. */
    static final int INTERRUPTED = 130;
    /** It ran, but who was to read what it prints was gone: 128 and the number of that signal. */
    static final int READER_GONE = 141;

    private ExitCode() {}
}
