package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.request.Request;
import dev.orrery.kubelet.simulated.ProgramRun.Spoken;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.model.core.Container;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.control.Option;

/** A program's word with the API: it sees the cluster as it is, and the kubelet sends what it asks for. */
record Speech(PodTurn turn, Container container) {

    /**
     * The container after it has spoken; everybody who shares its volumes has acted before.
     *
     * @throws IllegalStateException when the program would go on at this very instant, without end
     */
    ContainerRun now() {
        turn.turn().become(Interleaving.catchUp(turn.state(), turn.key(), turn.now()));
        ContainerRun run = turn.container(container.name());
        Running running = run.stage().running().get();
        Spoken spoken = running.program().speak(path -> read(path, running, run), this::find);
        if (spoken.after().speaks().exists(next -> !next.isAfter(turn.now()))) {
            throw new IllegalStateException("the program of " + container.name() + " in pod " + turn.longName()
                    + " speaks to the API without end");
        }
        for (Request request : spoken.requests()) {
            turn.turn()
                    .ask(Action.of(
                            request,
                            "container " + container.name() + " of "
                                    + turn.pod().name() + " asks"));
        }
        return run.with(running.with(spoken.after()))
                .with(run.log().with(spoken.lines().map(line -> new Log.Line(turn.now(), line))));
    }

    private Option<KubernetesObject> find(Kind<?> kind, String namespace, String name) {
        return turn.turn().view().get(ObjectKey.of(kind, namespace, name));
    }

    private Option<String> read(String path, Running running, ContainerRun run) {
        String own = Interleaving.ownVolume(turn.pod().uid(), container.name(), run.restarts());
        return turn.state()
                .contents()
                .read(FilePlace.of(path, running.container(), turn.run().volumes(), own));
    }
}
