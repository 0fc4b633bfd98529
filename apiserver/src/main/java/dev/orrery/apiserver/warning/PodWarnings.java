package dev.orrery.apiserver.warning;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.quantity.Quantity;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * What is worth a warning in a pod, or in the template of one.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/api/pod/warnings.go">warnings.go</a>
 */
final class PodWarnings {

    private static final Map<String, String> ANNOTATIONS = LinkedHashMap.of(
            "scheduler.alpha.kubernetes.io/critical-pod",
            "non-functional in v1.16+; use the \"priorityClassName\" field instead",
            "security.alpha.kubernetes.io/sysctls",
            "non-functional in v1.11+; use the \"sysctls\" field instead",
            "security.alpha.kubernetes.io/unsafe-sysctls",
            "non-functional in v1.11+; use the \"sysctls\" field instead",
            "seccomp.security.alpha.kubernetes.io/pod",
            "non-functional in v1.27+; use the \"seccompProfile\" field instead");

    private static final Map<String, String> LABELS = LinkedHashMap.of(
            "beta.kubernetes.io/arch",
            "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
            "beta.kubernetes.io/os",
            "deprecated since v1.14; use \"kubernetes.io/os\" instead",
            "failure-domain.beta.kubernetes.io/region",
            "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
            "failure-domain.beta.kubernetes.io/zone",
            "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
            "beta.kubernetes.io/instance-type",
            "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead");

    private static final Map<String, String> VOLUMES = LinkedHashMap.<String, String>empty()
            .put("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+")
            .put("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+")
            .put("scaleIO", "deprecated in v1.16, non-functional in v1.22+")
            .put("flocker", "deprecated in v1.22, non-functional in v1.25+")
            .put("storageos", "deprecated in v1.22, non-functional in v1.25+")
            .put("quobyte", "deprecated in v1.22, non-functional in v1.25+")
            .put("glusterfs", "deprecated in v1.25, non-functional in v1.26+")
            .put("cephfs", "deprecated in v1.28, non-functional in v1.31+")
            .put("rbd", "deprecated in v1.28, non-functional in v1.31+");

    private final JsonObject pod;
    private final String prefix;

    private PodWarnings(JsonObject pod, String prefix) {
        this.pod = pod;
        this.prefix = prefix;
    }

    /** @param prefix of every path: empty for a pod, {@code spec.template.} for a template */
    static Vector<String> of(JsonObject pod, String prefix) {
        PodWarnings warnings = new PodWarnings(pod, prefix);
        return warnings.ofLabels()
                .appendAll(warnings.ofAnnotations())
                .appendAll(warnings.ofVolumes())
                .appendAll(warnings.twice("hostAliases", "ip"))
                .appendAll(warnings.twice("imagePullSecrets", "name"))
                .appendAll(Vector.of("initContainers", "containers").flatMap(warnings::ofContainers))
                .map(warning -> prefix + warning);
    }

    private Vector<String> ofLabels() {
        JsonObject selector = pod.objectAt("spec", "nodeSelector");
        return LABELS.filterKeys(label -> selector.get(label).isDefined())
                .map(known -> "spec.nodeSelector[" + known._1 + "]: " + known._2)
                .toVector()
                .appendAll(indexed(pod.elementsAt("spec", "topologySpreadConstraints"))
                        .flatMap(constraint -> ofConstraint(constraint._1, constraint._2)));
    }

    private static Vector<String> ofConstraint(Json constraint, int index) {
        String path = "spec.topologySpreadConstraints[" + index + "].";
        String key = constraint.textAt("topologyKey");
        Vector<String> warnings = LABELS.get(key).toVector().map(why -> path + "topologyKey: " + key + " is " + why);
        return constraint.at("labelSelector").isDefined()
                ? warnings
                : warnings.append(path + "labelSelector: a null labelSelector results in matching no pod");
    }

    private Vector<String> ofAnnotations() {
        JsonObject annotations = pod.objectAt("metadata", "annotations");
        return ANNOTATIONS
                .filterKeys(annotation -> annotations.get(annotation).isDefined())
                .map(known -> "metadata.annotations[" + known._1 + "]: " + known._2)
                .toVector();
    }

    private Vector<String> ofVolumes() {
        return indexed(pod.elementsAt("spec", "volumes"))
                .flatMap(volume -> VOLUMES.filterKeys(type -> volume._1.at(type).isDefined())
                        .map(known -> "spec.volumes[" + volume._2 + "]." + known._1 + ": " + known._2));
    }

    private Vector<String> twice(String list, String field) {
        Vector<String> values = pod.elementsAt("spec", list).map(element -> element.textAt(field));
        return indexed(values)
                .filter(value -> values.indexOf(value._1) < value._2)
                .map(value -> "spec." + list + "[" + value._2 + "]." + field + ": duplicate " + field + " \"" + value._1
                        + "\"");
    }

    private Vector<String> ofContainers(String list) {
        return indexed(pod.elementsAt("spec", list)).flatMap(container -> {
            String path = "spec." + list + "[" + container._2 + "].";
            return Vector.of("limits", "requests")
                    .flatMap(kind -> ofResources(container._1.objectAt("resources", kind), path + "resources." + kind))
                    .appendAll(hidden(container._1.elementsAt("env"), path + "env"));
        });
    }

    private static Vector<String> ofResources(JsonObject resources, String path) {
        return Vector.of("memory", "ephemeral-storage")
                .flatMap(name -> resources.get(name).map(value -> new Tuple2<>(name, value.plainText())))
                .filter(named -> Quantity.parse(named._2).exists(PodWarnings::isFractional))
                .map(named -> path + "[" + named._1 + "]: fractional byte value \"" + named._2
                        + "\" is invalid, must be an integer");
    }

    private static boolean isFractional(Quantity quantity) {
        return quantity.milliValue() % 1000 != 0;
    }

    /** A later variable that builds on the one that it hides is meant so. */
    private static Vector<String> hidden(Vector<Json> variables, String path) {
        Vector<String> names = variables.map(variable -> variable.textAt("name"));
        return indexed(variables)
                .filter(variable -> {
                    String name = names.get(variable._2);
                    String value = variable._1.textAt("value");
                    String reference = "$(" + name + ")";
                    boolean buildsOn = value.contains(reference) && !value.equals(reference);
                    return names.indexOf(name) < variable._2
                            && (!buildsOn || variable._1.at("valueFrom").isDefined());
                })
                .map(variable -> path + "[" + variable._2 + "]: hides previous definition of \""
                        + names.get(variable._2) + "\", which may be dropped when using apply");
    }

    private static <T> Vector<Tuple2<T, Integer>> indexed(Vector<T> values) {
        return values.zipWithIndex();
    }
}
