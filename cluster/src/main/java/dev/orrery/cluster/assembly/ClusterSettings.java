package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Clock;
import dev.orrery.cluster.engine.History;
import dev.orrery.kubelet.simulated.Program;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** What a cluster is to be like when it starts. The defaults are those of a lesson. */
@Value.Immutable
public interface ClusterSettings extends WithClusterSettings {

    ClusterSettings DEFAULT = ImmutableClusterSettings.builder().build();

    /** Workers, {@code worker-1} and on. */
    @Value.Default
    default int nodes() {
        return 3;
    }

    /** Nodes with the taint of the control plane, {@code control-plane-1} and on. */
    @Value.Default
    default int controlPlanes() {
        return 1;
    }

    /** Of everything that is left to chance. */
    @Value.Default
    default long seed() {
        return 1;
    }

    /** When the World begins. */
    @Value.Default
    default Instant start() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

    @Value.Default
    default Clock clock() {
        return VirtualClock.INSTANCE;
    }

    /** How long a container takes from created to running; none means the default of the simulated node. */
    @Value.Default
    default Duration podStart() {
        return Duration.ofSeconds(1);
    }

    /** Images of one's own, by name: what each of them does when it runs. One of a name that is known replaces it. */
    SortedMap<String, Program> programs();

    /**
     * The folder in which the cluster's objects outlive its process; none to keep them in memory.
     *
     * <p>Where there are objects in it the cluster goes on with them, and {@link #nodes} and {@link #controlPlanes} say nothing.
     */
    Option<Path> dataDir();

    /** Jars, or folders with jars, that bring controllers. */
    Vector<Path> plugins();

    /** Which controllers run: {@code *} for all, names, and names with a minus for those that do not; all when empty. */
    Vector<String> controllers();

    @Value.Default
    default History.Retention retention() {
        return History.Retention.WHOLE;
    }
}
