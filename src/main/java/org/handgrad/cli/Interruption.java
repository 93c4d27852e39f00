package org.handgrad.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C, or a kill. A command that has something to keep is asked to stop, and gets the time to keep what it has finished; others
 * end at once. Either way the process ends with {@link ExitCode#INTERRUPTED}.
 */
final class Interruption {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean awaited;
    private volatile boolean ignored;

    /** One that never comes, unless it is asked for. */
    Interruption() {}

    /** One that comes when the system asks the process to end. */
    static Interruption ofThisProcess(Console.Line say) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.shutDown(say), "interruption"));
        return interruption;
    }

    private void shutDown(Console.Line say) {
        if (over.getCount() == 0) {
            return; // an end like any other
        }
        if (ignored) {
            waitForTheEnd();
            return;
        }
        if (!awaited) {
            say.line("interrupted");
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        say.line("interrupted; stopping at the next step");
        ask();
        waitForTheEnd();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody else hears it and ends what is at work. */
    void ignore() {
        ignored = true;
    }

    /** What is at work now asks again and again whether to stop, and keeps what it has finished by then. */
    void await() {
        awaited = true;
    }

    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    /** Nothing is at work any more. */
    void over() {
        over.countDown();
    }
}
