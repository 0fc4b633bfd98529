package dev.orrery.controllers.attachdetach;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Detaches a volume from a node on which no pod needs it any more. A node that is lost cannot say that it has let go: its
 * volumes are taken away after 6 minutes, or at once when it was declared out of service.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/#storage-force-detach-on-timeout">Force
 *     storage detach on timeout</a>
 */
final class DetachController implements Controller<VolumeAttachment> {
    private static final Duration LONGEST_UNMOUNT = Duration.ofMinutes(6);
    private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

    private final Attachable attachable;

    DetachController(Attachable attachable) {
        this.attachable = attachable;
    }

    @Override
    public String name() {
        return "attachdetach-controller-detach";
    }

    @Override
    public String reportingComponent() {
        return "attachdetach-controller";
    }

    @Override
    public Watches<VolumeAttachment> watches() {
        return Watches.of(VolumeAttachment.KIND)
                .mapped(Pod.KIND, (change, view) -> attachments(change, view))
                .mapped(Node.KIND, (change, view) -> attachedTo(change, view))
                .showing(PersistentVolumeClaim.KIND, PersistentVolume.KIND);
    }

    /** The attachments that a pod needed before it ended or went. */
    private Vector<ObjectKey> attachments(Change change, ClusterView view) {
        Option<Pod> before = change.before().map(Pod.class::cast).filter(Attachable::isWanting);
        boolean wantsStill = change.after().map(Pod.class::cast).exists(Attachable::isWanting);
        return wantsStill
                ? Vector.empty()
                : before.toVector()
                        .flatMap(pod -> attachable
                                .of(pod, view)
                                .map(volume -> Attachment.key(
                                        volume,
                                        attachable.driver(volume).get(),
                                        pod.spec().nodeName().get())));
    }

    private static Vector<ObjectKey> attachedTo(Change change, ClusterView view) {
        boolean isNews = !change.before()
                .map(Node.class::cast)
                .map(DetachController::health)
                .equals(change.after().map(Node.class::cast).map(DetachController::health));
        return isNews
                ? view.list(VolumeAttachment.KIND)
                        .filter(attachment -> attachment
                                .spec()
                                .nodeName()
                                .equals(change.subject().name()))
                        .map(KubernetesObject::key)
                        .toVector()
                : Vector.empty();
    }

    /** What of a node decides how its volumes are taken away. */
    private record Health(boolean ready, boolean outOfService) {}

    private static Health health(Node node) {
        return new Health(
                node.isReady(), node.spec().taints().exists(taint -> taint.key().equals(OUT_OF_SERVICE)));
    }

    @Override
    public Plan plan(VolumeAttachment attachment, ClusterView view) {
        if (attachment.metadata().isTerminating() || isNeeded(attachment, view)) {
            return Plan.nothing().remember(Needed.STILL);
        }
        Health health = view.get(Node.KIND, "", attachment.spec().nodeName())
                .map(DetachController::health)
                .getOrElse(new Health(false, false));
        Instant since = view.memory()
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .getOrElse(view.now());
        Instant due = since.plus(LONGEST_UNMOUNT);
        return health.ready() || health.outOfService() || !due.isAfter(view.now())
                ? Plan.of(Action.delete(attachment, "no pod on the node needs it"))
                : Plan.nothing()
                        .wakeAfter(Wake.forProgress(Duration.between(view.now(), due)))
                        .remember(since);
    }

    /** What is remembered of an attachment that a pod needs. */
    private enum Needed {
        STILL
    }

    private static boolean isNeeded(VolumeAttachment attachment, ClusterView view) {
        return Attachment.volumeName(attachment)
                .flatMap(name -> view.get(PersistentVolume.KIND, "", name))
                .exists(volume -> Attachable.users(volume, view)
                        .exists(pod ->
                                pod.spec().nodeName().contains(attachment.spec().nodeName())));
    }
}
