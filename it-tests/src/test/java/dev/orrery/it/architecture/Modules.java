package dev.orrery.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which part of the program may know which, and which libraries. */
final class Modules {

    /** What the inner modules are written in, beside the JDK. */
    static final List<String> LANGUAGE =
            List.of("java..", "javax.annotation..", "io.vavr..", "org.jspecify.annotations..");

    /** Annotations that values carry; nothing of them runs. */
    static final List<String> VALUE_ANNOTATIONS = List.of("org.immutables..", "com.fasterxml.jackson.annotation..");

    /** The mark from which services files are generated; nothing of it runs. */
    static final List<String> SERVICE_ANNOTATIONS = List.of("com.google.auto.service..");

    private Modules() {}

    /** A part of the program knows itself and some other parts, and no further part. */
    static ArchRule knowsOnlyParts(String root, String part, List<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(packagesOf(root, part))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(parts(root, part, others)))))
                .as("%s knows no part but %s".formatted(part, others));
    }

    /** A part of the program knows itself, some other parts and some libraries, and nothing else at all. */
    static ArchRule knowsOnly(String root, String part, List<String> others, List<String> libraries) {
        return classes()
                .that()
                .resideInAPackage(packagesOf(root, part))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(Stream.concat(Stream.of(parts(root, part, others)), libraries.stream())
                                .toArray(String[]::new)))
                .as("%s knows nothing but %s and %s".formatted(part, others, libraries));
    }

    /** A library is known to one part only, or to none ({@code part} empty). */
    static ArchRule onlyOneKnows(String root, List<String> part, String... library) {
        String[] inside = part.stream().map(name -> packagesOf(root, name)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .as("only %s knows %s".formatted(part, List.of(library)));
    }

    static String packagesOf(String root, String part) {
        return root + "." + part + "..";
    }

    private static String[] parts(String root, String part, List<String> others) {
        return Stream.concat(Stream.of(part), others.stream())
                .map(name -> packagesOf(root, name))
                .toArray(String[]::new);
    }
}
