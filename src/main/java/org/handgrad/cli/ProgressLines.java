package org.handgrad.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.handgrad.experiment.Progress;

/** Shows progress on standard error: a bar on a terminal, a line for each thing begun elsewhere. */
final class ProgressLines implements Progress {
    private static final int UPDATE_MILLIS = 200;

    private final Console console;
    private final boolean debug;
    private ProgressBar bar;

    private ProgressLines(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    static Progress of(Console console, CommonOptions options) {
        return options.quiet ? Progress.SILENT : new ProgressLines(console, options.debug);
    }

    @Override
    public void begin(String what, int steps) {
        if (!Console.isWatched()) {
            console.error(what);
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(console.errorStream()))
                .build();
    }

    @Override
    public void done(int steps) {
        if (bar != null) {
            bar.stepTo(steps);
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void failed(String what, RuntimeException cause) {
        end();
        console.error("%s failed: %s".formatted(what, cause));
        if (debug) {
            console.trace(cause);
        }
    }
}
