package dev.orrery.apiserver.validation;

import dev.orrery.model.core.EnvVar;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * What an environment variable must be.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/">Environment
 *     variables</a>
 */
final class EnvironmentRules {

    private static final Vector<String> SOURCES =
            Vector.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef");
    private static final Vector<String> FIELDS = Vector.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    private EnvironmentRules() {}

    static void check(EnvVar variable, Path path, Faults faults) {
        String name = variable.name();
        if (name.isEmpty()) {
            faults.required(path.field("name"));
        } else {
            faults.invalidText(path.field("name"), name, NameRule.ENVIRONMENT_VARIABLE.faults(name));
        }
        variable.unknown()
                .get("valueFrom")
                .flatMap(Json::asObject)
                .forEach(source -> source(source, variable, path.field("valueFrom"), faults));
    }

    private static void source(JsonObject source, EnvVar variable, Path path, Faults faults) {
        Vector<String> given = SOURCES.filter(name -> source.get(name).exists(value -> !value.isNull()));
        given.filter("fieldRef"::equals).forEach(any -> field(source, path.field("fieldRef"), faults));
        for (String reference : given.filter(name -> name.endsWith("KeyRef"))) {
            mustSay(source, reference, "name", path, faults);
            mustSay(source, reference, "key", path, faults);
        }
        if (given.isEmpty()) {
            faults.invalidText(
                    path,
                    "",
                    "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
        } else if (variable.value().exists(value -> !value.isEmpty())) {
            faults.invalidText(path, "", "may not be specified when `value` is not empty");
        } else if (given.size() > 1) {
            faults.invalidText(path, "", "may not have more than one field specified at a time");
        }
    }

    private static void mustSay(JsonObject source, String reference, String field, Path path, Faults faults) {
        if (source.at(reference, field).flatMap(Json::asString).getOrElse("").isEmpty()) {
            faults.required(path.field(reference).field(field));
        }
    }

    private static void field(JsonObject source, Path path, Faults faults) {
        String field =
                source.at("fieldRef", "fieldPath").flatMap(Json::asString).getOrElse("");
        if (field.isEmpty()) {
            faults.required(path.field("fieldPath"));
        } else if (!FIELDS.contains(field) && !field.matches("metadata\\.(labels|annotations)\\['.+'\\]")) {
            faults.invalidText(
                    path.field("fieldPath"), field, "error converting fieldPath: field label not supported: " + field);
        }
    }
}
