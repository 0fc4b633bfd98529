package dev.orrery.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No input or output, no threads, no clock, no chance: what is computed is a function of what is handed in.
 *
 * <p>The lists name whole packages first and spare what is a plain value in them; then the single members by which a class
 * that is otherwise harmless reads the time, the dice or the machine.
 */
final class Purity {

    private static final List<String> PACKAGES = List.of(
            "java.io",
            "java.nio",
            "java.net",
            "java.sql",
            "java.util.concurrent",
            "java.util.random",
            "java.util.logging",
            "java.util.prefs",
            "java.lang.foreign",
            "java.lang.management",
            "io.vavr.concurrent");

    /** Values and names in those packages. */
    private static final Set<String> SPARED = Set.of(
            "java.io.Serializable",
            "java.nio.charset.Charset",
            "java.nio.charset.StandardCharsets",
            "java.util.concurrent.TimeUnit");

    private static final Set<String> TYPES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask");

    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.StrictMath", Set.of("random")),
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "currentTimeMillis",
                            "nanoTime",
                            "getenv",
                            "getProperty",
                            "getProperties",
                            "setProperty",
                            "clearProperty",
                            "identityHashCode",
                            "lineSeparator",
                            "exit",
                            "in",
                            "out",
                            "err",
                            "getLogger",
                            "console")),
            Map.entry("java.lang.Boolean", Set.of("getBoolean")),
            Map.entry("java.lang.Integer", Set.of("getInteger")),
            Map.entry("java.lang.Long", Set.of("getLong")),
            Map.entry("java.lang.Object", Set.of("wait", "notify", "notifyAll")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.Collections", Set.of("shuffle")),
            Map.entry("java.util.Locale", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")));

    private Purity() {}

    static ArchRule of(String... packages) {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAnyPackage(packages)
                        .should()
                        .dependOnClassesThat(doWhatAFunctionDoesNot()))
                .and(noClasses().that().resideInAnyPackage(packages).should().accessTargetWhere(readsTheWorldOutside()))
                .as("the inner modules are functions of what is handed to them");
    }

    private static DescribedPredicate<JavaClass> doWhatAFunctionDoesNot() {
        return describe("read, write, wait or draw lots", type -> {
            String name = type.getBaseComponentType().getName();
            boolean inPackage = PACKAGES.stream().anyMatch(each -> name.startsWith(each + "."));
            return TYPES.contains(name) || (inPackage && !SPARED.contains(name));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWorldOutside() {
        return describe("its target reads the clock, the dice or the machine", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String member = target.getName();
            boolean listed = MEMBERS.getOrDefault(owner, Set.of()).contains(member);
            boolean now = owner.startsWith("java.time.") && member.equals("now");
            boolean clock =
                    owner.equals("java.time.Clock") && (member.startsWith("system") || member.startsWith("tick"));
            boolean parallel = member.equals("parallelStream") || member.equals("parallel");
            return listed || now || clock || parallel;
        });
    }
}
