package org.handgrad.study.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {
    private record One(double rate) {}

    private record Two(double rate) {}

    private record Whole(String name, List<Object> parts, Map<String, Integer> named, Optional<String> maybe) {}

    @TempDir
    private Path folder;

    private static String of(Object value) {
        return Description.of(value, new FileContents());
    }

    @Test
    void everyPartIsInIt() {
        Whole whole = new Whole("a \"b\"", List.of(1, true, OptionalInt.of(3)), Map.of("x", 2), Optional.empty());

        assertThat(of(whole))
                .isEqualTo("Whole(name=\"a \\\"b\\\"\",parts=[1,true,OptionalInt[3],],named={\"x\":2,},maybe=-,)");
    }

    @Test
    void theOrderOfAMapDoesNotCount() {
        Map<String, Integer> forwards = new LinkedHashMap<>();
        forwards.put("a", 1);
        forwards.put("b", 2);
        Map<String, Integer> backwards = new LinkedHashMap<>();
        backwards.put("b", 2);
        backwards.put("a", 1);

        assertThat(of(forwards)).isEqualTo(of(backwards));
    }

    @Test
    void whatIsDifferentHasAnotherText() {
        List<Object> values = List.of(
                new One(0.1),
                new Two(0.1),
                new One(0.2),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("a\",\"b"),
                List.of(List.of("a"), "b"),
                "1",
                1,
                1.0,
                Optional.of("-"),
                Optional.empty());

        assertThat(values.stream().map(DescriptionTest::of))
                .doesNotHaveDuplicates()
                .hasSize(values.size());
    }

    @Test
    void ofAFileTheContentCountsAndNotTheName() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "x,y\n1,2\n");
        Path same = Files.writeString(folder.resolve("same.csv"), "x,y\n1,2\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "x,y\n1,3\n");

        assertThat(of(one)).isEqualTo(of(same)).isNotEqualTo(of(other));
    }

    @Test
    void whatHasNoTextOfItsOwnIsRefused() {
        assertThatThrownBy(() -> of(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value of class java.lang.Object has no text");
    }
}
