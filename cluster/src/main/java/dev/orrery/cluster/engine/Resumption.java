package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/**
 * What a process finds that starts where another has ended: the objects, and the changes that are remembered.
 *
 * @param revision the newest
 * @param forgotten the revision up to which changes are not remembered
 * @param changes what was written after that, oldest first
 */
record Resumption(Revision revision, Vector<KubernetesObject> objects, Revision forgotten, Vector<Change> changes) {

    /** A start takes so long at the least; no name that is made from the time is made again. */
    private static final Duration START = Duration.ofSeconds(1);

    /**
     * The World that goes on from there.
     *
     * <p>Everybody's memory, timers and queues are gone with the process that had them. Chance begins anew where nothing was
     * drawn before, so that no uid and no name is given a second time, and time goes back no further than to the last commit.
     *
     * @param beginning an empty World of the time and the seed that the process was started with
     */
    World of(World beginning) {
        if (revision.equals(Revision.NONE)) {
            return beginning;
        }
        return beginning
                .withState(ClusterState.of(revision, objects))
                .withNow(notBefore(beginning.now()))
                .withDraws(beginning.draws().resumedAt(revision))
                .withHistory(History.told(
                        forgotten, changes, revision, beginning.history().retention()));
    }

    private Instant notBefore(Instant wanted) {
        return changes.lastOption()
                .map(last -> last.cause().time().plus(START))
                .filter(earliest -> earliest.isAfter(wanted))
                .getOrElse(wanted);
    }
}
