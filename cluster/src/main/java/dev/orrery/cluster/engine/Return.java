package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Puts a World of the past in the place of the present where others have seen the present: what was then is written anew in
 * one commit, so that revisions go on rising and a store only ever appends. A watch cannot go on across it.
 */
final class Return {

    private Return() {}

    static World to(World past, World present) {
        Revision written = present.state().revision().next();
        Vector<Write> writes = puts(past.state(), present.state(), written)
                .appendAll(Vector.ofAll(present.state().all())
                        .filter(object -> past.state().get(object.key()).isEmpty())
                        .map(object -> new Write.Remove(object.key())));
        ClusterState.Next next = present.state().commit(new Commit(writes, cause(past)));
        World returned = past.withState(next.state())
                .withUnstored(
                        writes.isEmpty()
                                ? present.unstored()
                                : present.unstored().append(next.changes()));
        return returned.withHistory(past.history().returned(returned));
    }

    private static Cause cause(World past) {
        String reason = "rewound to revision " + past.state().revision();
        return new Cause("orrery", "update", "", past.now(), reason, Vector.empty());
    }

    /** What is different now, as it was. */
    private static Vector<Write> puts(ClusterState past, ClusterState present, Revision written) {
        return Vector.ofAll(past.all())
                .filter(object -> present.get(object.key()).forAll(now -> !isSame(now, object)))
                .map(object -> new Write.Put(
                        object.withMetadata(object.metadata().withResourceVersion(Option.some(written)))));
    }

    private static boolean isSame(KubernetesObject one, KubernetesObject other) {
        ObjectMeta mine = one.metadata();
        ObjectMeta theirs = other.metadata();
        return mine.uid().equals(theirs.uid()) && mine.resourceVersion().equals(theirs.resourceVersion());
    }
}
