package org.handgrad.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.handgrad.audit.fault.Faults;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.report.document.AuditDocument;
import org.handgrad.report.document.AuditDocument.Case;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An audit of the frameworks.
 *
 * @param document its judgements and the faults behind them
 * @param programs that show the faults, by file name
 */
public record Audit(AuditDocument document, Map<String, String> programs) {
    /**
     * Judges. Units run in as many threads as there are processors; the result is in the order of the kinds.
     *
     * @param progress is told each unit before it is waited for
     */
    public static Audit of(Collection<AuditKind> kinds, Consumer<String> progress) {
        List<AuditKind> asked = kinds.stream().sorted().distinct().toList();
        List<Case> cases = Faults.explained(cases(asked, progress));
        AuditDocument document =
                new AuditDocument(command(asked), Map.of("nd4j", version()), cases, Faults.findings(cases));
        return new Audit(document, Faults.programs(cases));
    }

    private static String command(List<AuditKind> kinds) {
        return kinds.size() == AuditKind.values().length
                ? "audit"
                : "audit --only " + kinds.stream().map(AuditKind::toString).collect(Collectors.joining(","));
    }

    private static String version() {
        String version = Nd4j.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-M2.1" : version;
    }

    private static List<Case> cases(List<AuditKind> kinds, Consumer<String> progress) {
        List<AuditUnit> units =
                kinds.stream().flatMap(kind -> kind.units().stream()).toList();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Case>>> running = units.stream()
                    .map(unit -> threads.submit(() -> unit.cases().get()))
                    .toList();
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                progress.accept("%s (%s of %s)".formatted(units.get(i).title(), i + 1, units.size()));
                cases.addAll(running.get(i).get());
            }
            return cases;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the audit failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
