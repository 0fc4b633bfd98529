package dev.orrery.controllers.attachdetach;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Attaches the volumes of a pod to its node, unless another node has them for itself. The drivers of this cluster attach at
 * once.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes">Access modes</a>
 */
final class AttachController implements Controller<Pod> {
    private final Attachable attachable;

    AttachController(Attachable attachable) {
        this.attachable = attachable;
    }

    @Override
    public String name() {
        return "attachdetach-controller";
    }

    @Override
    public Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .when(change -> change.after().exists(pod -> Attachable.isWanting((Pod) pod)))
                .mapped(VolumeAttachment.KIND, (change, view) -> waiting(change, view))
                .showing(PersistentVolumeClaim.KIND, PersistentVolume.KIND);
    }

    /** Those who may have waited for a volume that is free now. */
    private static Vector<ObjectKey> waiting(Change change, ClusterView view) {
        return change.isRemoval()
                ? change.before()
                        .toVector()
                        .map(VolumeAttachment.class::cast)
                        .flatMap(Attachment::volumeName)
                        .flatMap(name -> view.get(PersistentVolume.KIND, "", name))
                        .flatMap(volume -> Attachable.users(volume, view))
                        .map(KubernetesObject::key)
                : Vector.empty();
    }

    @Override
    public Plan plan(Pod pod, ClusterView view) {
        return Plan.of(volumes(pod, view)
                .filter(volume -> rivals(volume, pod, view).isEmpty())
                .flatMap(volume -> attach(volume, pod, view)));
    }

    @Override
    public Report report(Pod pod, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(pod, outcomes);
        return report.with(volumes(pod, view)
                .filter(volume -> !rivals(volume, pod, view).isEmpty())
                .map(volume -> refusal(volume, pod, view)));
    }

    private Vector<PersistentVolume> volumes(Pod pod, ClusterView view) {
        return Attachable.isWanting(pod) && !pod.metadata().isTerminating() ? attachable.of(pod, view) : Vector.empty();
    }

    private Vector<Action> attach(PersistentVolume volume, Pod pod, ClusterView view) {
        String driver = attachable.driver(volume).get();
        VolumeAttachment wanted = Attachment.of(volume, driver, node(pod));
        Option<VolumeAttachment> known = view.get(VolumeAttachment.KIND, "", wanted.name());
        if (known.exists(attachment -> attachment.status().attached())) {
            return Vector.empty();
        }
        VolumeAttachment open = known.getOrElse(wanted);
        Action attached = Action.updateStatus(open.withStatus(open.status().withAttached(true)), "attached")
                .announcing(EventNote.normal(
                        "SuccessfulAttachVolume",
                        "AttachVolume.Attach succeeded for volume \"" + volume.name() + "\" "));
        return known.isDefined()
                ? Vector.of(attached)
                : Vector.of(Action.create(wanted, "pod " + pod.name() + " needs it"), attached);
    }

    /** Other nodes that have a volume which only one may have. */
    private static Vector<String> rivals(PersistentVolume volume, Pod pod, ClusterView view) {
        boolean isShared =
                volume.spec().accessModes().exists(mode -> mode.equals("ReadWriteMany") || mode.equals("ReadOnlyMany"));
        return isShared
                ? Vector.empty()
                : view.list(VolumeAttachment.KIND)
                        .filter(attachment -> Attachment.volumeName(attachment).contains(volume.name()))
                        .map(attachment -> attachment.spec().nodeName())
                        .filter(node -> !node.equals(node(pod)))
                        .toVector();
    }

    private static EventNote refusal(PersistentVolume volume, Pod pod, ClusterView view) {
        Vector<String> nodes = rivals(volume, pod, view);
        Vector<String> pods = Attachable.users(volume, view)
                .filter(user -> nodes.contains(node(user)))
                .map(KubernetesObject::name);
        String why = pods.isEmpty()
                ? "Volume is already exclusively attached to one node and can't be attached to another"
                : "Volume is already used by pod(s) " + pods.mkString(", ");
        return EventNote.warning(
                "FailedAttachVolume", "Multi-Attach error for volume \"" + volume.name() + "\" " + why);
    }

    private static String node(Pod pod) {
        return pod.spec().nodeName().get();
    }
}
