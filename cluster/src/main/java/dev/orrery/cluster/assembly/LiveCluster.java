package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.cluster.live.LiveEngine;
import dev.orrery.cluster.live.PacedClock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A cluster that lives by itself: time goes on, and many threads use it at once. */
public final class LiveCluster implements AutoCloseable {
    private final Cluster cluster;
    private final LiveEngine engine;

    private LiveCluster(Cluster cluster, LiveEngine engine) {
        this.cluster = cluster;
        this.engine = engine;
    }

    /**
     * Brings a cluster to life. From here on it may be used through this alone.
     *
     * @param clock the one of the cluster's settings
     * @param onFailure is told when the cluster cannot go on, because its store fails
     */
    public static LiveCluster of(Cluster cluster, PacedClock clock, Consumer<Throwable> onFailure) {
        return new LiveCluster(cluster, LiveEngine.start(cluster.engine(), clock, onFailure));
    }

    /** The API. */
    public SharedDoor door() {
        return engine;
    }

    /** What moves its time. */
    public Crank crank() {
        return engine;
    }

    /** What no API can do with it. */
    public Workbench workbench() {
        return new LiveWorkbench(engine, cluster.workbench(), cluster.beginning());
    }

    /** Does something with the cluster while nobody else does anything. */
    public <T> T with(Function<Cluster, T> work) {
        return engine.exclusively(() -> work.apply(cluster));
    }

    /** Answers who has asked already, and stops. */
    @Override
    public void close() {
        engine.close();
    }
}
