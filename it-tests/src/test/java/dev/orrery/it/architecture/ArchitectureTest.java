package dev.orrery.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps every rule of its architecture, and every rule reports a program that does not. */
class ArchitectureTest {
    private static final String ROOT = "dev.orrery";
    private static final String BAD = "dev.orrery.it.architecture.bad";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeeps(ArchitectureRule rule) {
        rule.under(ROOT).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBadProgramIsReportedBy(ArchitectureRule rule) {
        String root = BAD + "." + rule.fixture();
        JavaClasses bad = new ClassFileImporter().importPackages(root);
        List<String> culprits =
                rule.culprits().stream().map(name -> root + "." + name).toList();

        List<String> report = rule.under(root).evaluate(bad).getFailureReport().getDetails();

        assertThat(culprits).allSatisfy(culprit -> assertThat(report).anyMatch(line -> line.contains(culprit)));
        assertThat(report).allSatisfy(line -> assertThat(culprits).anyMatch(line::contains));
    }

    /** A rule over packages that are empty, or called otherwise by now, holds for the wrong reason. */
    @ParameterizedTest
    @MethodSource("scopes")
    void aRuleSeesClasses(String scope, int atLeast) {
        if (Architecture.NOT_YET_WRITTEN.contains(scope)) {
            assertThat(classesIn(scope))
                    .as("%s has classes now: take it from Architecture.NOT_YET_WRITTEN", scope)
                    .isEmpty();
        } else {
            assertThat(classesIn(scope)).as("classes in %s", scope).hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    @Test
    void whatIsNotYetWrittenIsSpokenOfByARule() {
        assertThat(Architecture.RULES.stream().flatMap(rule -> rule.scopes().stream()))
                .containsAll(Architecture.NOT_YET_WRITTEN);
    }

    static Stream<ArchitectureRule> rules() {
        return Architecture.RULES.stream();
    }

    static Stream<Arguments> scopes() {
        return Architecture.RULES.stream()
                .flatMap(rule -> rule.scopes().stream()
                        .map(scope -> argumentSet(rule.name() + " in " + scope, scope, rule.atLeast())));
    }

    private static List<JavaClass> classesIn(String scope) {
        String name = ROOT + "." + scope;
        return PROGRAM.stream()
                .filter(type -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }
}
