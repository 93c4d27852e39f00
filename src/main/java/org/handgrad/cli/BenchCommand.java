package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.bench.Bench;
import org.handgrad.bench.BenchCase;
import org.handgrad.bench.BenchResult;
import org.handgrad.bench.Peer;
import org.handgrad.bench.PerformancePage;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.Build;
import org.handgrad.report.document.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad bench}. */
@Command(
        name = "bench",
        description = "Times a training step of each build, for the configurations' models or for four standard ones.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "CONFIG", description = "Experiments as YAML files, as in configs/.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--builds",
            split = ",",
            paramLabel = "BUILD",
            defaultValue = "hand,dl4j,autodiff",
            description = "Builds to time (default: ${DEFAULT-VALUE}).")
    private List<Build> builds;

    @Option(
            names = "--peers",
            description =
                    "Also times libtorch (through DJL), plain Java loops for small models, and the two largest matrix products"
                            + " alone for large ones. Peers support " + Peer.KNOWN
                            + ". The launcher builds them on first use; they need Linux on x86-64.")
    private boolean peers;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Virtual machines per build (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description =
                    "Seconds measured per virtual machine, after a warm-up of twice as long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private ReportsOption reports;

    @Option(
            names = "--format",
            description = "text or json (default: text); json prints the contents of performance.json.")
    private OutputOptions.Format format = OutputOptions.Format.TEXT;

    @Option(names = "--quiet", description = "Prints no progress.")
    private boolean quiet;

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
        if (rounds < 1 || seconds < 1) {
            throw new InputException(List.of("--rounds and --seconds must be at least 1"));
        }
        List<Peer> others = peers ? peers() : List.of();
        List<BenchCase> cases = cases();
        Path out = reports.writable(List.of());
        PerformanceFiles files = new PerformanceFiles(out);
        BenchResult result = new Bench(rounds, seconds)
                .run(cases, builds, others, quiet ? line -> {} : console::error, files::keepUnfinished);
        files.write(result);
        console.print(format == OutputOptions.Format.JSON ? Json.write(result) : PerformancePage.table(result));
        return ExitCode.OK;
    }

    private static List<Peer> peers() throws InputException {
        List<Peer> found = Peer.all();
        if (found.isEmpty()) {
            throw new InputException(
                    List.of("--peers: there are no peers on the class path; run './handgrad bench --peers' on"
                            + " Linux x86-64, which builds them, or build with 'mvn -Ppeers -DskipTests package'"));
        }
        return found;
    }

    private List<BenchCase> cases() throws InputException {
        if (files.isEmpty()) {
            return BenchCase.standard();
        }
        List<Path> distinct = DistinctFiles.of(files, quiet ? line -> {} : console::error);
        List<ExperimentConfig> configs = ConfigFiles.read(distinct, List.of());
        List<BenchCase> cases = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            cases.addAll(BenchCase.of(distinct.get(i), configs.get(i)));
        }
        return cases;
    }
}
