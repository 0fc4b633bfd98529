package dev.orrery.controllers.namespace;

import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** What the status of a dying namespace says about what holds it. */
final class DeletionConditions {

    private DeletionConditions() {}

    static Namespace of(Namespace namespace, Contents left, Instant now) {
        Vector<Condition> conditions = Vector.of(
                        Condition.of(
                                "NamespaceDeletionDiscoveryFailure",
                                "False",
                                "ResourcesDiscovered",
                                "All resources successfully discovered"),
                        Condition.of(
                                "NamespaceDeletionGroupVersionParsingFailure",
                                "False",
                                "ParsedGroupVersions",
                                "All legacy kube types successfully parsed"),
                        Condition.of(
                                "NamespaceDeletionContentFailure",
                                "False",
                                "ContentDeleted",
                                "All content successfully deleted, may be waiting on finalization"),
                        remaining(left),
                        held(left))
                .map(condition -> dated(condition, namespace, now));
        return namespace.withStatus(namespace.status().withConditions(conditions));
    }

    private static Condition remaining(Contents left) {
        String listed = listed(left.byResource(), " has ");
        return left.isEmpty()
                ? Condition.of(
                        "NamespaceContentRemaining", "False", "ContentRemoved", "All content successfully removed")
                : Condition.of(
                        "NamespaceContentRemaining",
                        "True",
                        "SomeResourcesRemain",
                        "Some resources are remaining: " + listed);
    }

    private static Condition held(Contents left) {
        SortedMap<String, Integer> finalizers = left.byFinalizer();
        return finalizers.isEmpty()
                ? Condition.of(
                        "NamespaceFinalizersRemaining",
                        "False",
                        "ContentHasNoFinalizers",
                        "All content-preserving finalizers finished")
                : Condition.of(
                        "NamespaceFinalizersRemaining",
                        "True",
                        "SomeFinalizersRemain",
                        "Some content in the namespace has finalizers remaining: " + listed(finalizers, " in "));
    }

    private static String listed(SortedMap<String, Integer> counts, String word) {
        return counts.toVector()
                .map(entry -> entry._1() + word + entry._2() + " resource instances")
                .mkString(", ");
    }

    private static Condition dated(Condition condition, Namespace namespace, Instant now) {
        Option<Instant> since = namespace
                .status()
                .conditions()
                .find(known ->
                        known.type().equals(condition.type()) && known.status().equals(condition.status()))
                .flatMap(Condition::lastTransitionTime);
        return condition.withLastTransitionTime(since.orElse(Option.some(now)));
    }
}
