package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.node.Fault.How;
import dev.orrery.kubelet.simulated.ProgramRun.Exit;
import dev.orrery.kubelet.simulated.Script.Line;
import dev.orrery.kubelet.simulated.Stage.Ended;
import dev.orrery.kubelet.simulated.Stage.NoConfig;
import dev.orrery.kubelet.simulated.Stage.NoImage;
import dev.orrery.kubelet.simulated.Stage.Pulling;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.kubelet.simulated.Stage.Starting;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerTerminated;
import dev.orrery.model.core.ImmutableContainerTerminated;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * The life of one container, one stage after the other, as far as it goes at this instant.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-states">Container states</a>
 */
record ContainerLife(PodTurn turn, Container container, Role role) {

    private static final int FAILED = 1;

    /** Goes on until nothing more is due. */
    void goOn() {
        ContainerRun before;
        do {
            before = run();
            become(next(before));
        } while (run() != before);
    }

    private ContainerRun run() {
        return turn.container(container.name());
    }

    private void become(ContainerRun changed) {
        if (changed != run()) {
            turn.become(container.name(), changed);
        }
    }

    private ContainerRun next(ContainerRun run) {
        Stage stage = run.stage();
        if (stage instanceof Stage.Waiting) {
            return new ImagePull(turn, container).begin(run);
        }
        if (stage instanceof Pulling pulling) {
            return isDue(pulling.until()) ? new ImagePull(turn, container).end(run, pulling) : run;
        }
        if (stage instanceof NoImage without) {
            return isDue(without.next()) ? new ImagePull(turn, container).goOn(run, without) : run;
        }
        if (stage instanceof NoConfig lacking) {
            return isDue(lacking.retryAt()) ? new ImagePull(turn, container).begin(run) : run;
        }
        if (stage instanceof Starting starting) {
            return isDue(starting.until()) ? started(run, starting) : run;
        }
        if (stage instanceof Running running) {
            return running(run, running);
        }
        return ended(run, (Ended) stage);
    }

    private ContainerRun ended(ContainerRun run, Ended ended) {
        if (ended.restartAt().exists(this::isDue)) {
            return new ImagePull(turn, container).begin(run);
        }
        return ended.backOffShownAt().exists(this::isDue) ? backingOff(run, ended) : run;
    }

    private ContainerRun backingOff(ContainerRun run, Ended ended) {
        Instant end = run.ended().flatMap(ContainerTerminated::finishedAt).get();
        String delay = GoDuration.of(Duration.between(end, ended.restartAt().get()));
        turn.tell(EventNote.warning(
                "BackOff", "Back-off restarting failed container " + container.name() + " in pod " + turn.longName()));
        return run.with(ended.shown())
                .hinderedBy(new Hindrance(
                        "CrashLoopBackOff",
                        "back-off " + delay + " restarting failed container=" + container.name() + " pod="
                                + turn.longName()));
    }

    private boolean isDue(Instant at) {
        return !at.isAfter(turn.now());
    }

    private ContainerRun started(ContainerRun before, Starting starting) {
        ContainerRun run = before.startsAgain();
        turn.tell(EventNote.normal("Started", "Started container " + container.name()));
        Health health = Health.of(false, turn.state().broken(image()));
        Probed probed = Probed.atStart(health, turn.now());
        return run.with(new Running(container, program(run, starting), turn.now(), probed, Option.none()));
    }

    private String image() {
        return container.image().getOrElse("");
    }

    private ProgramRun program(ContainerRun run, Starting starting) {
        if (turn.state().broken(image()).contains(How.CRASH)) {
            Line complaint = new Line(turn.now(), "fatal: the program of " + image() + " is broken");
            return new Script(Vector.of(complaint), Option.some(new Exit(turn.now(), FAILED)));
        }
        Machine machine = turn.machine();
        Container expanded = VariableReferences.expanded(container, starting.environment());
        return machine.library()
                .of(expanded)
                .start(new ProgramStart(
                        turn.pod(), expanded, starting.environment(), run.restarts(), turn.now(), machine.chance()));
    }

    private ContainerRun running(ContainerRun run, Running running) {
        Option<Exit> exit = exit(running);
        if (exit.exists(end -> isDue(end.at()))) {
            end(exit.get());
            return run();
        }
        if (running.program().speaks().exists(this::isDue)) {
            return new Speech(turn, container).now();
        }
        Running probed = new Probing(turn, running).now();
        return probed == running ? run : run.with(probed);
    }

    /** When and how the program ends, whichever comes first: by itself, or because it was told to. */
    static Option<Exit> exit(Running running) {
        Option<Exit> stopped = running.stop().map(stop -> new Exit(stop.at(), stop.exitCode()));
        return running.program()
                .exit()
                .filter(own -> stopped.forAll(stop -> !own.at().isAfter(stop.at())))
                .orElse(stopped);
    }

    /** The program ends; whoever shares its volumes has acted until then. */
    void end(Exit exit) {
        turn.turn().become(Interleaving.catchUp(turn.state(), turn.key(), exit.at()));
        ContainerRun run = run();
        Instant startedAt = run.stage().running().get().startedAt();
        ContainerTerminated how = ImmutableContainerTerminated.builder()
                .exitCode(exit.code())
                .reason(exit.code() == 0 ? "Completed" : "Error")
                .startedAt(startedAt)
                .finishedAt(exit.at())
                .containerID(ContainerId.of(turn.pod().uid(), container.name(), run.restarts()))
                .build();
        become(ended(run, how));
    }

    private ContainerRun ended(ContainerRun run, ContainerTerminated how) {
        if (turn.run().stopping() || !role.restarts(turn.pod(), how.exitCode())) {
            return run.ended(how, Ended.FOR_GOOD);
        }
        Instant end = how.finishedAt().get();
        return run.withCrashes(run.crashes().ended(end))
                .ended(how, Ended.until(run.crashes().restartAfter(end), end));
    }
}
