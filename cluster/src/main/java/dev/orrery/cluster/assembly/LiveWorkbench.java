package dev.orrery.cluster.assembly;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Arrival;
import dev.orrery.api.workbench.Deed;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.cluster.live.LiveEngine;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Supplier;

/** What can be done with a cluster that lives by itself: the same, between two turns of its crank. */
record LiveWorkbench(LiveEngine engine, Workbench plain, Revision beginning) implements Workbench {

    @Override
    public Option<Status> inject(Fault fault) {
        return engine.exclusively(() -> plain.inject(fault));
    }

    @Override
    public Either<Status, Arrival> rewindTo(Revision revision) {
        if (revision.compareTo(engine.revision()) > 0) {
            return plain.rewindTo(revision);
        }
        return rewound(() -> revision.compareTo(beginning) < 0 ? Option.none() : engine.returnTo(revision));
    }

    @Override
    public Either<Status, Arrival> rewind(Duration duration) {
        return rewound(() -> engine.returnTo(engine.now().minus(duration)));
    }

    /** Where time runs it would run on at once, and those who wait for it would wait twice. */
    private Either<Status, Arrival> rewound(Supplier<Option<Revision>> way) {
        return engine.rate() == 0
                ? way.get().map(revision -> new Arrival(revision, engine.now())).toEither(ClusterWorkbench::forgotten)
                : Either.left(
                        Status.of(
                                409,
                                "Conflict",
                                "time goes on by itself here; only a clock that stands still goes back (orrery up --clock virtual)"));
    }

    @Override
    public Vector<Deed> timeline(Revision since) {
        return engine.exclusively(() -> plain.timeline(since));
    }

    @Override
    public Vector<Deed> why(ObjectKey key) {
        return engine.exclusively(() -> plain.why(key));
    }
}
