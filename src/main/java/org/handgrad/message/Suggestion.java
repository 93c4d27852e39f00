package org.handgrad.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggestions for misspelt words. */
public final class Suggestion {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /** {@code " (did you mean 'x'?)"} if a known word is similar; otherwise empty. */
    public static String near(String word, Collection<String> known) {
        return nearest(word, known).map(Suggestion::question).orElse("");
    }

    /** {@code " (did you mean 'x'?)"} if the file's folder has a file with a similar name; otherwise empty. */
    public static String near(Path file) {
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            return near(
                    file.getFileName().toString(),
                    siblings.map(sibling -> sibling.getFileName().toString()).toList());
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code " (did you mean 'x'?)"}. */
    public static String question(String meant) {
        return " (did you mean '%s'?)".formatted(meant);
    }

    /** The most similar known word, if it is similar enough. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int tolerated = Math.max(2, word.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.min(tolerated, candidate.length() - 1));
    }

    private static int distance(String word, String candidate) {
        return DISTANCE.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }
}
