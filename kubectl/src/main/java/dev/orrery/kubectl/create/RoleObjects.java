package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** Roles, and who has them. */
final class RoleObjects {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String API = GROUP + "/v1";

    private static final Flags OF_RULES =
            Flags.NONE.value("verb").value("resource").value("resource-name");
    private static final Flags OF_SUBJECTS =
            Flags.NONE.value("clusterrole").value("user").value("group").value("serviceaccount");

    private RoleObjects() {}

    static Making role() {
        return new Making("create role", Making.kind(API, "Role"), OF_RULES, (call, name) -> role(call));
    }

    private static JsonObject role(Call call) {
        Vector<Json> rules = PolicyRules.of(call, Vector.empty());
        if (rules.isEmpty()) {
            throw Quit.error("at least one resource must be specified");
        }
        return JsonObject.EMPTY.with("rules", new JsonArray(rules));
    }

    static Making clusterRole() {
        return new Making(
                "create clusterrole",
                Making.kind(API, "ClusterRole"),
                OF_RULES.value("non-resource-url").value("aggregation-rule"),
                (call, name) -> clusterRole(call));
    }

    private static JsonObject clusterRole(Call call) {
        if (call.arguments().has("aggregation-rule")) {
            return aggregated(call);
        }
        Vector<String> paths = call.arguments().list("non-resource-url").distinct();
        Vector<Json> rules = PolicyRules.of(call, paths);
        if (rules.isEmpty()) {
            throw Quit.error("one of resource or nonResourceURL must be specified");
        }
        return JsonObject.EMPTY.with("rules", new JsonArray(rules));
    }

    private static JsonObject aggregated(Call call) {
        if (Vector.of("non-resource-url", "verb", "resource", "resource-name").exists(call.arguments()::has)) {
            throw Quit.error("aggregation rule must be specified without nonResourceURLs, verbs, resources or"
                    + " resourceNames");
        }
        JsonObject labels = Making.pairs(call.arguments().list("aggregation-rule"));
        JsonArray selectors = JsonArray.of(JsonObject.EMPTY.with("matchLabels", labels));
        return JsonObject.EMPTY
                .with("aggregationRule", JsonObject.EMPTY.with("clusterRoleSelectors", selectors))
                .with("rules", Json.nothing());
    }

    static Making roleBinding() {
        return new Making(
                        "create rolebinding",
                        Making.kind(API, "RoleBinding"),
                        OF_SUBJECTS.value("role"),
                        (call, name) -> roleBinding(call))
                .failingWith("failed to create rolebinding:");
    }

    private static JsonObject roleBinding(Call call) {
        String role = call.arguments().value("role", "");
        String clusterRole = call.arguments().value("clusterrole", "");
        if (role.isEmpty() == clusterRole.isEmpty()) {
            throw Quit.error("exactly one of clusterrole or role must be specified");
        }
        return role.isEmpty() ? bound(call, "ClusterRole", clusterRole) : bound(call, "Role", role);
    }

    static Making clusterRoleBinding() {
        return new Making(
                        "create clusterrolebinding",
                        Making.kind(API, "ClusterRoleBinding"),
                        OF_SUBJECTS,
                        (call, name) ->
                                bound(call, "ClusterRole", call.arguments().value("clusterrole", "")))
                .requiring("clusterrole")
                .failingWith("failed to create clusterrolebinding:");
    }

    private static JsonObject bound(Call call, String kind, String role) {
        Vector<Json> subjects = call.arguments()
                .list("user")
                .map(user -> subject("User", user))
                .appendAll(call.arguments().list("group").map(group -> subject("Group", group)))
                .appendAll(call.arguments().values("serviceaccount").map(RoleObjects::serviceAccount));
        JsonObject binding = JsonObject.EMPTY.with(
                "roleRef",
                JsonObject.EMPTY.with("apiGroup", GROUP).with("kind", kind).with("name", role));
        return subjects.isEmpty() ? binding : binding.with("subjects", new JsonArray(subjects));
    }

    private static Json subject(String kind, String name) {
        return JsonObject.EMPTY.with("apiGroup", GROUP).with("kind", kind).with("name", name);
    }

    private static Json serviceAccount(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw Quit.error("serviceaccount must be <namespace>:<name>");
        }
        return JsonObject.EMPTY
                .with("kind", "ServiceAccount")
                .with("namespace", parts[0])
                .with("name", parts[1]);
    }
}
