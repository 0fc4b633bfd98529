package dev.orrery.it.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule over a program whose packages are laid out as ours, whatever its root package is called.
 *
 * @param name what the rule is called in a test report
 * @param because why it holds
 * @param scopes the packages, below the root, that the rule speaks about
 * @param atLeast how many classes each of those must contain for the rule to mean anything
 * @param fixture the package below {@code bad} that is the root of the program that breaks the rule
 * @param culprits the classes of that program, below its root, that the rule must report, and no others
 * @param underRoot the rule itself, for the packages below a root
 */
record ArchitectureRule(
        String name,
        String because,
        List<String> scopes,
        int atLeast,
        String fixture,
        List<String> culprits,
        Function<String, ArchRule> underRoot) {

    /** The rule for the program below a root; the guard over {@link #atLeast} stands in for ArchUnit's own. */
    ArchRule under(String root) {
        return underRoot.apply(root).because(because).allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return name;
    }
}
