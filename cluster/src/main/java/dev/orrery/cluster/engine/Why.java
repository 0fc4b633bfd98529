package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The chain of causes that led to an object as it is now: read from the commits, never from Events, which may be lost.
 *
 * <p>An object that is as it should be is explained by what last changed what is wished of it, or made it. One that waits
 * is explained by what it waits for, in the end a pod or a node: by the last that was observed there, and by what made that.
 * One that goes, or is gone, is explained by who deleted it.
 */
public final class Why {
    private Why() {}

    /** @return effect first, its cause after it, and so on; empty when history knows nothing of the object */
    public static Vector<Change> chain(World world, ObjectKey key) {
        Map<ObjectKey, Revision> made =
                world.history().changes().filter(Change::isCreation).toMap(Change::key, Change::revision);
        Option<KubernetesObject> waiting =
                world.state().get(key).flatMap(object -> unready(world.state(), made, object, HashSet.empty()));
        return waiting.map(object -> observed(world.history(), object.key()))
                .getOrElse(() -> causes(world.history(), wished(about(world.history(), key))));
    }

    /** What is not ready: the object itself, or the newest of those that it owns, or that they own. */
    private static Option<KubernetesObject> unready(
            ClusterState state, Map<ObjectKey, Revision> made, KubernetesObject object, Set<String> above) {
        String uid = object.metadata().requireUid();
        if (object.metadata().isTerminating() || above.contains(uid)) {
            return Option.none();
        }
        if (object instanceof Pod pod) {
            return Option.when(!pod.isReady() && !pod.isFinished(), object);
        }
        if (object instanceof Node node) {
            return Option.when(!node.isReady(), object);
        }
        return Vector.ofAll(state.dependents(uid))
                .sortBy(owned -> made.getOrElse(owned.key(), Revision.NONE))
                .reverse()
                .toStream()
                .flatMap(owned -> unready(state, made, owned, above.add(uid)))
                .headOption();
    }

    private static Vector<Change> observed(History history, ObjectKey key) {
        Vector<Change> about = about(history, key);
        Option<Change> last =
                about.findLast(change -> change.cause().subresource().equals("status"));
        Vector<Change> made = causes(history, wished(about));
        return last.filter(change -> !made.contains(change)).map(made::prepend).getOrElse(made);
    }

    private static Vector<Change> about(History history, ObjectKey key) {
        return history.changes().filter(change -> change.key().equals(key));
    }

    /** The change that deleted the object, where it goes or is gone; or else the last one of what is wished of it. */
    private static Option<Change> wished(Vector<Change> about) {
        boolean going = about.lastOption()
                .exists(last -> last.isRemoval() || last.subject().metadata().isTerminating());
        return about.findLast(change -> going ? deletes(change) : change.isCreation() || changesSpec(change))
                .orElse(about.lastOption());
    }

    private static boolean deletes(Change change) {
        boolean goes = change.isRemoval() || change.subject().metadata().isTerminating();
        return goes && change.before().forAll(before -> !before.metadata().isTerminating());
    }

    private static boolean changesSpec(Change change) {
        return change.before()
                .exists(before -> change.after()
                        .exists(after -> !after.metadata()
                                .generation()
                                .equals(before.metadata().generation())));
    }

    private static Vector<Change> causes(History history, Option<Change> first) {
        Map<Revision, Change> byRevision =
                history.changes().foldLeft(HashMap.empty(), (known, change) -> known.put(change.revision(), change));
        Vector<Change> chain = Vector.empty();
        Option<Change> effect = first;
        while (effect.isDefined()) {
            Change here = effect.get();
            chain = chain.append(here);
            effect = here.cause()
                    .because()
                    .headOption()
                    .filter(revision -> revision.compareTo(here.revision()) < 0)
                    .flatMap(byRevision::get);
        }
        return chain;
    }
}
