package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.PodStatus;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a node knows of one pod.
 *
 * @param since when the node first saw the pod
 * @param ip set with the pod's sandbox, when all volumes are there
 * @param volumes which volume each name in the pod stands for, once they are there
 * @param containers by name
 * @param stopping whether its containers were told to stop for good
 * @param mounting what the pod's volumes lacked when the node last tried
 * @param due when the node must look at the pod again although nothing changed
 * @param reported the status that the node last wrote or found to be right
 */
record PodRun(
        ObjectKey key,
        String uid,
        String node,
        Instant since,
        Option<String> ip,
        Map<String, String> volumes,
        Map<String, ContainerRun> containers,
        boolean stopping,
        Mounting mounting,
        Due due,
        Option<PodStatus> reported)
        implements Noted {

    static PodRun admitted(ObjectKey key, String uid, String node, Instant now) {
        return new PodRun(
                key,
                uid,
                node,
                now,
                Option.none(),
                HashMap.empty(),
                HashMap.empty(),
                false,
                Mounting.NOT_TRIED,
                Due.NEVER,
                Option.none());
    }

    static String nameFor(ObjectKey key) {
        return key.toString();
    }

    @Override
    public String noteName() {
        return nameFor(key);
    }

    @Override
    public NodesState in(NodesState state) {
        return Sandbox.using(state.with(this), this);
    }

    ContainerRun container(String name) {
        return containers.getOrElse(name, ContainerRun.NEW);
    }

    boolean hasSandbox() {
        return ip.isDefined();
    }

    boolean hasRunning() {
        return containers.values().exists(run -> run.stage().isRunning());
    }

    PodRun with(String name, ContainerRun changed) {
        return with(containers.put(name, changed));
    }

    PodRun with(Map<String, ContainerRun> changed) {
        return new PodRun(key, uid, node, since, ip, volumes, changed, stopping, mounting, due, reported);
    }

    PodRun withSandbox(Option<String> address, Map<String, String> mounted) {
        return new PodRun(key, uid, node, since, address, mounted, containers, stopping, mounting, due, reported);
    }

    PodRun withStopping() {
        return new PodRun(key, uid, node, since, ip, volumes, containers, true, mounting, due, reported);
    }

    PodRun with(Mounting changed) {
        return new PodRun(key, uid, node, since, ip, volumes, containers, stopping, changed, due, reported);
    }

    PodRun settled(Due next, PodStatus status) {
        return new PodRun(
                key, uid, node, since, ip, volumes, containers, stopping, mounting, next, Option.some(status));
    }

    /** The next sync has to look closely. */
    PodRun disturbed() {
        return new PodRun(key, uid, node, since, ip, volumes, containers, stopping, mounting, due, Option.none());
    }
}
