package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.data.pipeline.TableTexts.classes;
import static org.handgrad.data.pipeline.TableTexts.dropping;
import static org.handgrad.data.pipeline.TableTexts.file;
import static org.handgrad.data.pipeline.TableTexts.inputs;
import static org.handgrad.data.pipeline.TableTexts.named;
import static org.handgrad.data.pipeline.TableTexts.numbered;
import static org.handgrad.data.pipeline.TableTexts.numbers;
import static org.handgrad.data.pipeline.TableTexts.read;
import static org.handgrad.data.pipeline.TableTexts.targets;
import static org.handgrad.data.pipeline.TableTexts.withDelimiter;
import static org.handgrad.data.pipeline.TableTexts.withInputs;
import static org.handgrad.data.pipeline.TableTexts.withTargets;
import static org.handgrad.data.pipeline.TableTexts.withoutHeader;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/** What is made of the rows of a file. */
class TableSamplesTest {
    private static final double[][] X = {{1, 2}, {3, 4}};
    private static final double[][] Y = {{5}, {6}};

    @TempDir
    private Path folder;

    @Test
    void columnsThatAreNoTargetsAreInputsInTheirOrder() {
        Dataset data = read(folder, "a,y,b\n1,5,2\n3,6,4\n", numbers());

        assertThat(data.name()).isEqualTo("t.csv");
        assertThat(data.features()).containsExactly("a", "b");
        assertThat(data.task()).isEqualTo(new Task.Regression());
        assertThat(inputs(data)).isDeepEqualTo(X);
        assertThat(targets(data)).isDeepEqualTo(Y);
        assertThat(data.samples().x().dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(data.samples().y().dataType()).isEqualTo(DataType.DOUBLE);
    }

    @Test
    void targetsComeInTheOrderInWhichTheyAreNamed() {
        TableFormat format = withInputs(withTargets(numbers(), numbered(4), named("a")), named("c"), numbered(2));
        Dataset data = read(folder, "a,b,c,d,ignored\n1,2,3,4,x\n5,6,7,8,y\n", format);

        assertThat(data.features()).containsExactly("b", "c");
        assertThat(inputs(data)).isDeepEqualTo(new double[][] {{2, 3}, {6, 7}});
        assertThat(targets(data)).isDeepEqualTo(new double[][] {{4, 1}, {8, 5}});
    }

    @Test
    void withoutAHeaderColumnsAreCalledByTheirNumbers() {
        Dataset data = read(folder, "1,2,5\n3,4,6\n", withoutHeader(numbers(), 3));

        assertThat(data.features()).containsExactly("column 1", "column 2");
        assertThat(inputs(data)).isDeepEqualTo(X);
        assertThat(targets(data)).isDeepEqualTo(Y);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t', '|', ' ', ':'})
    void anyDelimiterWillDo(char delimiter) {
        String text = "a,b,y\n1,2,5\n3,4,6\n".replace(',', delimiter);

        assertThat(inputs(read(folder, text, withDelimiter(numbers(), delimiter))))
                .isDeepEqualTo(X);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,y\r\n1,2,5\r\n3,4,6\r\n",
                "a,b,y\r1,2,5\r3,4,6",
                "\uFEFFa,b,y\n1,2,5\n3,4,6",
                "\n\na,b,y\n\n1,2,5\n   \n3,4,6\n\n",
                "a , b,\ty\n 1 ,2 , 5\t\n3,\t4,6",
                "\"a\",\"b\",\"y\"\n\"1\",\"2\",\"5\"\n\"3\",\"4\",\"6\"\n",
                "a,b,y\n+1,2.,5e0\n.3e1,4E+0,600e-2\n"
            })
    void theSameTableCanBeWrittenInManyWays(String text) {
        Dataset data = read(folder, text, numbers());

        assertThat(data.features()).containsExactly("a", "b");
        assertThat(inputs(data)).isDeepEqualTo(X);
        assertThat(targets(data)).isDeepEqualTo(Y);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aByteOrderMarkSaysTheEncoding(String encoding) {
        byte[] bytes = "\uFEFFa,b,y\n1,2,5\n3,4,6\n".getBytes(Charset.forName(encoding));

        assertThat(inputs(TableTexts.all(TableSamples.read(file(folder, bytes), numbers()))))
                .isDeepEqualTo(X);
    }

    @Test
    void quotedFieldsHoldAnything() {
        String text =
                "\"length, in \"\"cm\"\"\",y\n1,\"a,b\"\n2,\"two\nlines\"\n3,\"say \"\"a\"\"\"\n4,\" a \"\n5,\"NA\"\n";
        Dataset data = read(folder, text, classes());

        assertThat(data.features()).containsExactly("length, in \"cm\"");
        assertThat(data.task())
                .isEqualTo(new Task.Classification(List.of(" a ", "NA", "a,b", "say \"a\"", "two\nlines")));
        assertThat(targets(data)).isDeepEqualTo(new double[][] {
            {0, 0, 1, 0, 0}, {0, 0, 0, 0, 1}, {0, 0, 0, 1, 0}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}
        });
    }

    @Test
    void classesThatAreNumbersAreOrderedAsNumbers() {
        Dataset data = read(folder, "x,y\n1,10\n2,9\n3,-1\n", classes());

        assertThat(data.task()).isEqualTo(new Task.Classification(List.of("-1", "9", "10")));
        assertThat(targets(data)).isDeepEqualTo(new double[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}});
    }

    /** U+FF21 comes before U+1D400, although its UTF-16 code unit is greater than the other's first. */
    @Test
    void otherClassesAreOrderedByCodePoints() {
        Dataset data = read(folder, "x,y\n1,10\n2,9\n3,\uD835\uDC00\n4,\uFF21\n5,b\n6,B\n", classes());

        assertThat(data.task())
                .isEqualTo(new Task.Classification(List.of("10", "9", "B", "b", "\uFF21", "\uD835\uDC00")));
    }

    @Test
    void twoClassesFitIntoOneColumn() {
        Dataset data = read(folder, "x,y\n1,yes\n2,no\n3,yes\n", TableTexts.withHeader("y", TargetKind.ZERO_OR_ONE));

        assertThat(data.task()).isEqualTo(new Task.Classification(List.of("no", "yes")));
        assertThat(targets(data)).isDeepEqualTo(new double[][] {{1}, {0}, {1}});
    }

    @Test
    void severalQuestionsAreAnsweredByThemselves() {
        TableFormat format = withTargets(TableTexts.withHeader("s", TargetKind.MULTI_LABEL), named("s"), named("t"));
        Dataset data = read(folder, "x,s,t\n1,0,1.0\n2,1,1\n", format);

        assertThat(data.task()).isEqualTo(new Task.MultiLabel(List.of("s", "t")));
        assertThat(targets(data)).isDeepEqualTo(new double[][] {{0, 1}, {1, 1}});
    }

    @Test
    void rowsWithMissingValuesAreDroppedAndCounted() {
        String text = "unused,x,y\n,1,a\nu,,a\nu,2,?\nu,na,b\nNaN,3,c\nu,N/A,d\nu,NULL,d\n";
        TableSamples table = TableSamples.read(file(folder, text), dropping(withInputs(classes(), named("x"))));

        assertThat(table.reading().dropped()).isEqualTo(5);
        assertThat(table.remarks())
                .containsExactly("5 of 7 rows are left out, because a value is missing: 'x' in 4, 'y' in 1");
        assertThat(inputs(TableTexts.all(table))).isDeepEqualTo(new double[][] {{1}, {3}});
        assertThat(table.task())
                .as("a class all of whose rows are dropped is none")
                .isEqualTo(new Task.Classification(List.of("a", "c")));
    }

    @Test
    void oneRowIsEnough() {
        assertThat(read(folder, "x,y\n1,2\n", numbers()).size()).isEqualTo(1);
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(inputs(read(folder, "X,y\n1.5,I\n2.5,i\n", classes())))
                    .isDeepEqualTo(new double[][] {{1.5}, {2.5}});
        } finally {
            Locale.setDefault(before);
        }
    }

    /** As {@code sha256sum} says of {@code printf '\xef\xbb\xbfx,y\r\n1,2\r\n\r\n'}. */
    @Test
    void theDigestIsThatOfTheBytes() {
        TableSamples table = TableSamples.read(file(folder, "\uFEFFx,y\r\n1,2\r\n\r\n"), numbers());

        assertThat(table.reading().source().sha256())
                .isEqualTo("bf287cb737339530c731feea4442f52bb872d083a176a6de39511d69a510223a");
    }
}
