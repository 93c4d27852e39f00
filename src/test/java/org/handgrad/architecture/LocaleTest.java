package org.handgrad.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What is printed does not depend on the locale: where numbers have other digits, 1 is still 1. */
@Tag("slow")
class LocaleTest {
    private static final Locale EGYPT = Locale.forLanguageTag("ar-EG");

    private static final String CHECK = "org.handgrad.check.";

    /** Those of the checker that read what it says, and take seconds. */
    private static final List<String> READERS = List.of(
            "GradientVerdictTest",
            "GradientDiagnosisTest",
            "MisbehaviourTest",
            "PartialCheckTest",
            "CheckJsonTest",
            "WrongWeightDecayTest");

    /** A text in quotes, of one line or of several. */
    private static final Pattern TEXT = Pattern.compile("\"{3}(?s:.*?)\"{3}|\"(?:[^\"\\\\\n]|\\\\.)*\"");

    /** A directive that has its digits, its sign or its letters from the locale: any but %s. */
    private static final Pattern DIRECTIVE = Pattern.compile("%(\\d+\\$)?[-#+0,(]*\\d*(\\.\\d+)?[dfeEgGaAhHxXobBtTS]");

    /** What gives a format its locale, itself or by name. */
    private static final Pattern GIVEN = Pattern.compile("Locale\\.ROOT|\\b(number|ratio)\\([^;]*$");

    private static final ArchRule RULE = noClasses()
            .should()
            .callMethodWhere(target(owner(Predicates.type(String.class)))
                    .and(target(nameMatching("toLowerCase|toUpperCase")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethodWhere(target(owner(Predicates.type(String.class)))
                    .and(target(name("format")))
                    .and(target(rawParameterTypes(String.class, Object[].class))))
            .orShould()
            .callMethodWhere(target(owner(Predicates.assignableTo(PrintStream.class)))
                    .and(target(nameMatching("printf|format"))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(NumberFormat.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(MessageFormat.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Formatter.class)
            .orShould()
            .callMethodWhere(target(owner(Predicates.type(DateTimeFormatterBuilder.class)))
                    .and(target(name("toFormatter")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethodWhere(target(owner(Predicates.type(DateTimeFormatter.class)))
                    .and(target(nameMatching("ofPattern|ofLocalized.*")))
                    .and(target(rawParameterTypes(String.class))));

    @Test
    void nothingThatIsFormattedTakesTheLocaleOfTheMachine() {
        RULE.check(MainClasses.ALL);
    }

    @Test
    void theRuleNotices() {
        assertThat(RULE.evaluate(new ClassFileImporter().importClasses(Careless.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(3);
    }

    /** What {@code formatted} does depends on its text, which only the source shows. */
    @Test
    void textsThatAreFormattedWithoutALocaleHaveNoDirectiveButForTexts() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                careless(Files.readString(file)).forEach(text -> found.add(file + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'x = \"at %s\".formatted(1);', false",
        "'x = \"at %d\".formatted(1);', true",
        "'x = 1; y = \"%5d%%\".formatted(1);', true",
        "'Locale.ROOT; x = \"%.1e\".formatted(1);', true",
        "'x = String.format(Locale.ROOT, \"%d\", 1);', false",
        "'x = \"%s\".formatted(number(\"%.4g\", 1));', false"
    })
    void aCarelessTextIsNoticed(String source, boolean noticed) {
        assertThat(careless(source).isEmpty()).isEqualTo(!noticed);
    }

    private static List<String> careless(String source) {
        return TEXT.matcher(source)
                .results()
                .filter(text -> DIRECTIVE.matcher(text.group()).find())
                .filter(text -> !GIVEN.matcher(before(source, text)).find())
                .map(MatchResult::group)
                .toList();
    }

    /** The statement that a text stands in, up to the text. */
    private static String before(String source, MatchResult text) {
        String all = source.substring(0, text.start());
        return all.substring(all.lastIndexOf(';') + 1);
    }

    @Test
    void theCheckerSaysTheSameInEgypt() throws ClassNotFoundException {
        Locale here = Locale.getDefault();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String reader : READERS) {
            request.selectors(selectClass(Class.forName(CHECK + reader)));
        }
        Locale.setDefault(EGYPT);
        try {
            assertThat("%d".formatted(1)).isEqualTo("١");
            LauncherFactory.create().execute(request.build(), listener);
        } finally {
            Locale.setDefault(here);
        }
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getUniqueId() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(50);
    }

    /** What the rule is against. */
    @SuppressWarnings("StringCaseLocaleUsage")
    static final class Careless {
        private Careless() {}

        static String lower(String text) {
            return text.toLowerCase();
        }

        static String format(int number) {
            return String.format("%d", number);
        }

        static void print(PrintStream out, int number) {
            out.printf("%d", number);
        }
    }
}
