package dev.orrery.api.workbench;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Status;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** What no API of Kubernetes can do with a cluster, in process or over HTTP: break it, mend it, go back, ask why. */
public interface Workbench {

    /** Does something bad, or undoes it. The refusal names what does not exist. */
    Option<Status> inject(Fault fault);

    /** Goes back to right after a revision: what happened since has not happened. */
    Either<Status, Arrival> rewindTo(Revision revision);

    /** Goes back by so much of the cluster's time. */
    Either<Status, Arrival> rewind(Duration duration);

    /** What happened after a revision, since the cluster was up, oldest first. */
    Vector<Deed> timeline(Revision since);

    /** The chain of causes that led to an object as it is now: the effect first. Empty when nothing is known of it. */
    Vector<Deed> why(ObjectKey key);
}
