package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.Fault;
import dev.orrery.api.node.Fault.ImageBreak;
import dev.orrery.api.node.Fault.ImageFix;
import dev.orrery.api.node.Fault.NodeCrash;
import dev.orrery.api.node.Fault.NodeRecover;
import dev.orrery.api.node.Fault.PodCrash;
import dev.orrery.api.node.Fault.PodHang;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.kubelet.simulated.ProgramRun.Exit;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Does something bad on purpose, or mends it, and lets those look at once whom it concerns. */
record Injection(SimulatedNodes nodes, Turn turn) {

    private static final int FAILED = 1;

    Either<String, Step<NodesState>> inject(Fault fault) {
        if (fault instanceof NodeCrash crash) {
            return node(crash.node(), false).map(this::crash);
        }
        if (fault instanceof NodeRecover recovery) {
            return node(recovery.node(), true).map(this::recover);
        }
        if (fault instanceof ImageBreak broken) {
            return Either.right(image(broken.image(), Option.some(broken.how())));
        }
        if (fault instanceof ImageFix fixed) {
            return turn.state().broken(fixed.image()).isEmpty()
                    ? Either.left("image \"" + fixed.image() + "\" is not broken")
                    : Either.right(image(fixed.image(), Option.none()));
        }
        if (fault instanceof PodCrash crash) {
            return running(crash.namespace(), crash.pod()).map(this::crash);
        }
        PodHang hang = (PodHang) fault;
        return running(hang.namespace(), hang.pod()).map(this::hang);
    }

    private Either<String, Node> node(String name, boolean isToBeCrashed) {
        Option<Node> node = turn.view().get(Node.KIND, "", name);
        Option<NodeRun> run = turn.state().node(name);
        if (node.isEmpty() || run.isEmpty()) {
            return Either.left("nodes \"" + name + "\" not found");
        }
        if (run.get().isCrashed() != isToBeCrashed) {
            return Either.left("node \"" + name + (isToBeCrashed ? "\" has not crashed" : "\" has crashed already"));
        }
        return Either.right(node.get());
    }

    private Step<NodesState> crash(Node node) {
        turn.become(Breakdown.crashed(turn.state(), node.name(), turn.now()));
        new NodeRegistration(turn, node).stamp(Option.some(new MicroTime(turn.now())), "the node's last sign of life");
        return turn.done();
    }

    private Step<NodesState> recover(Node node) {
        turn.become(turn.state()
                .withNode(node.name(), turn.state().node(node.name()).get().crashed(false)));
        NodeRegistration registration = new NodeRegistration(turn, node);
        registration.stamp(Option.none(), "the node gives signs of life again");
        registration.register();
        for (PodRun run : Breakdown.on(turn.state(), node.name())) {
            pod(run).forEach(pod -> Breakdown.restart(new PodTurn(turn, pod)));
            turn.add(nodes.syncPod(turn.state(), run.key(), turn.view()));
        }
        return andUnseenPods(node);
    }

    /** Pods that were bound to the node while it was down. */
    private Step<NodesState> andUnseenPods(Node node) {
        for (ObjectKey key : turn.view().podsOn(node.name()).keys()) {
            if (turn.state().pod(key).isEmpty()) {
                turn.add(nodes.syncPod(turn.state(), key, turn.view()));
            }
        }
        return turn.done();
    }

    private Step<NodesState> image(String image, Option<Fault.How> how) {
        turn.become(turn.state().withBroken(image, how));
        Vector<PodRun> all = turn.state().pods().values().toVector().sortBy(PodRun::key);
        for (PodRun run : all) {
            if (pod(run).exists(pod -> uses(pod, image))) {
                look(run);
            }
        }
        return turn.done();
    }

    private static boolean uses(Pod pod, String image) {
        return pod.spec()
                .initContainers()
                .appendAll(pod.spec().containers())
                .flatMap(Container::image)
                .exists(used -> ImageName.repository(used).equals(ImageName.repository(image)));
    }

    private Option<Pod> pod(PodRun run) {
        return turn.view()
                .get(Pod.KIND, run.key().namespace(), run.key().name())
                .filter(pod -> pod.uid().equals(run.uid()));
    }

    private void look(PodRun run) {
        turn.become(turn.state().with(turn.state().pod(run.key()).get().disturbed()));
        turn.add(nodes.syncPod(turn.state(), run.key(), turn.view()));
    }

    private Either<String, PodTurn> running(String namespace, String name) {
        Option<Pod> pod = turn.view().get(Pod.KIND, namespace, name);
        if (pod.isEmpty()) {
            return Either.left("pods \"" + name + "\" not found");
        }
        boolean isRunning = turn.state()
                .pod(pod.get().key())
                .exists(run -> run.uid().equals(pod.get().uid()) && run.hasRunning());
        return isRunning
                ? Either.right(new PodTurn(turn, pod.get()))
                : Either.left("pod \"" + name + "\" has no running containers");
    }

    private Step<NodesState> crash(PodTurn pod) {
        for (Container container : pod.pod().spec().initContainers()) {
            crash(pod, container, Role.ofInit(container));
        }
        for (Container container : pod.pod().spec().containers()) {
            crash(pod, container, Role.MAIN);
        }
        look(pod.run());
        return turn.done();
    }

    private static void crash(PodTurn pod, Container container, Role role) {
        if (pod.container(container.name()).stage().isRunning()) {
            new ContainerLife(pod, container, role).end(new Exit(pod.now(), FAILED));
        }
    }

    private Step<NodesState> hang(PodTurn pod) {
        for (Container container : pod.containers()) {
            ContainerRun run = pod.container(container.name());
            if (run.stage() instanceof Running running) {
                pod.become(
                        container.name(), run.with(running.with(running.probed().hanging())));
            }
        }
        look(pod.run());
        return turn.done();
    }
}
