package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * The ReplicaSets of a Deployment: the one of its present template, and those of earlier ones.
 *
 * @param young of the present template; none before it is made
 * @param old oldest first
 */
record ReplicaSets(Option<ReplicaSet> young, Vector<ReplicaSet> old) {

    static final Comparator<ReplicaSet> BY_AGE = Comparator.<ReplicaSet, Instant>comparing(
                    set -> set.metadata().creationTimestamp().getOrElse(Instant.MAX))
            .thenComparing(ReplicaSet::name);

    /** Of several with the present template the oldest is it (BEHAVIOUR rules 2 and 40). */
    static ReplicaSets of(Deployment deployment, Vector<ReplicaSet> owned) {
        Vector<ReplicaSet> byAge = owned.sorted(BY_AGE);
        Option<ReplicaSet> young = byAge.find(set -> Template.isOf(deployment, set));
        return new ReplicaSets(young, young.map(byAge::remove).getOrElse(byAge));
    }

    Vector<ReplicaSet> all() {
        return old.appendAll(young);
    }

    /** Those that are to have pods. */
    Vector<ReplicaSet> active() {
        return all().filter(ReplicaSets::isActive);
    }

    Vector<ReplicaSet> activeOld() {
        return old.filter(ReplicaSets::isActive);
    }

    private static boolean isActive(ReplicaSet set) {
        return Size.replicas(set) > 0;
    }

    /** How many pods all of them are to have. */
    int total() {
        return all().map(Size::replicas).sum().intValue();
    }

    ReplicaSet named(String name) {
        return all().find(set -> set.name().equals(name)).get();
    }

    /** With one of them changed. */
    ReplicaSets with(ReplicaSet changed) {
        return new ReplicaSets(young.map(set -> latest(set, changed)), old.map(set -> latest(set, changed)));
    }

    private static ReplicaSet latest(ReplicaSet set, ReplicaSet changed) {
        return set.name().equals(changed.name()) ? changed : set;
    }

    ReplicaSets withYoung(ReplicaSet created) {
        return new ReplicaSets(Option.some(created), old);
    }
}
