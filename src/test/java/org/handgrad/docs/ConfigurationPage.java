package org.handgrad.docs;

import java.util.stream.Collectors;
import org.handgrad.config.ExperimentSection;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.Section;

/** {@code docs/reference/configuration.md}, written from the declarations that the reader of configurations follows. */
final class ConfigurationPage {
    private static final String BEGINNING = """
            <!-- Written by: mvn test -Dtest=ConfigurationDocumentsTest -Dhandgrad.write=true -->
            # Configuration

            An experiment is a YAML file. `handgrad new mine` writes one to start from, with comments, and `configs/` holds more.
            The file's name is the experiment's: `mine.yaml` writes its report to `reports/mine/`.

            - YAML is 1.2: `1e-3` is a number, and `no` is a text. Type tags are refused, and so are more than 20 aliases, nesting
              deeper than 20, and files of more than 1 MiB: data belong into a CSV file.
            - What a file has wrong is reported all at once, each mistake with its line and column: unknown, repeated and missing
              keys, values of the wrong kind or out of their range, and what does not fit together: the units of the last layer
              and the target columns, the loss and the activation before it, a batch and the data.
            - Editors that know JSON Schema complete and check the keys, from `configs/handgrad.schema.json`; a comment in the
              first lines says so to them: `# yaml-language-server: $schema=handgrad.schema.json`.
            - `--set path.to.key=value` puts a value in the place of one in the file, or adds it. An element of a list is named
              by its number, counted from 1: `--set training.epochs=10 --set models.mlp.layers.1.units=20`. The value is YAML:
              `--set 'seeds=[1, 2, 3]'`. A model or an optimiser more is added whole, `--set 'optimizers.adam={ learning-rate: 0.1 }'`, and
              another one put in the place of all by `--set 'optimizers={ adam: { learning-rate: 0.1 } }'`.

            A key in **bold** must be there.
            """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Section<?> section : ExperimentSection.SECTION.sections()) {
            page.append("\n## %s\n\n%s\n\n".formatted(section.title(), section.about()));
            page.append("| key | what stands there | otherwise | meaning |\n|---|---|---|---|\n");
            section.keys().forEach(key -> page.append(row(key)));
            if (!section.oneOf().isEmpty()) {
                page.append("\nExactly one of %s.\n"
                        .formatted(section.oneOf().stream()
                                .map(key -> "`" + key.name() + "`")
                                .collect(Collectors.joining(", "))));
            }
        }
        return page.toString();
    }

    private static String row(Key<?> key) {
        String name = key.required() ? "**`%s`**".formatted(key.name()) : "`%s`".formatted(key.name());
        return "| %s | %s | %s | %s |\n"
                .formatted(name, cell(key.kind().described()), cell(key.otherwiseShown()), cell(key.about()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
