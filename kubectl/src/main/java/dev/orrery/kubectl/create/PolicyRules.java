package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The rules of a role, from verbs, resources, names of objects and paths.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/create/create_role.go">create role</a>
 */
final class PolicyRules {
    private static final Set<String> VERBS = HashSet.of(
            "*",
            "get",
            "delete",
            "list",
            "create",
            "update",
            "patch",
            "watch",
            "proxy",
            "deletecollection",
            "use",
            "bind",
            "escalate",
            "impersonate");

    private static final Set<String> VERBS_OF_PATHS =
            HashSet.of("*", "get", "post", "put", "delete", "patch", "head", "options");

    /** Verbs that mean something for some resources only. */
    private static final Map<String, Set<String>> SPECIAL = HashMap.of(
            "use",
            HashSet.of("podsecuritypolicies.policy", "podsecuritypolicies.extensions"),
            "bind",
            HashSet.of("roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"),
            "escalate",
            HashSet.of("roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"),
            "impersonate",
            HashSet.of("users", "serviceaccounts", "groups", "userextras.authentication.k8s.io"));

    /** @param name with a subresource: {@code pods/log} */
    private record Resource(String name, String group) {}

    private PolicyRules() {}

    /** @param paths none where a role has none */
    static Vector<Json> of(Call call, Vector<String> paths) {
        Vector<String> verbs = verbs(call);
        Vector<String> named = call.arguments().list("resource").reject(String::isEmpty);
        if (!named.isEmpty()) {
            warnOfVerbs(call, verbs);
        }
        Vector<Resource> resources = named.map(text -> resource(call, text)).distinct();
        resources.forEach(resource -> checkVerbs(verbs, resource));
        checkPaths(verbs, paths);
        Vector<Json> rules = rules(call, verbs, resources);
        return paths.isEmpty()
                ? rules
                : rules.append(JsonObject.EMPTY
                        .with("verbs", JsonArray.ofStrings(verbs))
                        .with("nonResourceURLs", JsonArray.ofStrings(paths)));
    }

    private static Vector<String> verbs(Call call) {
        Vector<String> verbs =
                LinkedHashSet.ofAll(call.arguments().list("verb")).toVector().reject(String::isEmpty);
        if (verbs.isEmpty()) {
            throw Quit.error("at least one verb must be specified");
        }
        return verbs.contains("*") ? Vector.of("*") : verbs;
    }

    private static void warnOfVerbs(Call call, Vector<String> verbs) {
        verbs.reject(VERBS::contains)
                .forEach(verb -> call.console().errLine("Warning: '" + verb + "' is not a standard resource verb"));
    }

    private static Resource resource(Call call, String text) {
        String[] parts = text.split("/", 2);
        int dot = parts[0].indexOf('.');
        String group = dot < 0 ? "" : parts[0].substring(dot + 1);
        String subresource = parts.length < 2 ? "" : "/" + parts[1];
        if (dot < 0 ? parts[0].equals("*") : parts[0].startsWith("*.")) {
            return new Resource("*" + subresource, group);
        }
        Kinds kinds = call.door().kinds();
        return kinds.called(parts[0])
                .map(kind -> new Resource(kind.plural() + subresource, kind.group()))
                .getOrElseThrow(() -> Quit.lines(Vector.of(
                        "the server doesn't have a resource type \"" + (dot < 0 ? parts[0] : parts[0].substring(0, dot))
                                + '"' + (group.isEmpty() ? "" : " in group \"" + group + '"'))));
    }

    private static void checkVerbs(Vector<String> verbs, Resource resource) {
        String whole = resource.group.isEmpty() ? resource.name : resource.name + "." + resource.group;
        for (String verb : verbs) {
            Option<Set<String>> allowed = SPECIAL.get(verb);
            if (allowed.exists(resources -> !resources.contains(whole)) && !resource.name.equals("*")) {
                throw Quit.error(
                        "can not perform '" + verb + "' on '" + resource.name + "' in group '" + resource.group + "'");
            }
        }
    }

    private static void checkPaths(Vector<String> verbs, Vector<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        verbs.find(verb -> !VERBS_OF_PATHS.contains(verb)).forEach(verb -> {
            throw Quit.error("invalid verb: '" + verb + "' for nonResourceURL");
        });
        paths.find(path -> !path.equals("*") && !path.startsWith("/")).forEach(path -> {
            throw Quit.error("nonResourceURL should start with /");
        });
    }

    /** One rule for each API group. */
    private static Vector<Json> rules(Call call, Vector<String> verbs, Vector<Resource> resources) {
        Vector<String> names =
                call.arguments().values("resource-name").reject(String::isEmpty).distinct();
        TreeMap<String, Vector<String>> byGroup = TreeMap.empty();
        for (Resource resource : resources) {
            byGroup = byGroup.put(
                    resource.group,
                    byGroup.getOrElse(resource.group, Vector.empty()).append(resource.name));
        }
        Vector<Json> rules = Vector.empty();
        for (Tuple2<String, Vector<String>> group : byGroup) {
            Vector<String> known = group._2.contains("*") ? Vector.of("*") : group._2;
            JsonObject rule = JsonObject.EMPTY
                    .with("verbs", JsonArray.ofStrings(verbs))
                    .with("apiGroups", JsonArray.ofStrings(Vector.of(group._1)))
                    .with("resources", JsonArray.ofStrings(known));
            rules = rules.append(names.isEmpty() ? rule : rule.with("resourceNames", JsonArray.ofStrings(names)));
        }
        return rules;
    }
}
