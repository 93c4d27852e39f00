package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.data.pipeline.TableTexts.classes;
import static org.handgrad.data.pipeline.TableTexts.complaint;
import static org.handgrad.data.pipeline.TableTexts.dropping;
import static org.handgrad.data.pipeline.TableTexts.file;
import static org.handgrad.data.pipeline.TableTexts.named;
import static org.handgrad.data.pipeline.TableTexts.numbered;
import static org.handgrad.data.pipeline.TableTexts.numbers;
import static org.handgrad.data.pipeline.TableTexts.withDelimiter;
import static org.handgrad.data.pipeline.TableTexts.withInputs;
import static org.handgrad.data.pipeline.TableTexts.withTargets;
import static org.handgrad.data.pipeline.TableTexts.withoutHeader;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in a text with its whole message. */
class TableMistakesTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("empty", numbers(), "", """
                    t.csv: the file is empty; expected rows of data
                    """),
                wrong("only a BOM and blank lines", numbers(), "\uFEFF\n  \n\n", """
                    t.csv: the file is empty; expected rows of data
                    """),
                wrong("header only", numbers(), "x,y\n", """
                    t.csv:1:1: expected rows below the header, found none
                        1 | x,y
                          | ^
                    """),
                wrong("too few and too many fields", numbers(), "a,x,y\n1,2\n1,2,3\n1,2,3,4\n", """
                    t.csv:2:3: expected 3 fields, found 2; 2 rows in all: also 4 fields at 4:7; \
                    to leave such rows out, write ragged-rows: drop
                        2 | 1,2
                          |   ^
                    """),
                wrong("text for a number", numbers(), "a,x,y\n1,two,3\n", """
                    t.csv:2:3: expected a number in column 'x', found 'two'; if these are categories, write x: { kind: category }
                        2 | 1,two,3
                          |   ^
                    """),
                wrong("decimal comma", withDelimiter(numbers(), ';'), "x;y\n1,5;2\n", """
                    t.csv:2:1: expected a number in column 'x', found '1,5' (with decimals behind a comma, write decimal: ","; \
                    with groups of thousands, thousands: ","); if these are categories, write x: { kind: category }
                        2 | 1,5;2
                          | ^
                    """),
                wrong("infinite", numbers(), "x,y\nInfinity,-1e999\n", """
                    t.csv:2:1: expected a number in column 'x', found 'Infinity'; if these are categories, write x: { kind: category }
                        2 | Infinity,-1e999
                          | ^
                    t.csv:2:10: expected a number in column 'y', found '-1e999', which is beyond float64
                        2 | Infinity,-1e999
                          |          ^
                    """),
                wrong("what only Java calls a number", numbers(), "x,y\n0x1p3,1d\n", """
                    t.csv:2:1: expected a number in column 'x', found '0x1p3'; if these are categories, write x: { kind: category }
                        2 | 0x1p3,1d
                          | ^
                    t.csv:2:7: expected a number in column 'y', found '1d'; if these are classes, write task: classification
                        2 | 0x1p3,1d
                          |       ^
                    """),
                wrong("missing", numbers(), "x,z,y\n,NA,?\nnull,NaN,\"\"\n", """
                    t.csv:2:1: expected a value in column 'x', found nothing; 2 cells in all: also 'null' at 3:1; \
                    to fill it in, write x: { kind: number, missing: median }
                        2 | ,NA,?
                          | ^
                    t.csv:2:2: expected a value in column 'z', found 'NA'; 2 cells in all: also 'NaN' at 3:6; \
                    to fill it in, write z: { kind: number, missing: median }
                        2 | ,NA,?
                          |  ^
                    t.csv:2:5: expected a value in column 'y', found '?'; 2 cells in all: also nothing at 3:10; \
                    to leave such rows out, write missing: drop in the target
                        2 | ,NA,?
                          |     ^
                    """),
                wrong("unknown target near", withTargets(classes(), named("spcies")), "length,species\n1,a\n", """
                    t.csv:1:1: there is no column 'spcies' (did you mean 'species'?)
                        1 | length,species
                          | ^
                    """),
                wrong("unknown target", withTargets(classes(), named("zebra")), "length,species\n1,a\n", """
                    t.csv:1:1: there is no column 'zebra'; expected one of length, species
                        1 | length,species
                          | ^
                    """),
                wrong("index", withTargets(numbers(), numbered(3), numbered(0)), "x,y\n1,2\n", """
                    t.csv:1:1: there is no column 3; expected 1 to 2
                        1 | x,y
                          | ^
                    t.csv:1:1: there is no column 0; expected 1 to 2
                        1 | x,y
                          | ^
                    """),
                wrong("target and input", withInputs(numbers(), named("x"), named("y")), "x,y\n1,2\n", """
                    t.csv:1:3: column 'y' is the target, and is described among the columns
                        1 | x,y
                          |   ^
                    """),
                wrong("target twice", withTargets(numbers(), named("y"), numbered(2)), "x,y\n1,2\n", """
                    t.csv:1:3: column 'y' is target twice
                        1 | x,y
                          |   ^
                    """),
                wrong("only targets", withTargets(numbers(), named("x"), named("y")), "x,y\n1,2\n", """
                    t.csv:1:1: expected a column beside the target, found none
                        1 | x,y
                          | ^
                    """),
                wrong("other delimiter", numbers(), "x;y\n1;2\n", """
                    t.csv:1:1: there is no column 'y'; expected one of x;y (is the delimiter ';'?)
                        1 | x;y
                          | ^
                    """),
                wrong("one class", classes(), "x,y\n1,a\n2,a\n", """
                    t.csv:1:3: expected two classes or more in column 'y', found 1: a
                        1 | x,y
                          |   ^
                    """),
                wrong("a class written in two ways", classes(), "x,y\n1,0\n2,1\n3,1.0\n", """
                    t.csv:1:3: the classes '1' and '1.0' of column 'y' are one number written in two ways
                        1 | x,y
                          |   ^
                    """),
                wrong(
                        "three classes for 0/1",
                        TableTexts.withHeader("y", TargetKind.ZERO_OR_ONE),
                        "x,y\n1,a\n2,b\n3,c\n",
                        """
                    t.csv:1:3: expected two classes in column 'y', found 3: a, b, c
                        1 | x,y
                          |   ^
                    """),
                wrong("no bit", TableTexts.withHeader("y", TargetKind.MULTI_LABEL), "x,y\n1,0\n2,2\n", """
                    t.csv:3:3: expected 0 or 1 in column 'y', found '2'; if these are classes, write task: classification
                        3 | 2,2
                          |   ^
                    """),
                wrong("a name that two columns have", withTargets(numbers(), named("x")), "x,,y,x\n1,2,3,4\n", """
                    t.csv:1:1: there is no column 'x'; 2 columns have this name: write 'x (1)' or 'x (2)'
                        1 | x,,y,x
                          | ^
                    """),
                wrong("unclosed", numbers(), "x,y\n1,\"2\n3,4\n", """
                    t.csv:2:3: the quoted field that begins here has no end: expected a quote, and then ',' or the \
                    end of the line (a quote inside a quoted field is written twice)
                        2 | 1,"2
                          |   ^
                    """),
                wrong("after closing", numbers(), "x,y\n\"1\"2,3\n", """
                    t.csv:2:1: the quoted field that begins here has no end: expected a quote, and then ',' or the \
                    end of the line (a quote inside a quoted field is written twice)
                        2 | "1"2,3
                          | ^
                    """),
                wrong("nul", numbers(), "x,y\n1,\0\n", """
                    t.csv:2:3: expected a number in column 'y', found a NUL character, which no text has; write encoding: with the right one
                        2 | 1,\s
                          |   ^
                    """),
                wrong("drop all", dropping(numbers()), "x,y\n1,\n,2\n", """
                    t.csv:1:1: no row is left: every one of the 2 has a missing value
                        1 | x,y
                          | ^
                    """),
                wrong("header as data", withoutHeader(numbers(), 2), "x,y\n1,2\n", """
                    t.csv:1:1: expected numbers, found 'x'; if this line names the columns, write header: true
                        1 | x,y
                          | ^
                    """),
                wrong("quote after space", numbers(), "x,y\n1, \"2\"\n", """
                    t.csv:2:3: expected a number in column 'y', found '"2"' (a quoted field begins right behind \
                    the delimiter); if these are classes, write task: classification
                        2 | 1, "2"
                          |   ^
                    """),
                wrong("in the middle of a record of several lines", numbers(), "a,x,y\n1,\"2\n\",é3\n", """
                    t.csv:2:3: expected a number in column 'x', found '2 '; if these are categories, write x: { kind: category }
                        2 | 1,"2
                          |   ^
                    t.csv:3:3: expected a number in column 'y', found 'é3'; if these are classes, write task: classification
                        3 | ",é3
                          |   ^
                    """),
                wrong("long line", numbers(), "x,y\n" + "1".repeat(200) + ",b" + " ".repeat(100) + "\n", """
                    t.csv:2:202: expected a number in column 'y', found 'b'; if these are classes, write task: classification
                        2 | …11111111111111111111111111111111111111111111111111111111111,b                                                           …
                          |                                                              ^
                    """));
    }

    private static Arguments wrong(String what, TableFormat format, String text, String message) {
        return arguments(what, format, text, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isShownWhereItIs(String what, TableFormat format, String text, String message, @TempDir Path folder) {
        assertThat(complaint(file(folder, text), format)).isEqualTo(message);
    }
}
