package org.handgrad.notation.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.notation.syntax.Vocabulary;

/** Takes the lines of a text without any signs around formulas that have a relation and no prose in them. */
final class PlainFinder implements Finder {
    private static final Pattern RELATION = Pattern.compile("[=≈≤≥≠∈→⇒←]|\\\\(?:approx|to|in|le|ge|Rightarrow)\\b");
    private static final Pattern WORD = Pattern.compile("(?<![\\\\{A-Za-z])[\\p{L}]{3,}");

    private final String text;
    private final List<Equation> equations = new ArrayList<>();

    PlainFinder(String text, Lines lines) {
        this.text = text;
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            if (RELATION.matcher(line).find() && !hasProse(line)) {
                equations.add(Equation.of(line, lines.start(i), true, ""));
            }
        }
    }

    /** Two words or more that name nothing in a formula. */
    private static boolean hasProse(String line) {
        int words = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words += Vocabulary.STANDARD.isWord(word.group()) ? 0 : 1;
        }
        return words > 1;
    }

    @Override
    public List<Equation> equations() {
        return List.copyOf(equations);
    }

    @Override
    public List<Unclosed> unclosed() {
        return List.of();
    }

    @Override
    public String withoutCode() {
        return text;
    }
}
