package org.handgrad.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.config.yaml.YamlDocument;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Problem;

/**
 * The text of an experiment, taken apart and not yet understood.
 *
 * @param file how messages call the text; paths in it are relative to the folder of this file
 * @param name how the experiment is called
 * @param source the file, and the values set on the command line, as they were given
 * @param root of its tree
 * @param written the text itself, if no value of the tree was changed
 */
public record ExperimentText(Path file, String name, String source, YamlValue root, Optional<String> written) {
    /** What a decoder puts in the place of bytes that are no characters. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Takes a file apart; the experiment is called after it.
     *
     * @param options values from the command line, which take the place of those in the file
     * @throws ConfigException if the text is no YAML, or an option has no place in it
     * @throws IOException if the file cannot be read
     */
    public static ExperimentText of(Path file, List<SetOption> options) throws IOException {
        long size = Files.size(file);
        if (Files.isRegularFile(file) && size > YamlDocument.MOST_CHARACTERS) {
            throw whole(
                    file,
                    "the file has %s bytes; expected at most %s: put data into a CSV file"
                            .formatted(size, YamlDocument.MOST_CHARACTERS));
        }
        return of(file, ExperimentName.of(file), decoded(file, Files.readAllBytes(file)), options);
    }

    /**
     * Takes a text apart.
     *
     * @throws ConfigException if the text is no YAML, or an option has no place in it
     */
    public static ExperimentText of(Path file, String name, String text, List<SetOption> options) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        YamlDocument document = new YamlDocument(file.toString(), withoutMark);
        YamlValue root = document.experiment(options, ExperimentSection.NAMED);
        StringBuilder source = new StringBuilder(file.toString());
        options.forEach(option -> source.append(' ').append(option.quoted()));
        return new ExperimentText(
                file, name, source.toString(), root, options.isEmpty() ? Optional.of(withoutMark) : Optional.empty());
    }

    /** The whole configuration as text. */
    public String yaml() {
        return written.orElseGet(root::yaml);
    }

    /** The same text, in which no mistake was found yet. */
    public ExperimentText renewed() {
        return new ExperimentText(file, name, source, root.renewed(), written);
    }

    /** The same text without some of the keys of its root. */
    public ExperimentText without(Set<String> keys) {
        boolean none = root.mapping()
                .map(mapping -> mapping.keys().stream().noneMatch(keys::contains))
                .orElse(true);
        return none ? this : new ExperimentText(file, name, source, root.without(keys), Optional.empty());
    }

    /**
     * The same text with another value. What is wrong with the path is reported where it is written.
     *
     * @param path the keys from the root down
     * @param place where the path is written
     */
    public ExperimentText with(List<String> path, YamlValue place, YamlValue value) {
        YamlValue changed = root.with(path, place, value, ExperimentSection.NAMED);
        return new ExperimentText(file, name, source, changed, Optional.empty());
    }

    private static String decoded(Path file, byte... bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> before =
                    text.substring(0, text.indexOf(REPLACEMENT) + 1).lines().toList();
            int line = before.size();
            int column = before.get(line - 1).codePoints().toArray().length;
            String shown = text.lines().toList().get(line - 1);
            throw new ConfigException(List.of(new Problem(
                    file.toString(), line, column, shown, "not valid UTF-8; expected a YAML file in UTF-8")));
        }
    }

    private static ConfigException whole(Path file, String message) {
        return new ConfigException(List.of(Problem.ofWhole(file.toString(), message)));
    }
}
