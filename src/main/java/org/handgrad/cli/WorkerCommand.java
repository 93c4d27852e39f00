package org.handgrad.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.run.OrderedTrials;
import org.handgrad.study.schedule.WorkerLoop;
import picocli.CommandLine.Command;

/** What {@code handgrad run} starts: a process that is told one trial after the other. Nobody types it. */
@Command(name = "worker", hidden = true)
final class WorkerCommand implements Callable<Integer> {
    private final Console console;

    WorkerCommand(Console console) {
        this.console = console;
    }

    /** How this program is started as a worker: with the same options of Java. */
    static List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib"))
                .toList());
        line.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Handgrad.class.getName(),
                "worker"));
        return line;
    }

    /** What this machine is called. */
    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Ends when its input does. A Ctrl-C in the terminal reaches it too, and is for the program that started it to hear. */
    @Override
    public Integer call() throws IOException {
        console.interruption().ignore();
        WorkerLoop.serve(
                new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), new OrderedTrials());
        return ExitCode.OK;
    }
}
