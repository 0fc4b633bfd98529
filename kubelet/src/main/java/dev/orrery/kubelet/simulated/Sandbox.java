package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Node;
import dev.orrery.model.core.Volume;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * Makes a pod's sandbox (its volumes and its address) and takes it away.
 *
 * <p>A network plugin gives each node the addresses 10.244.N.1 to 10.244.N.254; the model does, too.
 */
record Sandbox(PodTurn turn) {

    /** The nodes with the pod's volumes mounted and an address given to it. */
    NodesState with(PodVolumes.Found volumes, Node node) {
        NodesState state = turn.state();
        for (var entry : volumes.deletable()) {
            state = state.with(new Noted.Deletable(entry._1(), entry._2()));
        }
        turn.turn().become(state.with(withConfiguration(state.contents(), volumes)));
        String address = address(node);
        PodRun run = turn.run().withSandbox(Option.some(address), volumes.byName());
        return using(turn.state().with(run), run);
    }

    /** The nodes that know of a pod's volumes that it uses them. */
    static NodesState using(NodesState state, PodRun run) {
        NodesState using = state;
        for (String volume : run.volumes().values()) {
            using = isShareable(volume) ? using.withUser(volume, run.key()) : using;
        }
        return using;
    }

    /** ConfigMaps and Secrets are files as they are when the pod comes to its node. */
    private VolumeContents withConfiguration(VolumeContents contents, PodVolumes.Found volumes) {
        ConfigFiles files =
                new ConfigFiles(new ConfigData(turn.turn().view(), turn.pod().namespace()));
        VolumeContents filled = contents;
        for (Volume volume : turn.pod().spec().volumes()) {
            String place = volumes.byName().getOrElse(volume.name(), "");
            for (var file : files.of(volume)) {
                filled = filled.write(new FilePlace(place, file._1()), file._2());
            }
        }
        return filled;
    }

    private String address(Node node) {
        if (turn.pod().spec().hostNetwork().getOrElse(false)) {
            return NodeRegistration.internalAddress(node).getOrElse("");
        }
        turn.become(turn.node().withNextAddress());
        return turn.node().lastAddress();
    }

    private static boolean isShareable(String volume) {
        return !volume.startsWith("pod/");
    }

    /** The nodes without a pod, its address given back and its own files gone. */
    static NodesState without(NodesState state, PodRun run) {
        NodesState rest = state;
        VolumeContents contents = state.contents();
        for (String volume : run.volumes().values()) {
            rest = isShareable(volume) ? rest.withoutUser(volume, run.key()) : rest;
            contents = isShareable(volume) ? contents : contents.without(volume);
        }
        rest = rest.with(withoutOwn(contents, run.uid(), run.containers()));
        Option<NodeRun> node = rest.node(run.node());
        if (node.isDefined() && run.ip().isDefined()) {
            rest = rest.withNode(run.node(), node.get().withoutAddress(run.ip().get()));
        }
        return rest.withoutPod(run.key());
    }

    private static VolumeContents withoutOwn(
            VolumeContents contents, String uid, Map<String, ContainerRun> containers) {
        VolumeContents rest = contents;
        for (var entry : containers) {
            for (int restart = 0; restart <= entry._2().restarts(); restart++) {
                rest = rest.without(Interleaving.ownVolume(uid, entry._1(), restart));
            }
        }
        return rest;
    }
}
