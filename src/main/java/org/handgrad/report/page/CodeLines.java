package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a source that stand under a citation of an equation.
 *
 * @param file its path from {@code org/handgrad} on
 * @param line of the first, from 1
 * @param text without the indentation they share
 */
record CodeLines(String file, int line, String text) {
    private static final Pattern NO_CODE = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'|//.*");
    private static final String COMMENT_BREAK = "[\\s*/]+"; // a citation may go on in the next line of its comment

    /**
     * All places that cite an equation. A comment at the end of a line cites for that line. Under a comment between statements
     * stand the statements up to the next such comment or the end of the block; under Javadoc, what it documents. A file with one
     * of the former needs none of the latter.
     *
     * @param sources texts by file
     */
    static List<CodeLines> citing(String label, Map<String, String> sources) {
        Pattern citation = Pattern.compile("\\(eq\\." + COMMENT_BREAK + Pattern.quote(label) + "\\)");
        List<CodeLines> all = new ArrayList<>();
        sources.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            List<CodeLines> steps = new ArrayList<>();
            List<CodeLines> documented = new ArrayList<>();
            Matcher cited = citation.matcher(text);
            while (cited.find()) {
                int at = (int) text.substring(0, cited.end()).lines().count() - 1;
                String line = lines.get(at).strip();
                if (line.startsWith("//")) {
                    int from = afterComment(lines, at);
                    steps.add(of(file, lines, from, endOfStep(lines, from)));
                } else if (line.contains("//")) {
                    String code = line.substring(0, line.indexOf("//")).strip();
                    steps.add(new CodeLines(file, at + 1, code));
                } else {
                    int from = declaration(lines, at);
                    documented.add(of(file, lines, from, endOfDeclaration(lines, from)));
                }
            }
            all.addAll(steps.isEmpty() ? documented : steps);
        });
        return all;
    }

    private static CodeLines of(String file, List<String> lines, int from, int to) {
        String text = String.join("\n", lines.subList(from, to)).stripIndent().strip();
        return new CodeLines(file, from + 1, text);
    }

    private static int afterComment(List<String> lines, int comment) {
        int line = comment;
        while (lines.get(line).strip().startsWith("//")) {
            line++;
        }
        return line;
    }

    private static int endOfStep(List<String> lines, int from) {
        int indent = indent(lines.get(from));
        int to = from + 1;
        while (to < lines.size()
                && !lines.get(to).isBlank()
                && !lines.get(to).strip().startsWith("//")
                && indent(lines.get(to)) >= indent) {
            to++;
        }
        return to;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The first line of code after the comment that goes on in a line. */
    private static int declaration(List<String> lines, int comment) {
        int line = comment;
        while (!lines.get(line).contains("*/")) {
            line++;
        }
        do {
            line++;
        } while (lines.get(line).strip().startsWith("@"));
        return line;
    }

    private static int endOfDeclaration(List<String> lines, int from) {
        int depth = 0;
        for (int line = from; line < lines.size(); line++) {
            String code = NO_CODE.matcher(lines.get(line)).replaceAll("");
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0 && (c == '}' || c == ';')) {
                    return line + 1;
                }
            }
        }
        return lines.size();
    }
}
