package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.report.derivation.DerivationDocument;
import org.handgrad.report.document.PredictionDocument;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.TimingDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/reference/files.md} names every key of the JSON documents. */
class FilesPageTest {
    private static final Page PAGE = Page.of("docs", "reference", "files.md");

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("## result.json", ResultDocument.class),
                Arguments.of("### runs", ResultDocument.Run.class),
                Arguments.of("### parity", ResultDocument.ParityEntry.class),
                Arguments.of("### gradients", ResultDocument.GradientEntry.class),
                Arguments.of("## timing.json", TimingDocument.class),
                Arguments.of("## derive --format json", DerivationDocument.class),
                Arguments.of("## predict --format json", PredictionDocument.class));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyKeyIsNamed(String heading, Class<?> document) {
        List<String> keys = PAGE.below(heading).words("key").stream()
                .map(key -> key.replace("[]", ""))
                .toList();
        assertThat(keys)
                .containsAll(Arrays.stream(document.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void keysOfARunAreNoOthers() {
        assertThat(PAGE.below("### runs").words("key"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResultDocument.Run.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
