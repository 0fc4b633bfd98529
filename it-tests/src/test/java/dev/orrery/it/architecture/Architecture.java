package dev.orrery.it.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.orrery.it.architecture.Modules.LANGUAGE;
import static dev.orrery.it.architecture.Modules.SERVICE_ANNOTATIONS;
import static dev.orrery.it.architecture.Modules.VALUE_ANNOTATIONS;
import static dev.orrery.it.architecture.Modules.packagesOf;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The architecture of Orrery: every rule, with its reason and with the fixture that breaks it. */
final class Architecture {

    /**
     * Packages without code so far, whose rules say nothing yet. This list only shrinks: a package on it that has classes
     * fails the tests, as does one that is missing from it and has none.
     */
    static final Set<String> NOT_YET_WRITTEN = Set.of("junit");

    private static final List<String> PURE =
            List.of("model", "api", "controllers", "scheduler", "cluster.engine", "kubelet.simulated");

    static final List<ArchitectureRule> RULES = Stream.of(arrows(), halves(), libraries(), nature())
            .flatMap(List::stream)
            .toList();

    private Architecture() {}

    /** The arrows of the hexagon. */
    private static List<ArchitectureRule> arrows() {
        return List.of(
                arrow("encodings", "KnowsModel"),
                arrow("schemas", "KnowsModel"),
                arrow("model", "KnowsApi", "encodings"),
                arrow("api", "KnowsWire", "model", "encodings"),
                arrow("wire", "KnowsControllers", "api", "model"),
                arrow("controllers", "KnowsScheduler", "api", "model"),
                arrow("scheduler", "KnowsStorage", "api", "model"),
                arrow("storage", "KnowsKubelet", "api", "model", "wire"),
                arrow("kubelet", "KnowsApiserver", "api", "model"),
                arrow("apiserver", "KnowsKubectl", "api", "model", "wire"),
                arrow("kubectl", "KnowsCluster", "api", "model", "wire"),
                arrow("testkit", "KnowsWire", "api", "model"),
                arrow(
                        "cluster",
                        "KnowsKubectl",
                        "api",
                        "model",
                        "encodings",
                        "wire",
                        "controllers",
                        "scheduler",
                        "storage",
                        "kubelet",
                        "apiserver"),
                arrow("junit", "KnowsKubectl", "cluster", "api", "model"),
                arrow("cli", "KnowsWire", "kubectl", "cluster", "api", "model", "wire.yaml", "wire.json"));
    }

    private static ArchitectureRule arrow(String part, String culprit, String... mayKnow) {
        return new ArchitectureRule(
                "arrow: " + part,
                "arrows point inward only, so that each part can be read and replaced without those outside of it",
                List.of(part),
                1,
                "arrows",
                List.of(part + "." + culprit),
                root -> Modules.knowsOnlyParts(root, part, List.of(mayKnow)));
    }

    /** Lines inside a module. */
    private static List<ArchitectureRule> halves() {
        return List.of(
                new ArchitectureRule(
                        "no controller knows another",
                        "a built-in has no privilege: deleting one controller breaks only its own tests",
                        List.of("controllers"),
                        1,
                        "halves",
                        List.of("controllers.deployment.KnowsReplicaSet"),
                        root -> slices().matching(root + ".controllers.(*)..")
                                .should()
                                .notDependOnEachOther()),
                half(
                        "storage.objects",
                        "KnowsVolumes",
                        "where objects are kept and what volumes hold are two adapters",
                        "api",
                        "model",
                        "wire"),
                half(
                        "storage.volumes",
                        "KnowsObjects",
                        "where objects are kept and what volumes hold are two adapters",
                        "api",
                        "model",
                        "wire"),
                half(
                        "cluster.engine",
                        "KnowsStorage",
                        "the loop runs over ports; which adapters there are is assembly",
                        "api",
                        "model"),
                new ArchitectureRule(
                        "no cycle between packages",
                        "of two packages in a cycle neither can be understood first",
                        List.of("model"),
                        2,
                        "cycles",
                        List.of("model.there.Second", "model.here.First"),
                        root -> slices().matching(root + ".(**)").should().beFreeOfCycles()));
    }

    private static ArchitectureRule half(String part, String culprit, String because, String... mayKnow) {
        return new ArchitectureRule(
                "arrow: " + part,
                because,
                List.of(part),
                1,
                "halves",
                List.of(part + "." + culprit),
                root -> Modules.knowsOnlyParts(root, part, List.of(mayKnow)));
    }

    /** Which libraries are seen where. */
    private static List<ArchitectureRule> libraries() {
        List<String> annotated =
                Stream.concat(LANGUAGE.stream(), VALUE_ANNOTATIONS.stream()).toList();
        return List.of(
                inner("model", "model.KnowsJackson", annotated, "encodings"),
                inner("api", "api.KnowsPicocli", annotated, "model", "encodings"),
                inner(
                        "controllers",
                        "controllers.deployment.KnowsDagger",
                        Stream.concat(LANGUAGE.stream(), SERVICE_ANNOTATIONS.stream())
                                .toList(),
                        "api",
                        "model"),
                inner("scheduler", "scheduler.KnowsJetty", LANGUAGE, "api", "model"),
                new ArchitectureRule(
                        "Dagger is cluster.assembly's",
                        "one place decides which adapters there are; the rest is constructed by hand or handed in",
                        List.of("cluster.assembly"),
                        1,
                        "libraries",
                        List.of("controllers.deployment.KnowsDagger"),
                        root -> Modules.onlyOneKnows(
                                root, List.of("cluster.assembly"), "dagger..", "jakarta.inject..", "javax.inject..")),
                new ArchitectureRule(
                        "picocli is cli's",
                        "words and flags are a matter of the command alone",
                        List.of("cli"),
                        1,
                        "libraries",
                        List.of("api.KnowsPicocli"),
                        root -> Modules.onlyOneKnows(root, List.of("cli"), "picocli..")),
                new ArchitectureRule(
                        "the HTTP library is apiserver.http's",
                        "another server can take its place",
                        List.of("apiserver.http"),
                        1,
                        "libraries",
                        List.of("scheduler.KnowsJetty"),
                        root -> Modules.onlyOneKnows(root, List.of("apiserver.http"), "org.eclipse.jetty..")),
                new ArchitectureRule(
                        "the official client is schemas'",
                        "its classes are read when wire is built; at run time they would be 8 MB for nothing",
                        List.of("schemas"),
                        1,
                        "libraries",
                        List.of("wire.KnowsTheClient"),
                        root -> Modules.onlyOneKnows(
                                root, List.of("schemas"), "io.kubernetes..", "io.swagger..", "com.google.gson..")),
                new ArchitectureRule(
                        "Jackson and YAML are wire's",
                        "the form on the wire is one module's matter; inside there are values",
                        List.of("wire"),
                        1,
                        "libraries",
                        List.of("model.KnowsJackson"),
                        root -> Modules.onlyOneKnows(root, List.of("wire"), "tools.jackson..", "org.snakeyaml..")),
                new ArchitectureRule(
                        "the library that compares texts is kubectl.diff's",
                        "one verb prints differences; all others compare values",
                        List.of("kubectl.diff"),
                        1,
                        "libraries",
                        List.of("wire.KnowsDiffs"),
                        root -> Modules.onlyOneKnows(root, List.of("kubectl.diff"), "com.github.difflib..")),
                new ArchitectureRule(
                        "the protobuf library is wire.protobuf's",
                        "it is loaded when a body in protobuf comes, and by nobody before",
                        List.of("wire.protobuf"),
                        1,
                        "libraries",
                        List.of("storage.objects.memory.KnowsProtobuf"),
                        root -> Modules.onlyOneKnows(
                                root, List.of("wire.protobuf", "schemas"), "com.google.protobuf..")),
                new ArchitectureRule(
                        "databases are storage.objects.sqlite's",
                        "a store is a port; what it is made of is one adapter's matter",
                        List.of("storage.objects.sqlite"),
                        1,
                        "libraries",
                        List.of("storage.objects.memory.KnowsSqlite"),
                        root -> Modules.onlyOneKnows(
                                root, List.of("storage.objects.sqlite"), "org.sqlite..", "java.sql..", "javax.sql..")));
    }

    private static ArchitectureRule inner(String part, String culprit, List<String> libraries, String... mayKnow) {
        return new ArchitectureRule(
                "libraries of " + part,
                "the inside of the hexagon is written in Java and Vavr",
                List.of(part),
                1,
                "libraries",
                List.of(culprit),
                root -> Modules.knowsOnly(root, part, List.of(mayKnow), libraries));
    }

    /** What code inside the hexagon is like. */
    private static List<ArchitectureRule> nature() {
        return List.of(
                new ArchitectureRule(
                        "pure",
                        "time and chance are inputs, or a World would not be a function of manifests, commands and seed",
                        PURE,
                        1,
                        "purity",
                        List.of(
                                "model.DrawsLots",
                                "api.ReadsTheMachine",
                                "controllers.deployment.ReadsTheClock",
                                "scheduler.StartsThreads",
                                "cluster.engine.Waits",
                                "kubelet.simulated.WritesFiles"),
                        root -> Purity.of(PURE.stream()
                                .map(part -> packagesOf(root, part))
                                .toArray(String[]::new))),
                new ArchitectureRule(
                        "values never change",
                        "a snapshot is handed out for free and a fork is a reference",
                        List.of("model"),
                        2,
                        "immutability",
                        List.of("model.HasASetter", "model.HoldsAList", "model.HoldsAnArray", "model.IsNotFinal"),
                        root -> Immutability.of(packagesOf(root, "model"))));
    }
}
