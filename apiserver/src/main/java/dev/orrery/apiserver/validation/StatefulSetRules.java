package dev.orrery.apiserver.validation;

import dev.orrery.model.apps.ImmutableStatefulSetSpec;
import dev.orrery.model.apps.RollingUpdateStatefulSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.apps.StatefulSetSpec;
import dev.orrery.model.apps.StatefulSetUpdateStrategy;
import dev.orrery.model.core.ImmutableClaimVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PersistentVolumeClaimStatus;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * What a StatefulSet must be, and how little of it may change.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/">StatefulSets</a>
 */
final class StatefulSetRules {

    private static final Vector<String> CHANGEABLE_UNTYPED =
            Vector.of("ordinals", "persistentVolumeClaimRetentionPolicy");
    private static final PersistentVolumeClaimStatus CLAIM_STATUS =
            ImmutablePersistentVolumeClaimStatus.builder().build();
    private static final Vector<String> RETENTION = Vector.of("Retain", "Delete");

    private StatefulSetRules() {}

    static void ofNew(StatefulSet set, Faults faults) {
        check(set.spec(), faults);
    }

    /** Identity and claims are for ever (rule 88). */
    static void ofChange(StatefulSet before, StatefulSet after, Faults faults) {
        if (before.spec() == after.spec()) {
            return;
        }
        check(after.spec(), faults);
        if (!fixed(before.spec(), after.spec()).equals(fixed(after.spec(), after.spec()))) {
            faults.forbidden(
                    Path.SPEC,
                    "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
                            + " 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and"
                            + " 'minReadySeconds' are forbidden");
        }
    }

    /** A specification with everything that may change taken from another. */
    private static StatefulSetSpec fixed(StatefulSetSpec spec, StatefulSetSpec free) {
        return ImmutableStatefulSetSpec.builder()
                .from(spec)
                .replicas(free.replicas())
                .template(free.template())
                .updateStrategy(free.updateStrategy())
                .revisionHistoryLimit(free.revisionHistoryLimit())
                .minReadySeconds(free.minReadySeconds())
                .volumeClaimTemplates(spec.volumeClaimTemplates().map(claim -> claim.withStatus(CLAIM_STATUS)))
                .unknown(spec.unknown().removeAll(CHANGEABLE_UNTYPED))
                .build();
    }

    private static void check(StatefulSetSpec spec, Faults faults) {
        management(spec.podManagementPolicy().getOrElse(""), faults);
        strategy(spec.updateStrategy(), Path.SPEC.field("updateStrategy"), faults);
        spec.unknown()
                .get("persistentVolumeClaimRetentionPolicy")
                .forEach(policy -> retention(policy, Path.SPEC.field("persistentVolumeClaimRetentionPolicy"), faults));
        spec.replicas().forEach(number -> faults.notNegative(Path.SPEC.field("replicas"), number));
        spec.minReadySeconds().forEach(number -> faults.notNegative(Path.SPEC.field("minReadySeconds"), number));
        start(spec, faults);
        DeploymentRules.selector(spec.selector(), faults);
        if (SelectorRules.isSound(spec.selector())) {
            TemplateRules.ofWorkload(
                    withClaims(spec), spec.selector(), "StatefulSet", Path.SPEC.field("template"), faults);
        } else {
            faults.invalid(Path.SPEC.field("selector"), GoValue.selector(spec.selector()), "");
        }
    }

    /** The template as its pods will be: a claim template is a volume that containers may mount. */
    private static PodTemplateSpec withClaims(StatefulSetSpec spec) {
        PodSpec pod = spec.template().spec();
        Vector<Volume> claims = spec.volumeClaimTemplates()
                .map(PersistentVolumeClaim::name)
                .filter(NameRule.DNS1123_LABEL::allows)
                .reject(name -> pod.volumes().exists(volume -> volume.name().equals(name)))
                .map(name -> ImmutableVolume.builder()
                        .name(name)
                        .persistentVolumeClaim(
                                ImmutableClaimVolume.builder().claimName(name).build())
                        .build());
        return claims.isEmpty()
                ? spec.template()
                : spec.template().withSpec(pod.withVolumes(pod.volumes().appendAll(claims)));
    }

    private static void management(String policy, Faults faults) {
        Path path = Path.SPEC.field("podManagementPolicy");
        switch (policy) {
            case "OrderedReady", "Parallel" -> {}
            case "" -> faults.required(path);
            default -> faults.invalidText(path, policy, "must be 'OrderedReady' or 'Parallel'");
        }
    }

    private static void strategy(StatefulSetUpdateStrategy strategy, Path path, Faults faults) {
        Path rolling = path.field("rollingUpdate");
        switch (strategy.type().getOrElse("")) {
            case "" -> faults.required(path);
            case "OnDelete" ->
                strategy.rollingUpdate()
                        .forEach(given -> faults.invalid(
                                rolling, printed(given), "only allowed for updateStrategy 'RollingUpdate'"));
            case "RollingUpdate" -> strategy.rollingUpdate().forEach(given -> rolling(given, rolling, faults));
            default -> faults.invalid(path, printed(strategy), "must be 'RollingUpdate' or 'OnDelete'");
        }
    }

    private static void rolling(RollingUpdateStatefulSet rolling, Path path, Faults faults) {
        rolling.partition().forEach(number -> faults.notNegative(path.field("partition"), number));
        CountRules.positive(rolling.maxUnavailable(), path.field("maxUnavailable"), faults);
        CountRules.atMostAll(rolling.maxUnavailable(), path.field("maxUnavailable"), faults);
    }

    private static String printed(StatefulSetUpdateStrategy strategy) {
        return "apps.StatefulSetUpdateStrategy{Type:"
                + GoValue.text(strategy.type().getOrElse(""))
                + ", RollingUpdate:"
                + GoValue.pointer("*apps.RollingUpdateStatefulSetStrategy", strategy.rollingUpdate()) + "}";
    }

    private static String printed(RollingUpdateStatefulSet rolling) {
        return "apps.RollingUpdateStatefulSetStrategy{Partition:"
                + rolling.partition().getOrElse(0) + ", MaxUnavailable:"
                + GoValue.pointer("*intstr.IntOrString", rolling.maxUnavailable()) + "}";
    }

    private static void retention(Json policy, Path path, Faults faults) {
        for (String when : Vector.of("whenDeleted", "whenScaled")) {
            policy.at(when).flatMap(Json::asString).forEach(word -> faults.oneOf(path.field(when), word, RETENTION));
        }
    }

    private static void start(StatefulSetSpec spec, Faults faults) {
        spec.unknown()
                .get("ordinals")
                .flatMap(ordinals -> ordinals.at("start"))
                .flatMap(Json::asLong)
                .forEach(
                        number -> faults.notNegative(Path.SPEC.field("ordinals").field("start"), number));
    }
}
