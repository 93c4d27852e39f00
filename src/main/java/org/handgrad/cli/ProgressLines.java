package org.handgrad.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.handgrad.experiment.Progress;
import org.handgrad.report.table.NumberText;

/**
 * Shows progress on standard error: on a terminal a bar with the cost and the time left, once something has taken a second; a
 * line for each thing begun elsewhere.
 */
final class ProgressLines implements Progress {
    private static final int UPDATE_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Console console;
    private final OutputOptions options;
    private final boolean watched = Terminal.ofThisProcess().watched();
    private String what = "";
    private int steps;
    private long start;
    private long lastLine;
    private ProgressBar bar;

    ProgressLines(Console console, OutputOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public void begin(String begun, int itsSteps) {
        what = begun;
        steps = itsSteps;
        start = System.nanoTime();
        lastLine = start;
        if (!options.quiet && !watched) {
            console.error(what);
        }
    }

    @Override
    public void done(int done) {
        if (bar == null && !options.quiet && watched) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            bar = elapsed.compareTo(PATIENCE) < 0 ? null : bar(done, elapsed);
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void done(int epochs, double cost) {
        done(epochs);
        if (bar != null && Double.isFinite(cost)) {
            bar.setExtraMessage("cost " + NumberText.significant(cost));
        }
    }

    @Override
    public void done(int trials, String message) {
        done(trials);
        if (bar != null) {
            bar.setExtraMessage(message);
        } else if (!options.quiet && !watched && System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            console.error("%s: trial %s of %s, %s".formatted(what, trials, steps, message));
        }
    }

    private ProgressBar bar(int done, Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(steps)
                .startsFrom(done, elapsed)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(console.errorStream()))
                .build();
    }

    @Override
    public boolean isInterrupted() {
        return console.isInterrupted();
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void failed(String run, RuntimeException cause) {
        end();
        if (!options.quiet) {
            console.error("%s failed: %s".formatted(run, cause));
        }
        if (options.debug) {
            console.trace(cause);
        }
    }
}
