package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.node.Fault.How;
import dev.orrery.kubelet.simulated.Stage.NoImage;
import dev.orrery.kubelet.simulated.Stage.Pulling;
import dev.orrery.model.core.Container;
import java.time.Duration;
import java.time.Instant;

/**
 * Brings a container's image to the node, or says why it cannot.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy">Image pull policy</a>
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#imagepullbackoff">ImagePullBackOff</a>
 */
record ImagePull(PodTurn turn, Container container) {

    /** The kubelet shows an error itself so long before it shows that it waits. */
    static final Duration ERROR_SHOWN = Duration.ofSeconds(1);

    private static final String ERROR = "ErrImagePull";

    /** The stage in which the wish for an image leads. */
    ContainerRun begin(ContainerRun run) {
        boolean isPresent = turn.node().images().contains(ImageName.full(image()));
        return switch (policy()) {
            case "Always" -> pull(run, isPresent ? Duration.ZERO : usual());
            case "Never" -> isPresent ? present(run) : never(run);
            default -> isPresent ? present(run) : pull(run, usual());
        };
    }

    private Duration usual() {
        return turn.machine().timings().imagePull();
    }

    private String image() {
        return container.image().getOrElse("");
    }

    private String policy() {
        boolean isLatest = ImageName.full(image()).endsWith(":latest");
        return container.imagePullPolicy().getOrElse(isLatest ? "Always" : "IfNotPresent");
    }

    private ContainerRun present(ContainerRun run) {
        turn.tell(EventNote.normal("Pulled", "Container image " + quoted() + " already present on machine"));
        return created(run);
    }

    private ContainerRun pull(ContainerRun run, Duration duration) {
        turn.tell(EventNote.normal("Pulling", "Pulling image " + quoted()));
        return run.with(new Pulling(turn.now(), turn.now().plus(duration)));
    }

    /** The pull has come to its end. */
    ContainerRun end(ContainerRun run, Pulling pulling) {
        if (turn.state().broken(image()).contains(How.PULL)) {
            return failed(run);
        }
        turn.become(turn.node().withImage(ImageName.full(image())));
        String took = GoDuration.of(Duration.between(pulling.since(), pulling.until()));
        turn.tell(EventNote.normal(
                "Pulled",
                "Successfully pulled image " + quoted() + " in " + took + " (" + took
                        + " including waiting). Image size: " + ContainerId.bytes(image()) + " bytes."));
        return created(run);
    }

    private ContainerRun created(ContainerRun run) {
        return new ContainerCreation(turn, container).begin(run.withPulls(RestartDelay.NONE));
    }

    private ContainerRun failed(ContainerRun run) {
        String name = ImageName.full(image());
        String error = "rpc error: code = NotFound desc = failed to pull and unpack image \"" + name
                + "\": failed to resolve reference \"" + name + "\": " + name + ": not found";
        turn.tell(EventNote.warning("Failed", "Failed to pull image " + quoted() + ": " + error));
        turn.tell(EventNote.warning("Failed", "Error: " + ERROR));
        RestartDelay delay = run.pulls().failed(turn.now());
        Instant retryAt = turn.now().plus(delay.delay());
        return run.withPulls(delay)
                .with(new NoImage(error, turn.now().plus(ERROR_SHOWN), retryAt))
                .hinderedBy(new Hindrance(ERROR, error));
    }

    private ContainerRun never(ContainerRun run) {
        String error = "Container image " + quoted() + " is not present with pull policy of Never";
        turn.tell(EventNote.warning("ErrImageNeverPull", error));
        turn.tell(EventNote.warning("Failed", "Error: ErrImageNeverPull"));
        RestartDelay delay = run.pulls().failed(turn.now());
        Instant retryAt = turn.now().plus(delay.delay());
        return run.withPulls(delay)
                .with(new NoImage(error, retryAt, retryAt))
                .hinderedBy(new Hindrance("ErrImageNeverPull", error));
    }

    /** What was due without the image is due now: to say that the kubelet waits, or to try again. */
    ContainerRun goOn(ContainerRun run, NoImage without) {
        if (!without.retryAt().isAfter(turn.now())) {
            return begin(run);
        }
        turn.tell(EventNote.normal("BackOff", "Back-off pulling image " + quoted()));
        turn.tell(EventNote.warning("Failed", "Error: ImagePullBackOff"));
        String message = "Back-off pulling image " + quoted() + ": " + ERROR + ": " + without.error();
        return run.with(new NoImage(without.error(), without.retryAt(), without.retryAt()))
                .hinderedBy(new Hindrance("ImagePullBackOff", message));
    }

    private String quoted() {
        return "\"" + image() + "\"";
    }
}
