package dev.orrery.kubelet.simulated;

import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerState;
import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.ContainerTerminated;
import dev.orrery.model.core.ImmutableContainerRunning;
import dev.orrery.model.core.ImmutableContainerState;
import dev.orrery.model.core.ImmutableContainerStatus;
import dev.orrery.model.core.ImmutableContainerWaiting;
import io.vavr.control.Option;

/** The status of one container, as the kubelet writes it. */
record ContainerReport(PodTurn turn, Container container, Role role) {

    ContainerStatus status() {
        ContainerRun run = run();
        boolean hasRun = run.stage().isRunning() || run.ended().isDefined();
        String image = container.image().getOrElse("");
        return ImmutableContainerStatus.builder()
                .name(container.name())
                .state(state(run))
                .lastState(terminated(lastTerminated(run)))
                .ready(isReady())
                .restartCount(run.restarts())
                .image(hasRun ? ImageName.full(image) : image)
                .imageID(hasRun ? ContainerId.ofImage(image) : "")
                .containerID(hasRun ? Option.some(id(run)) : Option.none())
                .started(run.isStarted())
                .build();
    }

    private ContainerRun run() {
        return turn.container(container.name());
    }

    private String id(ContainerRun run) {
        return ContainerId.of(turn.pod().uid(), container.name(), run.restarts());
    }

    /** Whether the container serves; for one that is to end first, whether it has. */
    boolean isReady() {
        return role == Role.INIT
                ? run().isDone()
                : run().stage() instanceof Running running && running.probed().ready();
    }

    private ContainerState state(ContainerRun run) {
        Stage stage = run.stage();
        if (stage instanceof Running running) {
            return ImmutableContainerState.builder()
                    .running(ImmutableContainerRunning.builder()
                            .startedAt(running.startedAt())
                            .build())
                    .build();
        }
        if (run.hindrance().isDefined()) {
            return waiting(run.hindrance().get().reason(), run.hindrance().get().message());
        }
        return run.ended().isDefined() ? terminated(run.ended()) : waiting(waitingReason(), "");
    }

    private String waitingReason() {
        return turn.pod().spec().initContainers().isEmpty() ? "ContainerCreating" : "PodInitializing";
    }

    private static ContainerState waiting(String reason, String message) {
        return ImmutableContainerState.builder()
                .waiting(ImmutableContainerWaiting.builder()
                        .reason(reason)
                        .message(Option.of(message).filter(text -> !text.isEmpty()))
                        .build())
                .build();
    }

    private static ContainerState terminated(Option<ContainerTerminated> how) {
        return ImmutableContainerState.builder().terminated(how).build();
    }

    /** The end that the status shows as the last one: the newest that it does not show as the present state. */
    static Option<ContainerTerminated> lastTerminated(ContainerRun run) {
        return run.hindrance().isDefined() ? run.ended().orElse(run.last()) : run.last();
    }
}
