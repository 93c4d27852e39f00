package org.handgrad.audit.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.report.document.AuditDocument.Case;
import org.handgrad.report.document.AuditDocument.Finding;

/** All faults that are known, and what each explains of an audit. */
public final class Faults {
    private static final Set<String> FAULTY = Set.of("contradicts", "throws", "not finite");

    private static final List<Fault> ALL = Stream.of(ActivationFaults.ALL, LossFaults.ALL, TrainingFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /** The judgements, each with the first fault that explains it. */
    public static List<Case> explained(List<Case> cases) {
        return cases.stream()
                .map(one -> FAULTY.contains(one.verdict()) ? one.explainedBy(id(one)) : one)
                .toList();
    }

    private static String id(Case one) {
        return OperationFaults.explains(one)
                ? OperationFaults.id(one)
                : ALL.stream()
                        .filter(fault -> fault.explains().test(one))
                        .findFirst()
                        .map(Fault::program)
                        .orElse("");
    }

    /** The faults that explain at least one of these. */
    public static List<Finding> findings(List<Case> explained) {
        Map<String, Long> counts =
                explained.stream().collect(Collectors.groupingBy(Case::finding, Collectors.counting()));
        return Stream.concat(
                        ALL.stream()
                                .filter(fault -> counts.containsKey(fault.program()))
                                .map(fault -> fault.finding(counts.get(fault.program()))),
                        OperationFaults.findings(explained).stream())
                .toList();
    }

    /** The programs that show the faults behind these, by file name. */
    public static Map<String, String> programs(List<Case> explained) {
        Map<String, String> programs = new LinkedHashMap<>(OperationFaults.programs(explained));
        findings(explained)
                .forEach(finding -> programs.computeIfAbsent(finding.program(), file -> FaultProgram.of(finding)));
        return programs;
    }
}
