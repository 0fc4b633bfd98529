package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.EnvVar;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The environment variables of a container: first whole ConfigMaps and Secrets, then its own in their order, each of which
 * may speak of those before it.
 *
 * @param fields what the pod says of itself
 * @see <a href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/">Environment
 *     variables for a container</a>
 */
record Environment(Pod pod, PodFields fields, ClusterView view) {

    /** A ConfigMap or Secret: how errors call it, and what it holds. */
    private record Source(String word, String kind, Option<SortedMap<String, String>> data) {}

    /** Whether a container asks for any. */
    static boolean isAskedForBy(Container container) {
        return !container.env().isEmpty() || container.unknown().containsKey("envFrom");
    }

    /** The variables by name, or why there can be none: what the kubelet says of a CreateContainerConfigError. */
    Either<String, SortedMap<String, String>> of(Container container) {
        Vector<Json> whole =
                container.unknown().get("envFrom").map(Json::elements).getOrElse(Vector.empty());
        Either<String, SortedMap<String, String>> variables = Either.right(TreeMap.empty());
        for (Json each : whole) {
            variables = variables.flatMap(known -> all(known, each));
        }
        for (EnvVar each : container.env()) {
            variables = variables.flatMap(known -> one(known, each));
        }
        return variables;
    }

    private Either<String, SortedMap<String, String>> all(SortedMap<String, String> known, Json from) {
        String prefix = from.textAt("prefix");
        Json reference = from.at("configMapRef").orElse(from.at("secretRef")).getOrElse(Json.nothing());
        Source source = source(from.at("configMapRef").isDefined(), reference);
        if (source.data().isEmpty()) {
            return reference.isTrueAt("optional") ? Either.right(known) : Either.left(absent(source, reference));
        }
        return Either.right(source.data()
                .get()
                .foldLeft(known, (before, entry) -> before.put(prefix + entry._1(), entry._2())));
    }

    private Either<String, SortedMap<String, String>> one(SortedMap<String, String> known, EnvVar variable) {
        Option<Json> from = variable.unknown().get("valueFrom");
        Option<Json> field = from.flatMap(json -> json.at("fieldRef")).flatMap(json -> json.at("fieldPath"));
        if (field.isDefined()) {
            return Either.right(known.put(
                    variable.name(), fields.value(field.get().asString().getOrElse(""))));
        }
        Option<Json> configMap = from.flatMap(json -> json.at("configMapKeyRef"));
        Option<Json> reference = configMap.orElse(() -> from.flatMap(json -> json.at("secretKeyRef")));
        return reference
                .map(json -> keyed(known, variable.name(), source(configMap.isDefined(), json), json))
                .getOrElse(() -> Either.right(known.put(
                        variable.name(),
                        VariableReferences.expanded(variable.value().getOrElse(""), known))));
    }

    private Either<String, SortedMap<String, String>> keyed(
            SortedMap<String, String> known, String variable, Source source, Json reference) {
        String key = reference.textAt("key");
        Option<String> value = source.data().flatMap(data -> data.get(key));
        if (value.isDefined()) {
            return Either.right(known.put(variable, value.get()));
        }
        if (reference.isTrueAt("optional")) {
            return Either.right(known);
        }
        return Either.left(
                source.data().isEmpty()
                        ? absent(source, reference)
                        : "couldn't find key " + key + " in " + source.kind() + " " + pod.namespace() + "/"
                                + reference.textAt("name"));
    }

    private Source source(boolean isConfigMap, Json reference) {
        ConfigData data = new ConfigData(view, pod.namespace());
        return isConfigMap
                ? new Source("configmap", "ConfigMap", data.configMap(reference.textAt("name")))
                : new Source("secret", "Secret", data.secret(reference.textAt("name")));
    }

    private static String absent(Source source, Json reference) {
        return source.word() + " \"" + reference.textAt("name") + "\" not found";
    }
}
