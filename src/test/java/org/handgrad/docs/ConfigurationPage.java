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

            An experiment is a YAML file. The file's name is the experiment's: `mine.yaml` writes its report to `reports/mine/`.
            `handgrad new mine` writes one to start from, and `configs/` has eleven examples:

            ```yaml
            data:
              csv: { file: table.csv, target: { column: species, task: classification } }
              standardize: true
              split: { test: 0.2, seed: 1 }
            models:
              mlp:
                layers:
                  - { units: 10, activation: tanh }
                  - { units: 3, activation: softmax }
                loss: mcxent
            builds: [hand, dl4j, autodiff]
            gradients: [analytic, { central-difference: { epsilon: 1e-5 } }]
            optimizers:
              sgd: { learning-rate: 0.5 }
            training: { epochs: 12, batch-size: 32 }
            seeds: [1, 2, 3]
            ```

            ## Rules

            - *YAML is version 1.2*: `1e-3` is a number, and `no` is a string. Type tags are refused, and so are more than 20 aliases, nesting
              deeper than 20, and files above 1 MiB; put data into a CSV file.
            - *All mistakes are reported at once*, each with line and column: unknown, repeated and missing keys, values of the wrong type or out
              of range, and values that do not fit together, such as the units of the last layer and the target columns.
            - *Editors* that support JSON Schema complete and check the keys, if the file begins with
              `# yaml-language-server: $schema=handgrad.schema.json`. The schema is `configs/handgrad.schema.json`; `handgrad new` writes a copy.

            ## Overrides

            `--set path.to.key=value` overrides a value of the file or adds it. The value is YAML. List elements are counted from 1.

            ```sh
            handgrad run mine.yaml --set training.epochs=10 --set models.mlp.layers.1.units=20 --set 'seeds=[1, 2, 3]'
            ```

            Add a model or an optimizer as a whole, `--set 'optimizers.adam={ learning-rate: 0.1 }'`, and replace all of them by
            `--set 'optimizers={ adam: { learning-rate: 0.1 } }'`.

            ## Keys

            A key in **bold** is required.
            """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Section<?> section : ExperimentSection.SECTION.sections()) {
            page.append("\n### %s\n\n%s\n\n".formatted(section.title(), section.about()));
            page.append("| key | type | default | meaning |\n|---|---|---|---|\n");
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
