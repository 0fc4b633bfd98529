package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Rules out nodes from which the pod's volumes cannot be reached, or where none can be had for its claims (BEHAVIOUR 51,
 * 54, 120).
 */
public final class VolumeBindingFilter implements Filter {
    private static final Verdict CONFLICT = Verdict.because("node(s) had volume node affinity conflict");
    private static final Verdict NONE_TO_BIND =
            Verdict.because("node(s) didn't find available persistent volumes to bind");
    private static final Verdict VOLUME_MISSING =
            Verdict.because("node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)");

    @Override
    public String name() {
        return "VolumeBinding";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        Vector<String> names = pod.pod().spec().claimNames();
        if (names.isEmpty()) {
            return Option.none();
        }
        PodVolumes volumes = PodVolumes.of(pod);
        return Option.some(new Reach(volumes, volumes.candidates(), faultOf(pod, names)));
    }

    private static Option<String> faultOf(PodToPlace pod, Vector<String> names) {
        for (String name : names) {
            Option<PersistentVolumeClaim> claim =
                    pod.view().get(PersistentVolumeClaim.KIND, pod.pod().namespace(), name);
            String quoted = "persistentvolumeclaim \"" + name + "\"";
            if (claim.isEmpty()) {
                return Option.some(quoted + " not found");
            }
            if (claim.get().status().phase().contains("Lost")) {
                String volume = VolumeBinding.volumeName(claim.get());
                return Option.some(quoted + " bound to non-existent persistentvolume \"" + volume + "\"");
            }
            if (claim.get().metadata().isTerminating()) {
                return Option.some(quoted + " is being deleted");
            }
        }
        return PodVolumes.of(pod).pending().isEmpty()
                ? Option.none()
                : Option.some("pod has unbound immediate PersistentVolumeClaims");
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(
                Cure.CLAIM_CHANGED,
                Cure.VOLUME_CHANGED,
                Cure.STORAGE_CLASS_CHANGED,
                Cure.NODE_ADDED,
                Cure.NODE_LABELS_CHANGED);
    }

    /** Whether a pod's volumes can be had on a node. */
    private record Reach(PodVolumes claims, Vector<PersistentVolume> volumes, Option<String> refusal)
            implements NodeFilter {

        @Override
        public Verdict judge(NodeToUse node) {
            if (claims.volumesAreMissing()) {
                return VOLUME_MISSING;
            }
            if (!claims.areReachableFrom(node.node())) {
                return CONFLICT;
            }
            boolean all = claims.delayed().isEmpty()
                    || claims.choices(node.node(), volumes).isDefined();
            return all ? Verdict.fits() : NONE_TO_BIND;
        }
    }
}
