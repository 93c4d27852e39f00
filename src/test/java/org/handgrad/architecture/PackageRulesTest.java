package org.handgrad.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom. */
class PackageRulesTest {
    /** Each package may see those below it in this list. */
    private static final List<String> DOWNWARDS = List.of(
            "cli",
            "audit",
            "bench",
            "run",
            "report",
            "study",
            "experiment",
            "config",
            "check",
            "derivation",
            "notation",
            "hand",
            "dl4j",
            "autodiff",
            "updater",
            "train",
            "numeric",
            "measure",
            "model",
            "data",
            "message");

    private static final List<String> BUILDS = List.of("hand", "dl4j", "autodiff");

    /** They have the names of what they will take the place of. */
    private static final List<String> SUCCESSORS =
            List.of("org.handgrad.derivation.core", "org.handgrad.derivation.value");

    private static final JavaClasses MAIN = MainClasses.ALL;

    @Test
    void everyClassIsInOneOfThePackages() {
        String[] known = DOWNWARDS.stream().map(PackageRulesTest::within).toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(MAIN);
    }

    /**
     * Of two classes of one name, imports and searches find the wrong one. The second core of {@code derivation} and the reading of any
     * table have the names of the first ones until they take their place.
     */
    @Test
    void everyClassHasANameOfItsOwn() {
        Map<String, List<String>> classes = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !SUCCESSORS.contains(type.getPackageName()))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));

        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(classes.values()).allMatch(names -> names.size() == 1);
    }

    @Test
    void importsPointDownwards() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : DOWNWARDS) {
            layers = layers.layer(name).definedBy(within(name));
        }
        layers = layers.whereLayer(DOWNWARDS.get(0)).mayNotBeAccessedByAnyLayer();
        for (int i = 1; i < DOWNWARDS.size(); i++) {
            String[] above = DOWNWARDS.subList(0, i).toArray(String[]::new);
            layers = layers.whereLayer(DOWNWARDS.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        layers.check(MAIN);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.handgrad.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** A package and the packages within it count as packages each. */
    @Test
    void packagesWithinPackagesAreFreeOfCycles() {
        slices().matching("org.handgrad.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand", "dl4j", "autodiff"})
    void noBuildSeesAnother(String build) {
        String[] others = BUILDS.stream()
                .filter(other -> !other.equals(build))
                .map(PackageRulesTest::within)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within(build))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(MAIN);
    }

    /** What DL4J and autodiff are trained with would be no comparison for a build that has it too. */
    @Test
    void theHandBuildHasNoUpdaterOfTheFramework() {
        noClasses()
                .that()
                .resideInAPackage(within("hand"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("updater"))
                .check(MAIN);
    }

    /** Notation is mathematics alone; what it means is for {@code derivation} to say. */
    @Test
    void notationKnowsNoArraysAndNoNetworks() {
        noClasses()
                .that()
                .resideInAPackage(within("notation"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", within("model"), within("data"))
                .check(MAIN);
    }

    @Test
    void onlyConfigReadsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("config"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(MAIN);
    }

    @Test
    void onlyCliKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(MAIN);
    }

    @Test
    void onlyCliTouchesTheTerminalOrEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("cli"))
                .should()
                .accessTargetWhere(targetOwner(type(System.class))
                        .and(target(nameMatching("out|err|in|exit|setOut|setErr|setIn"))))
                .orShould()
                .accessTargetWhere(targetOwner(type(Runtime.class)).and(target(nameMatching("exit|halt"))))
                .orShould()
                .accessTargetWhere(target(nameMatching("printStackTrace")))
                .check(MAIN);
    }

    /** What is kept to one package is used there: a rule about a name that nothing has any more would hold for ever. */
    @ParameterizedTest
    @CsvSource({
        "config, org.snakeyaml..",
        "cli, picocli..",
        "hand, org.nd4j.nativeblas..",
        "dl4j, org.deeplearning4j..",
        "autodiff, org.nd4j.autodiff.."
    })
    void whatIsKeptToAPackageIsUsedThere(String name, String used) {
        assertThat(noClasses()
                        .that()
                        .resideInAPackage(within(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(used)
                        .evaluate(MAIN)
                        .hasViolation())
                .isTrue();
    }

    private static String within(String name) {
        return "org.handgrad." + name + "..";
    }
}
