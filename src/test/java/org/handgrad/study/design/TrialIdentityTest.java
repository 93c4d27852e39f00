package org.handgrad.study.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.run.OrderedTrials;
import org.junit.jupiter.api.Test;

/** Whatever a trial's result may depend on is in its identity. */
class TrialIdentityTest {
    /**
     * What these do to a result is in the configuration's values, or nothing: configurations are resolved before a trial is identified,
     * messages are no results, gradients are not checked in a trial, and the study only hands trials round.
     */
    private static final List<String> OTHERS = List.of(
            "org.handgrad.config",
            "org.handgrad.message",
            "org.handgrad.check",
            "org.handgrad.study",
            "org.handgrad.report.table");

    @Test
    void everyPackageThatATrialReachesIsInItsIdentity() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.handgrad");
        Set<String> packages = new TreeSet<>();
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(List.of(all.get(OrderedTrials.class)));
        while (!next.isEmpty()) {
            JavaClass reached = next.pop();
            if (reached.getPackageName().startsWith("org.handgrad") && seen.add(reached)) {
                boolean other = OTHERS.stream().anyMatch(name -> isWithin(reached, name));
                if (!other) {
                    packages.add(reached.getPackageName());
                    reached.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .forEach(next::add);
                }
            }
        }
        assertThat(packages).contains("org.handgrad.hand.ops", "org.handgrad.measure", "org.handgrad.updater");
        assertThat(packages)
                .allMatch(name -> TrialIdentity.COMPUTING.stream()
                        .anyMatch(known -> name.equals(known) || name.startsWith(known + ".")));
    }

    private static boolean isWithin(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }
}
