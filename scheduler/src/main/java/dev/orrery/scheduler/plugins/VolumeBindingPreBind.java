package dev.orrery.scheduler.plugins;

import dev.orrery.api.controller.Action;
import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.PreBind;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Gives a pod's claims their volumes, or says on which node they are to be made, and waits until the volume controller has
 * bound them (BEHAVIOUR 120).
 */
public final class VolumeBindingPreBind implements PreBind {

    @Override
    public String name() {
        return "VolumeBinding";
    }

    @Override
    public Option<Step> prepare(PodToPlace pod, Node node) {
        if (pod.pod().spec().claimNames().isEmpty()) {
            return Option.some(Step.ready());
        }
        PodVolumes claims = PodVolumes.of(pod);
        boolean possible = claims.bound().size()
                                + claims.delayed().size()
                                + claims.pending().size()
                        == pod.pod().spec().claimNames().distinct().size()
                && claims.areReachableFrom(node);
        if (!possible) {
            return Option.none();
        }
        return claims.delayed().isEmpty()
                ? Option.some(claims.pending().isEmpty() ? Step.ready() : waiting(Vector.empty()))
                : claims.choices(node, claims.candidates())
                        .map(choices -> waiting(choices.flatMap(choice -> step(choice, node))));
    }

    private static Step waiting(Vector<Action> actions) {
        return new Step(actions, HashSet.of(Cure.CLAIM_CHANGED));
    }

    private static Option<Action> step(Tuple2<PersistentVolumeClaim, Option<PersistentVolume>> choice, Node node) {
        PersistentVolumeClaim claim = choice._1();
        return choice._2().map(volume -> give(volume, claim)).getOrElse(() -> select(claim, node));
    }

    private static Option<Action> give(PersistentVolume volume, PersistentVolumeClaim claim) {
        boolean isGiven = VolumeBinding.isFor(volume, claim)
                && volume.spec().claimRef().exists(reference -> reference.uid().isDefined());
        return isGiven
                ? Option.none()
                : Option.some(
                        Action.update(VolumeBinding.given(volume, claim), "the volume that the pod's node can reach"));
    }

    private static Option<Action> select(PersistentVolumeClaim claim, Node node) {
        boolean isSelected =
                claim.metadata().annotation(VolumeBinding.SELECTED_NODE).contains(node.name());
        return isSelected
                ? Option.none()
                : Option.some(Action.update(
                        claim.withMetadata(claim.metadata().withAnnotation(VolumeBinding.SELECTED_NODE, node.name())),
                        "the node that its pod will run on"));
    }
}
