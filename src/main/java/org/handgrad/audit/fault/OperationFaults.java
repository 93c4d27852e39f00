package org.handgrad.audit.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.AuditDocument.Case;
import org.handgrad.report.document.AuditDocument.Finding;

/** Faults of SameDiff's operations: one for each operation, with a program made of the first judgement that shows it. */
final class OperationFaults {
    private static final String KIND = "operation";

    private OperationFaults() {}

    /** The id of the fault of an operation, such as {@code SdMathFloorMod}. */
    static String id(Case one) {
        StringBuilder id = new StringBuilder();
        for (String word : one.name().replace("int[]", "axes").split("\\W+", -1)) {
            if (!word.equals("x") && !word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    static boolean explains(Case one) {
        return one.kind().equals(KIND);
    }

    /** What was found of each operation. */
    static List<Finding> findings(List<Case> explained) {
        Map<String, List<Case>> groups = byFault(explained);
        List<Finding> findings = new ArrayList<>();
        groups.forEach((id, cases) -> {
            Case first = cases.get(0);
            boolean all = cases.stream().allMatch(one -> one.verdict().equals("throws"));
            findings.add(new Finding(
                    id,
                    first.name() + (all ? " has no derivative for some shapes" : " has a wrong derivative"),
                    (all ? Severity.BREAKS : Severity.WRONG).label(),
                    "With %s, %s: %s.".formatted(first.with(), first.input(), first.evidence()),
                    "The gradient of sum(weights * output), in the shape of the argument.",
                    "In doDiff of the operation, or in the native operation that it calls. It happens with: "
                            + String.join(
                                    "; ",
                                    cases.stream().map(Case::with).distinct().toList()) + ".",
                    cases.size(),
                    "programs/" + id + ".java"));
        });
        return findings;
    }

    /** Their programs, by file name. */
    static Map<String, String> programs(List<Case> explained) {
        Map<String, String> programs = new LinkedHashMap<>();
        byFault(explained)
                .forEach(
                        (id, cases) -> programs.put("programs/" + id + ".java", OperationProgram.of(id, cases.get(0))));
        return programs;
    }

    private static Map<String, List<Case>> byFault(List<Case> explained) {
        Map<String, List<Case>> groups = new LinkedHashMap<>();
        explained.stream()
                .filter(one -> one.kind().equals(KIND) && !one.finding().isEmpty())
                .forEach(one -> groups.computeIfAbsent(one.finding(), id -> new ArrayList<>())
                        .add(one));
        return groups;
    }
}
