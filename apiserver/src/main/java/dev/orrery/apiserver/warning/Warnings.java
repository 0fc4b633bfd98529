package dev.orrery.apiserver.warning;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * What is worth a warning in an object of each kind.
 *
 * @see <a href="https://kubernetes.io/blog/2020/09/03/warnings/">Warning: Helpful Warnings Ahead</a>
 */
public final class Warnings {

    private static final Map<String, Function<JsonObject, Vector<String>>> BY_RESOURCE =
            HashMap.<String, Function<JsonObject, Vector<String>>>empty()
                    .put("pods", pod -> PodWarnings.of(pod, ""))
                    .put("podtemplates", inTemplate("template"))
                    .put("replicationcontrollers", inTemplate("spec", "template"))
                    .put("deployments.apps", inTemplate("spec", "template"))
                    .put("replicasets.apps", inTemplate("spec", "template"))
                    .put("statefulsets.apps", inTemplate("spec", "template"))
                    .put("daemonsets.apps", inTemplate("spec", "template"))
                    .put("jobs.batch", inTemplate("spec", "template"))
                    .put("cronjobs.batch", inTemplate("spec", "jobTemplate", "spec", "template"))
                    .put("ingresses.networking.k8s.io", Warnings::ofIngress)
                    .put("persistentvolumes", Warnings::ofVolume)
                    .put("persistentvolumeclaims", Warnings::ofClaim);

    private Warnings() {}

    /** The warnings of an object as it is stored. */
    public static Vector<String> of(KubernetesObject object) {
        return BY_RESOURCE
                .get(object.kind().groupResource())
                .map(rule -> rule.apply(ObjectCodec.encode(object).asObject().getOrElse(JsonObject.EMPTY)))
                .getOrElse(Vector.empty());
    }

    private static Function<JsonObject, Vector<String>> inTemplate(String... path) {
        return object -> PodWarnings.of(object.objectAt(path), String.join(".", path) + ".");
    }

    private static Vector<String> ofIngress(JsonObject ingress) {
        return annotated(ingress, "kubernetes.io/ingress.class")
                ? Vector.of(
                        "annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName'"
                                + " instead")
                : Vector.empty();
    }

    private static Vector<String> ofVolume(JsonObject volume) {
        return volume.textAt("spec", "persistentVolumeReclaimPolicy").equals("Recycle")
                ? ofClaim(volume)
                        .append(
                                "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the"
                                        + " recommended approach is to use dynamic provisioning.")
                : ofClaim(volume);
    }

    private static Vector<String> ofClaim(JsonObject claim) {
        String annotation = "volume.beta.kubernetes.io/storage-class";
        return annotated(claim, annotation)
                ? Vector.of("metadata.annotations[" + annotation
                        + "]: deprecated since v1.8; use \"storageClassName\" attribute instead")
                : Vector.empty();
    }

    private static boolean annotated(Json object, String annotation) {
        return object.at("metadata", "annotations", annotation).isDefined();
    }
}
