package org.handgrad.audit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.handgrad.report.document.AuditDocument.Finding;

/**
 * The smallest program that shows a fault: one class with a main method that knows nothing of handgrad. Above it stands the report. It
 * prints what the framework says and what it should say, and last {@code fault: true}.
 */
final class FaultProgram {
    private static final int WIDTH = 100;

    private FaultProgram() {}

    static String of(Finding finding) {
        return """
                /*
                %s

                What it does:
                %s
                What it should do:
                %s
                Why:
                %s

                Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
                java -cp '<jars>/*' %s.java
                */
                %s""".formatted(
                        wrapped(finding.title() + "."),
                        wrapped(finding.does()),
                        wrapped(finding.should()),
                        wrapped(finding.why()),
                        finding.id(),
                        source(finding.id()));
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column + word.length() > WIDTH) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        return lines.toString().lines().map("  "::concat).collect(Collectors.joining("\n"));
    }

    private static String source(String program) {
        try (InputStream source = FaultProgram.class.getResourceAsStream("program/" + program + ".java")) {
            if (source == null) {
                throw new IllegalStateException("there is no program " + program);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
