package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Keeps a claim with the access mode ReadWriteOncePod to one pod at a time. */
public final class VolumeRestrictions implements Filter {
    private static final Verdict REFUSAL = Verdict.becauseOfPods(
            Vector.of("node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode"));

    @Override
    public String name() {
        return "VolumeRestrictions";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        Vector<String> names = pod.pod().spec().claimNames();
        if (names.isEmpty()) {
            return Option.none();
        }
        Option<String> missing = names.find(name -> claim(pod, name).isEmpty());
        if (missing.isDefined()) {
            return Option.some(new Missing("persistentvolumeclaim \"" + missing.get() + "\" not found"));
        }
        Vector<String> exclusive = names.filter(name -> claim(pod, name).exists(VolumeRestrictions::isForOnePod));
        return exclusive.isEmpty() || !areUsed(exclusive, pod) ? Option.none() : Option.some(node -> REFUSAL);
    }

    private static Option<PersistentVolumeClaim> claim(PodToPlace pod, String name) {
        return pod.view().get(PersistentVolumeClaim.KIND, pod.pod().namespace(), name);
    }

    private static boolean isForOnePod(PersistentVolumeClaim claim) {
        return claim.spec().accessModes().contains("ReadWriteOncePod");
    }

    /** Whether a pod uses one of these claims, or will as soon as it is bound to the node that is kept for it. */
    private static boolean areUsed(Vector<String> claims, PodToPlace pod) {
        String namespace = pod.pod().namespace();
        return pod.view()
                        .list(Pod.KIND, namespace)
                        .exists(other -> other.isScheduled() && !other.isFinished() && uses(other, claims))
                || pod.reserved().exists(other -> other.namespace().equals(namespace) && uses(other, claims));
    }

    private static boolean uses(Pod pod, Vector<String> claims) {
        return pod.spec().claimNames().exists(claims::contains);
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.POD_REMOVED, Cure.CLAIM_CHANGED);
    }

    /** A claim is not there, so no node will do. */
    private record Missing(String sentence) implements NodeFilter {

        @Override
        public Verdict judge(NodeToUse node) {
            return Verdict.because(sentence);
        }

        @Override
        public Option<String> refusal() {
            return Option.some(sentence);
        }
    }
}
