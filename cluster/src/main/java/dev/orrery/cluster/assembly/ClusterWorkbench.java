package dev.orrery.cluster.assembly;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Arrival;
import dev.orrery.api.workbench.Deed;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** What can be done with a cluster in this process. */
record ClusterWorkbench(Cluster cluster) implements Workbench {

    @Override
    public Option<Status> inject(Fault fault) {
        return cluster.inject(fault).map(unknown -> Status.of(404, "NotFound", unknown));
    }

    @Override
    public Either<Status, Arrival> rewindTo(Revision revision) {
        if (revision.compareTo(cluster.revision()) > 0) {
            return Either.left(Status.badRequest(
                    "revision " + revision + " is still to come; the last one is " + cluster.revision()));
        }
        return arrival(cluster.rewindTo(revision)).toEither(() -> forgotten());
    }

    @Override
    public Either<Status, Arrival> rewind(Duration duration) {
        return arrival(cluster.rewind(duration)).toEither(() -> forgotten());
    }

    private Option<Arrival> arrival(boolean isThere) {
        return Option.when(isThere, () -> new Arrival(cluster.revision(), cluster.now()));
    }

    static Status forgotten() {
        return Status.of(410, "Expired", "history does not reach back that far");
    }

    @Override
    public Vector<Deed> timeline(Revision since) {
        return cluster.timeline()
                .filter(change -> change.revision().compareTo(since) > 0)
                .map(Deed::of);
    }

    @Override
    public Vector<Deed> why(ObjectKey key) {
        return cluster.why(key).map(Deed::of);
    }
}
