package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.check.GradientCheck;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openqa.selenium.By;

/** What checker and derivations say, as a Chinese page says it: nothing of it stays English but names and formulas. */
@Tag("slow")
class SentencesTest {
    private static final Path NOTES = Path.of("src", "test", "resources", "org", "handgrad", "derivation", "notes");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,}", Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder;

    /** Those of which a Chinese page still shows two English words in a row, outside of quotes and formulas. */
    private List<?> untranslated(List<String> sentences) throws IOException, UnreadableResult {
        Browser browser = Browser.shared();
        browser.open(Pages.once().checkPage(sentences, folder));
        browser.driver().findElement(By.id("language")).click();
        browser.run("localStorage.clear()");
        List<?> shown = (List<?>) browser.run("""
                const s = document.querySelector('.aside select');
                s.selectedIndex = [...s.options].findIndex(o => o.textContent === arguments[0]);
                s.dispatchEvent(new Event('change'));
                document.querySelectorAll('.diagnosis .formula').forEach(e => e.remove());
                return [...document.querySelectorAll('#equations .diagnosis')].map(e => e.textContent);""", Pages.MODEL);
        assertThat(shown).hasSameSizeAs(sentences);
        return shown.stream()
                .filter(text -> ENGLISH.matcher(text.toString().replaceAll("'[^']*'|\\\\[a-z]+", ""))
                        .find())
                .toList();
    }

    @Test
    void ofNotes() throws IOException, UnreadableResult {
        List<String> details = new ArrayList<>();
        try (Stream<Path> files = Files.list(NOTES.resolve("wrong"))) {
            for (Path file : files.sorted().toList()) {
                JudgedNote.of(file.toString(), Files.readString(file), List.of()).equations().stream()
                        .map(EquationJudgement::detail)
                        .filter(detail -> !detail.isEmpty())
                        .forEach(details::add);
            }
        }
        assertThat(details).hasSizeGreaterThan(30);
        assertThat(untranslated(details.stream().distinct().toList())).isEmpty();
    }

    /** The cost Σw², with gradients of which each is wrong in another way. */
    @Test
    void ofMistakes() throws IOException, UnreadableResult {
        INDArray w = Nd4j.createFromArray(new double[][] {{0.3, -0.7}, {1.1, 0.4}});
        List<UnaryOperator<INDArray>> gradients = List.of(
                right -> right.mul(2),
                right -> right.neg(),
                right -> right.mul(0),
                right -> right.mul(0.7),
                right -> right.transpose().dup('c'),
                right -> right.add(w.mul(0.1)),
                right -> right.sub(w.mul(0.1)),
                right -> right.add(0.1),
                right -> right.reshape(4),
                right -> right.castTo(DataType.FLOAT),
                right -> w,
                right -> null,
                right -> w.muli(1 + 1e-9).mul(2));
        List<String> reasons = gradients.stream()
                .flatMap(gradient -> GradientCheck.ofCost(
                        theta -> theta.get("W").mul(theta.get("W")).sumNumber().doubleValue())
                        .gradient(theta ->
                                Map.of("W", gradient.apply(theta.get("W").mul(2))))
                        .at(Map.of("W", w))
                        .run()
                        .array("W")
                        .reasons()
                        .stream())
                .toList();
        assertThat(reasons).hasSizeGreaterThan(9);
        assertThat(untranslated(reasons)).isEmpty();
    }
}
