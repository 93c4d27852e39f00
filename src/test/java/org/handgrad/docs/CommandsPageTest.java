package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.handgrad.cli.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/reference/commands.md} has the commands, options and exit codes of the program. */
class CommandsPageTest {
    private static final Page PAGE = Page.of("docs", "reference", "commands.md");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  ");

    @TempDir
    private Path folder;

    private String help(String... command) {
        return new Session(folder)
                .type("./handgrad help " + String.join(" ", command))
                .out();
    }

    private List<String> commands() {
        String help = help();
        return COMMAND.matcher(help.substring(help.indexOf("Commands:")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void commandsAreThoseOfTheProgram() {
        assertThat(PAGE.words("command"))
                .extracting(words -> words.split(" ", -1)[1])
                .containsExactlyInAnyOrderElementsOf(commands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trials", "check", "derive", "bench", "audit", "predict", "report", "new"})
    void optionsAreThoseOfTheProgram(String command) {
        List<String> options = OPTION.matcher(help(command))
                .results()
                .map(found -> found.group(1))
                .filter(option -> !List.of("--help", "--version").contains(option))
                .toList();
        assertThat(PAGE.below("## handgrad " + command).words("option"))
                .extracting(option -> option.split("[ \\[]", 2)[0])
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void exitCodesAreThoseOfTheProgram() {
        String help = help();
        assertThat(PAGE.below("## Exit codes").rows("code"))
                .extracting(row -> row.get(0))
                .containsExactly("0", "1", "2", "3", "130", "141")
                .allMatch(code ->
                        Pattern.compile("\\b" + code + " [a-z]").matcher(help).find());
    }
}
