package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one experiment as it stands on the disk: is everything there that is promised, and can it be read?
 *
 * @param folder of the experiment
 * @param result what {@code result.json} holds
 */
record WrittenReport(Path folder, JsonNode result) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern PAGE_DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    static WrittenReport read(Path folder) throws IOException {
        return new WrittenReport(folder, JSON.readTree(Files.readString(folder.resolve("result.json"))));
    }

    /** Texts by file, of the whole folder. */
    static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("trials"))
                    .toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    void assertComplete() throws IOException {
        assertThat(texts(folder).keySet()).as("files").containsAll(promised());
        assertThat(runs())
                .as("runs")
                .allSatisfy(run -> assertThat(run.get("status").asString()).isIn("ok", "diverged"));
    }

    private List<JsonNode> runs() {
        return result.get("runs").valueStream().toList();
    }

    private List<String> promised() throws IOException {
        List<String> files =
                new ArrayList<>(List.of("result.json", "history.csv", "snapshots.json", "config.yaml", "timing.json"));
        files.addAll(List.of(
                "report.md", "index.html", "timing.md", "runs.csv", "runs.tex", "gradients.csv", "gradients.tex"));
        for (String list : List.of("parity", "differences", "confusion")) {
            if (!result.get(list).isEmpty()) {
                files.addAll(List.of(list + ".csv", list + ".tex"));
            }
        }
        if (runs().stream().anyMatch(run -> run.hasNonNull("finalCost"))) {
            files.add("cost.svg");
        }
        JsonNode trained = JSON.readTree(Files.readString(folder.resolve("snapshots.json")))
                .get("trained");
        if (!trained.isEmpty()) {
            files.add(result.get("data").get("features").size() == 1 ? "fit.svg" : "boundary.svg");
        }
        return files;
    }

    void assertReadable() throws IOException {
        for (Map.Entry<String, String> file : texts(folder).entrySet()) {
            String name = file.getKey();
            String text = file.getValue();
            assertThat(text).as(name).isNotBlank();
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "json" -> JSON.readTree(text);
                case "csv" -> assertTable(name, text);
                case "svg" -> assertPicture(name, text);
                case "html" -> assertPage(text);
                case "md" -> assertLinks(text);
                case "tex" -> assertThat(text).as(name).contains("\\begin{tabular}", "\\end{tabular}");
                default -> assertThat(name).isEqualTo("config.yaml");
            }
        }
    }

    private static void assertTable(String name, String text) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            assertThat(csv.stream()
                            .mapToInt(CsvRecord::getFieldCount)
                            .distinct()
                            .count())
                    .as(name)
                    .isEqualTo(1);
        }
    }

    private static void assertPicture(String name, String text) throws IOException {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(name + " is no picture", e);
        }
        assertThat(text).as(name).doesNotContainPattern("=\"[^\"]*\\b(NaN|Infinity)\\b");
    }

    private static void assertPage(String text) {
        Matcher data = PAGE_DATA.matcher(text);
        assertThat(data.find()).isTrue();
        JSON.readTree(data.group(1));
    }

    private void assertLinks(String text) {
        LINK.matcher(text.replaceAll("`[^`]*`", ""))
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(folder.resolve(link)).exists());
    }
}
