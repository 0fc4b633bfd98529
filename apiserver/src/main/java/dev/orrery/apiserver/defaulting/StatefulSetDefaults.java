package dev.orrery.apiserver.defaulting;

import dev.orrery.model.apps.ImmutableRollingUpdateStatefulSet;
import dev.orrery.model.apps.RollingUpdateStatefulSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.apps.StatefulSetSpec;
import dev.orrery.model.apps.StatefulSetUpdateStrategy;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** What is usual for StatefulSets (rule 71), claims included: they outlive their pods (rule 196). */
final class StatefulSetDefaults {

    private static final String CLAIM_RETENTION = "persistentVolumeClaimRetentionPolicy";
    private static final RollingUpdateStatefulSet NO_PARTITION =
            ImmutableRollingUpdateStatefulSet.builder().build();

    private StatefulSetDefaults() {}

    static StatefulSet of(StatefulSet set) {
        StatefulSetSpec spec = set.spec();
        return set.withSpec(spec.withReplicas(Missing.value(spec.replicas(), 1))
                .withTemplate(PodDefaults.of(spec.template()))
                .withVolumeClaimTemplates(Missing.each(spec.volumeClaimTemplates(), StorageDefaults::of))
                .withPodManagementPolicy(Missing.text(spec.podManagementPolicy(), "OrderedReady"))
                .withUpdateStrategy(of(spec.updateStrategy()))
                .withRevisionHistoryLimit(Missing.value(spec.revisionHistoryLimit(), WorkloadDefaults.REVISIONS_KEPT))
                .withUnknown(Missing.inside(
                        Missing.member(spec.unknown(), CLAIM_RETENTION, JsonObject.EMPTY),
                        CLAIM_RETENTION,
                        StatefulSetDefaults::retention)));
    }

    private static JsonObject retention(JsonObject policy) {
        return Missing.textMember(Missing.textMember(policy, "whenDeleted", "Retain"), "whenScaled", "Retain");
    }

    /** A partition is filled in where a rolling update is described, and described where no strategy is named. */
    private static StatefulSetUpdateStrategy of(StatefulSetUpdateStrategy strategy) {
        boolean isUnnamed = strategy.type().getOrElse("").isEmpty();
        Option<RollingUpdateStatefulSet> given =
                isUnnamed ? Missing.value(strategy.rollingUpdate(), NO_PARTITION) : strategy.rollingUpdate();
        StatefulSetUpdateStrategy typed = strategy.withType(
                        Missing.text(strategy.type(), WorkloadDefaults.ROLLING_UPDATE))
                .withRollingUpdate(given);
        boolean isRolling = typed.type().contains(WorkloadDefaults.ROLLING_UPDATE);
        return isRolling && given.isDefined() ? withPartition(typed, given.get()) : typed;
    }

    private static StatefulSetUpdateStrategy withPartition(
            StatefulSetUpdateStrategy strategy, RollingUpdateStatefulSet given) {
        RollingUpdateStatefulSet filled = given.withPartition(Missing.value(given.partition(), 0));
        return filled == given ? strategy : strategy.withRollingUpdate(Option.some(filled));
    }
}
