package org.handgrad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.handgrad.architecture.fixture.Borrowing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-written build borrows nothing, and the rule that says so would notice. */
class ClosedOperationsTest {
    private static final ArchRule FIXTURE_RULE = ClosedOperations.notUsedIn("org.handgrad.architecture.fixture..");

    @Test
    void theHandWrittenBuildBorrowsNothing() {
        ClosedOperations.notUsedIn("org.handgrad.hand..").check(MainClasses.ALL);
    }

    @Test
    void onlyKernelsCallTheNativeLibrary() {
        ClosedOperations.nativeLibraryOnlyIn("org.handgrad.hand.kernel").check(MainClasses.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Borrowing.ByMethod.class,
                Borrowing.ByMethodReference.class,
                Borrowing.ByLambda.class,
                Borrowing.ByOperation.class,
                Borrowing.ByName.class,
                Borrowing.ByActivation.class,
                Borrowing.ByLoss.class,
                Borrowing.ByOptimizer.class
            })
    void borrowingIsNoticed(Class<?> borrower) {
        assertThat(FIXTURE_RULE
                        .evaluate(new ClassFileImporter().importClasses(borrower))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void arithmeticIsOpen() {
        FIXTURE_RULE.check(new ClassFileImporter().importClasses(Borrowing.Nothing.class));
    }
}
