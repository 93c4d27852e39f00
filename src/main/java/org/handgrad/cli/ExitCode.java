package org.handgrad.cli;

/** What a command ends with. 130, for interrupted, is the platform's own. */
final class ExitCode {
    static final int OK = 0;
    /** It ran, and something it checked failed. */
    static final int CHECK_FAILED = 1;
    /** The input or the command line is wrong, and nothing ran. */
    static final int WRONG_INPUT = 2;
    /** Something is wrong with handgrad, or with the machine. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}
