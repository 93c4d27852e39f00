package org.handgrad.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.architecture.fixture.Tests;
import org.handgrad.testing.CapturedOutput;
import org.handgrad.testing.SilentOutput;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A test that cannot fail proves nothing; some of those that cannot are known by their looks. */
class TestsCanFailTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.handgrad");

    private static final JavaClasses FIXTURE = new ClassFileImporter().importClasses(Tests.class);

    private static final DescribedPredicate<JavaMethod> ARE_TESTS = DescribedPredicate.describe(
            "are tests",
            method -> Stream.of(Test.class, ParameterizedTest.class, RepeatedTest.class)
                    .anyMatch(method::isAnnotatedWith));

    private static final DescribedPredicate<JavaMethod> BEGIN_WITHOUT = DescribedPredicate.describe(
            "begin with without",
            method -> method.getOwner().isEquivalentTo(Tests.class)
                    && method.getName().startsWith("without"));

    /** What is true of all elements of nothing. */
    private static final Pattern OF_ALL = Pattern.compile("allMatch|allSatisfy|noneMatch|noneSatisfy");

    /** What is not true of nothing. */
    private static final Pattern OF_SOME = Pattern.compile(
            "isNotEmpty|hasSize.*|hasSameSizeAs|containsExactly.*|containsOnlyKeys|contains|startsWith|endsWith|isEqualTo");

    private static final ArchCondition<JavaMethod> ASSERT_SOMETHING = new ArchCondition<>("assert something") {
        @Override
        public void check(JavaMethod test, ConditionEvents events) {
            events.add(new SimpleConditionEvent(test, asserts(test), test.getFullName() + " asserts nothing"));
        }
    };

    private static final ArchCondition<JavaMethod> NOT_ASSERT_ALL_OF_NOTHING =
            new ArchCondition<>("say that there are some, where they say something of all elements") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean sound = !says(method, OF_ALL) || says(method, OF_SOME);
                    events.add(new SimpleConditionEvent(
                            method,
                            sound,
                            method.getFullName() + " asserts something of all elements of what may have none"));
                }
            };

    /** A process of its own tells its parent what it has measured; it is no test. */
    private static final ArchRule PRINTS_NOTHING = noClasses()
            .that()
            .doNotBelongToAnyOf(SilentOutput.class, CapturedOutput.class)
            .and()
            .doNotHaveFullyQualifiedName("org.handgrad.bench.Dl4jSteps")
            .should()
            .accessTargetWhere(targetOwner(type(System.class)).and(target(name("out"))));

    /** By itself or by a method of the tests that it calls. */
    private static boolean asserts(JavaMethod test) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(test));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.remove().getAccessesFromSelf()) {
                if (isAssertion(access)) {
                    return true;
                }
                access.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(seen::add)
                        .ifPresent(open::add);
            }
        }
        return false;
    }

    private static boolean isAssertion(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getPackageName();
        return owner.startsWith("org.assertj.core.api")
                || (owner.equals("org.junit.jupiter.api") && access.getName().startsWith("assert"))
                || (owner.startsWith("com.tngtech.archunit") && access.getName().equals("check"));
    }

    private static boolean says(JavaMethod method, Pattern name) {
        return method.getAccessesFromSelf().stream()
                .filter(TestsCanFailTest::isAssertion)
                .anyMatch(access -> name.matcher(access.getName()).matches());
    }

    @Test
    void everyTestAssertsSomething() {
        methods()
                .that(ARE_TESTS)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Test")
                .should(ASSERT_SOMETHING)
                .check(TESTS);
    }

    @Test
    void nothingIsAssertedOfAllOfNothing() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Test")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("org.handgrad.derivation..", "org.handgrad.docs..")
                .should(NOT_ASSERT_ALL_OF_NOTHING)
                .check(TESTS);
    }

    @Test
    void noTestPrints() {
        PRINTS_NOTHING.check(
                TESTS.that(DescribedPredicate.describe("are no fixture", type -> !type.isEquivalentTo(Tests.class))));
    }

    @Test
    void testsThatCannotFailAreNoticed() {
        assertThat(methods()
                        .that(BEGIN_WITHOUT)
                        .should(ASSERT_SOMETHING)
                        .evaluate(FIXTURE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .allMatch(said -> said.contains("withoutAnAssertion"));
        assertThat(methods()
                        .should(NOT_ASSERT_ALL_OF_NOTHING)
                        .evaluate(FIXTURE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .allMatch(said -> said.contains("withoutKnowingThatThereAreSome"));
        assertThat(PRINTS_NOTHING.evaluate(FIXTURE).hasViolation()).isTrue();
    }
}
