package org.handgrad.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.handgrad.bench.MemoryGrowth;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;

/**
 * What the hand-written build must not use. ND4J ships the mathematics of DL4J: whoever takes a derivative, a loss or
 * an optimiser from it compares the framework with itself.
 */
final class ClosedOperations {
    private static final Pattern CLOSED_NAME = Pattern.compile(".*(Derivative|Bp|Updater)|[tT]imesOneMinus");

    private static final DescribedPredicate<JavaClass> CLOSED_PACKAGE = resideInAnyPackage(
            "org.deeplearning4j..",
            "org.nd4j.autodiff..",
            "org.nd4j.linalg.activations..",
            "org.nd4j.linalg.lossfunctions..",
            "org.nd4j.linalg.learning..",
            "org.nd4j.linalg.api.ops.impl.updaters..",
            "org.nd4j.linalg.api.ops.impl.loss..",
            "..transforms.gradient..");

    private static final DescribedPredicate<JavaClass> CLOSED_CLASS = describe(
            "are named like a derivative or an optimiser",
            type -> CLOSED_NAME.matcher(type.getSimpleName()).matches());

    /** Calls and method references alike. */
    private static final DescribedPredicate<JavaAccess<?>> CLOSED_MEMBER = describe(
            "the target is named like a derivative or an optimiser",
            access -> CLOSED_NAME.matcher(access.getName()).matches());

    /** An operation asked for by its name could be any. */
    private static final DescribedPredicate<JavaAccess<?>> BY_NAME = describe(
            "an operation is asked for by its name",
            access -> access.getTargetOwner().isEquivalentTo(DynamicCustomOp.class)
                    && access.getName().equals("builder"));

    private ClosedOperations() {}

    /** That no class of a package uses any of them. */
    static ArchRule notUsedIn(String packages) {
        ArchCondition<JavaClass> use = dependOnClassesThat(CLOSED_PACKAGE.or(CLOSED_CLASS))
                .or(accessTargetWhere(CLOSED_MEMBER))
                .or(accessTargetWhere(BY_NAME))
                .as("use operations that are closed to the hand-written build");
        return noClasses().that().resideInAPackage(packages).should(use);
    }

    /**
     * That the native library, which knows operations by numbers, is called in one package of the build alone. How much memory the
     * process has, which the benchmark asks it for, is no operation.
     */
    static ArchRule nativeLibraryOnlyIn(String packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(packages)
                .and()
                .doNotBelongToAnyOf(MemoryGrowth.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.nd4j.nativeblas..", "org.nd4j.linalg.cpu..", "org.bytedeco.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(OpContext.class);
    }
}
