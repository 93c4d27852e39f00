package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every equation that a Java source cites is derived or defined, and every labelled equation is cited. */
class EquationLabelsTest {
    /** Where formulas are derived, and where measures are defined. */
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("docs", "explanation", "derivations.md"),
            Path.of("docs", "explanation", "restraints.md"),
            Path.of("docs", "reference", "measures.md"));

    private static final List<Path> SOURCE_ROOTS =
            List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

    private static final Pattern TAG = Pattern.compile("\\\\tag\\{([^}]*)}");
    private static final Pattern CITATION = Pattern.compile("\\(eq\\.([^)]*)\\)");
    private static final String COMMENT_BREAK = "[\\s*/]+"; // a citation may go on in the next line of its comment

    private static Labels labels;

    /**
     * What is wrong with the labels of a document and the citations of them.
     *
     * @param dangling cited labels that no equation has, each with the files that cite it
     * @param duplicate labels that more than one equation has
     * @param uncited labels that no Java source cites
     */
    private record Labels(
            SortedMap<String, SortedSet<String>> dangling, SortedSet<String> duplicate, SortedSet<String> uncited) {
        /**
         * Compares a document with the files that cite it. A document may cite itself, but that makes no label cited.
         *
         * @param sources the text of each Java source by its name
         */
        static Labels of(String document, Map<String, String> sources) {
            SortedSet<String> tags = new TreeSet<>();
            SortedSet<String> duplicate = new TreeSet<>();
            Matcher tag = TAG.matcher(document);
            while (tag.find()) {
                if (!tags.add(tag.group(1))) {
                    duplicate.add(tag.group(1));
                }
            }
            SortedMap<String, SortedSet<String>> cited = new TreeMap<>();
            sources.forEach((name, text) -> cite(cited, name, text));
            SortedSet<String> uncited = new TreeSet<>(tags);
            uncited.removeAll(cited.keySet());

            cite(cited, "the document itself", document);
            cited.keySet().removeAll(tags);
            return new Labels(cited, duplicate, uncited);
        }

        private static void cite(SortedMap<String, SortedSet<String>> cited, String name, String text) {
            Matcher citation = CITATION.matcher(text);
            while (citation.find()) {
                String label = citation.group(1).replaceAll(COMMENT_BREAK, " ").strip();
                cited.computeIfAbsent(label, unseen -> new TreeSet<>()).add(name);
            }
        }
    }

    @BeforeAll
    static void readEverything() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Path root : SOURCE_ROOTS) {
            for (Path file : javaFiles(root)) {
                sources.put(file.toString(), Files.readString(file));
            }
        }
        StringBuilder documents = new StringBuilder();
        for (Path document : DOCUMENTS) {
            documents.append(Files.readString(document));
        }
        labels = Labels.of(documents.toString(), sources);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyCitedEquationIsDerived() {
        assertThat(labels.dangling())
                .as("labels cited without an equation in %s", DOCUMENTS)
                .isEmpty();
    }

    @Test
    void noTwoEquationsShareALabel() {
        assertThat(labels.duplicate()).as("labels given twice in %s", DOCUMENTS).isEmpty();
    }

    @Test
    void everyLabelledEquationIsCited() {
        assertThat(labels.uncited())
                .as("labels in %s that no Java source cites", DOCUMENTS)
                .isEmpty();
    }

    @Test
    void findsADanglingCitationAndWhereItStands() {
        Labels found = Labels.of(equation("known"), Map.of("A.java", citation(" known") + citation(" missing")));

        assertThat(found.dangling()).containsOnlyKeys("missing");
        assertThat(found.dangling().get("missing")).containsExactly("A.java");
        assertThat(found.uncited()).isEmpty();
    }

    @Test
    void findsADanglingCitationWithinTheDocument() {
        Labels found = Labels.of(
                equation("known") + citation(" missing"), Map.of("A.java", "/** " + citation(" known") + " */"));

        assertThat(found.dangling()).containsOnlyKeys("missing");
    }

    @Test
    void findsALabelThatOnlyTheDocumentCites() {
        Labels found = Labels.of(equation("forgotten") + citation(" forgotten"), Map.of("A.java", "class A {}"));

        assertThat(found.uncited()).containsExactly("forgotten");
        assertThat(found.dangling()).isEmpty();
    }

    @Test
    void findsALabelGivenTwice() {
        Labels found = Labels.of(equation("twice") + equation("twice"), Map.of("A.java", citation(" twice")));

        assertThat(found.duplicate()).containsExactly("twice");
    }

    @Test
    void readsACitationBrokenAcrossLines() {
        String document = equation("in-javadoc") + equation("after-slashes");
        String broken = citation("\n     * in-javadoc") + citation("\n    // after-slashes");
        Labels found = Labels.of(document, Map.of("A.java", broken));

        assertThat(found.dangling()).isEmpty();
        assertThat(found.uncited()).isEmpty();
    }

    @Test
    void takesACitationOfTwoLabelsForOneThatDangles() {
        Labels found = Labels.of(equation("one") + equation("two"), Map.of("A.java", citation(" one, two")));

        assertThat(found.dangling()).containsOnlyKeys("one, two");
    }

    private static String equation(String label) {
        return "$$\na = b \\tag{" + label + "}\n$$\n";
    }

    /** Put together here, since this file is one of those that are searched for citations. */
    private static String citation(String label) {
        return "(eq" + "." + label + ")";
    }
}
