package org.handgrad.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands that talk to one console. */
record CommandFactory(Console console) implements IFactory {
    /** For picocli's tools, which write the manual page and the completion script of a release. */
    CommandFactory() {
        this(new Console(System.out, System.err));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == Handgrad.class) {
            return type.cast(new Handgrad(console));
        }
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(console));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(console));
        }
        if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(console));
        }
        if (type == BenchCommand.class) {
            return type.cast(new BenchCommand(console));
        }
        if (type == PredictCommand.class) {
            return type.cast(new PredictCommand(console));
        }
        if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(console));
        }
        if (type == NewCommand.class) {
            return type.cast(new NewCommand(console));
        }
        if (type == DeriveCommand.class) {
            return type.cast(new DeriveCommand(console));
        }
        if (type == TrialsCommand.class) {
            return type.cast(new TrialsCommand(console));
        }
        if (type == WorkerCommand.class) {
            return type.cast(new WorkerCommand(console));
        }
        if (type == HelpCommand.class) {
            return type.cast(new HelpCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
