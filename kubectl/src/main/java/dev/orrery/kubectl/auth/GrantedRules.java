package dev.orrery.kubectl.auth;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.ReviewKinds;
import io.vavr.collection.Vector;

/** What {@code kubectl auth can-i --list} prints: all that the caller may do in a namespace. */
final class GrantedRules {
    private static final String HEADERS = "Resources\tNon-Resource URLs\tResource Names\tVerbs";

    private GrantedRules() {}

    static String table(Call call) {
        JsonObject status = new Question(
                        ReviewKinds.SELF_SUBJECT_RULES_REVIEW, JsonObject.EMPTY.with("namespace", call.namespace()))
                .asked(call)
                .json()
                .objectAt("status");
        Vector<String> rows = status.elementsAt("resourceRules")
                .flatMap(GrantedRules::ofResources)
                .sorted()
                .appendAll(status.elementsAt("nonResourceRules")
                        .map(rule -> row("", list(rule, "nonResourceURLs"), "[]", list(rule, "verbs"))));
        return TabWriter.forTables().align(call.arguments().isOn("no-headers") ? rows : rows.prepend(HEADERS));
    }

    private static Vector<String> ofResources(Json rule) {
        return rule.elementsAt("resources")
                .flatMap(resource -> rule.elementsAt("apiGroups")
                        .map(group -> row(
                                named(resource.plainText(), group.plainText()),
                                "[]",
                                list(rule, "resourceNames"),
                                list(rule, "verbs"))));
    }

    private static String named(String resource, String group) {
        return group.isEmpty() ? resource : resource + "." + group;
    }

    private static String list(Json rule, String field) {
        return rule.elementsAt(field).map(Json::plainText).mkString("[", " ", "]");
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }
}
