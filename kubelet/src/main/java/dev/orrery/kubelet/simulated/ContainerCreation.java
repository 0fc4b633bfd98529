package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.kubelet.simulated.Stage.NoConfig;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Node;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import java.time.Duration;

/**
 * Creates a container whose image is there, or says what its configuration lacks; then the kubelet tries again at the pod's
 * next sync.
 */
record ContainerCreation(PodTurn turn, Container container) {

    private static final Duration NEXT_SYNC = Duration.ofSeconds(10);

    ContainerRun begin(ContainerRun run) {
        if (!Environment.isAskedForBy(container)) {
            return created(run, TreeMap.empty());
        }
        Either<String, SortedMap<String, String>> variables =
                new Environment(turn.pod(), fields(), turn.turn().view()).of(container);
        return variables.fold(error -> lacking(run, error), found -> created(run, found));
    }

    private PodFields fields() {
        String hostAddress = turn.turn()
                .view()
                .get(Node.KIND, "", turn.run().node())
                .flatMap(NodeRegistration::internalAddress)
                .getOrElse("");
        return new PodFields(turn.pod(), turn.run().ip().getOrElse(""), hostAddress);
    }

    private ContainerRun created(ContainerRun run, SortedMap<String, String> variables) {
        turn.tell(EventNote.normal("Created", "Created container: " + container.name()));
        return run.with(
                new Stage.Starting(turn.now().plus(turn.machine().timings().containerStart()), variables));
    }

    private ContainerRun lacking(ContainerRun run, String error) {
        turn.tell(EventNote.warning("Failed", "Error: " + error));
        return run.with(new NoConfig(turn.now().plus(NEXT_SYNC)))
                .hinderedBy(new Hindrance("CreateContainerConfigError", error));
    }
}
