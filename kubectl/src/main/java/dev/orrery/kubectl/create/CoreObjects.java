package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.Vector;

/** Objects without containers. */
final class CoreObjects {
    private static final JsonObject UNOBSERVED = JsonObject.EMPTY
            .with("currentHealthy", 0)
            .with("desiredHealthy", 0)
            .with("disruptionsAllowed", 0)
            .with("expectedPods", 0);

    private CoreObjects() {}

    static Making namespace() {
        return new Making(
                "create namespace",
                Namespace.KIND,
                Flags.NONE,
                (call, name) -> JsonObject.EMPTY.with("spec", JsonObject.EMPTY).with("status", JsonObject.EMPTY));
    }

    static Making serviceAccount() {
        return new Making("create serviceaccount", ServiceAccount.KIND, Flags.NONE, (call, name) -> JsonObject.EMPTY)
                .failingWith("failed to create serviceaccount:");
    }

    static Making quota() {
        return new Making(
                        "create quota",
                        Making.kind("v1", "ResourceQuota"),
                        Flags.NONE.value("hard").value("scopes"),
                        (call, name) ->
                                JsonObject.EMPTY.with("spec", limits(call)).with("status", JsonObject.EMPTY))
                .failingWith("failed to create quota:");
    }

    private static JsonObject limits(Call call) {
        JsonObject hard = JsonObject.EMPTY;
        for (String text : call.arguments().list("hard").reject(String::isEmpty)) {
            String[] pair = text.split("=", -1);
            if (pair.length != 2) {
                throw Quit.error("Invalid argument syntax " + text + ", expected <resource>=<value>");
            }
            hard = hard.with(
                    pair[0], Quantity.parse(pair[1]).getOrElseThrow(Quit::error).toString());
        }
        Vector<String> scopes = call.arguments().list("scopes").reject(String::isEmpty);
        JsonObject limited = hard.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with("hard", hard);
        return scopes.isEmpty() ? limited : limited.with("scopes", JsonArray.ofStrings(scopes));
    }

    static Making priorityClass() {
        return new Making(
                        "create priorityclass",
                        Kinds.PRIORITY_CLASS,
                        Flags.NONE
                                .number("value")
                                .value("description")
                                .value("preemption-policy")
                                .on("global-default"),
                        (call, name) -> priority(call))
                .failingWith("failed to create priorityclass:");
    }

    private static JsonObject priority(Call call) {
        JsonObject priority = JsonObject.EMPTY
                .with("value", call.arguments().number("value").getOrElse(0L))
                .with("preemptionPolicy", call.arguments().value("preemption-policy", "PreemptLowerPriority"));
        JsonObject described = call.arguments()
                .value("description")
                .map(text -> priority.with("description", text))
                .getOrElse(priority);
        return call.arguments().isOn("global-default") ? described.with("globalDefault", Json.of(true)) : described;
    }

    static Making disruptionBudget() {
        return new Making(
                        "create poddisruptionbudget",
                        PodDisruptionBudget.KIND,
                        Flags.NONE.value("selector").value("min-available").value("max-unavailable"),
                        (call, name) ->
                                JsonObject.EMPTY.with("spec", budget(call)).with("status", UNOBSERVED))
                .failingWith("failed to create poddisruptionbudgets:");
    }

    private static JsonObject budget(Call call) {
        String text = call.arguments().value("selector", "");
        String least = call.arguments().value("min-available", "");
        String most = call.arguments().value("max-unavailable", "");
        if (text.isEmpty()) {
            throw Quit.error("a selector must be specified");
        }
        if (least.isEmpty() && most.isEmpty()) {
            throw Quit.error("one of min-available or max-unavailable must be specified");
        }
        if (!least.isEmpty() && !most.isEmpty()) {
            throw Quit.error("min-available and max-unavailable cannot be both specified");
        }
        JsonObject spec = JsonObject.EMPTY.with("selector", JsonObject.EMPTY.with("matchLabels", labels(text)));
        return least.isEmpty()
                ? spec.with("maxUnavailable", count("max-unavailable", most))
                : spec.with("minAvailable", count("min-available", least));
    }

    private static JsonObject labels(String text) {
        Selector selector = Selector.parse(text)
                .getOrElseThrow(fault -> Quit.error("couldn't parse the selector string \"" + text + "\": " + fault));
        return selector.equalityPairs().foldLeft(JsonObject.EMPTY, (labels, pair) -> labels.with(pair._1, pair._2));
    }

    private static Json count(String flag, String text) {
        if (!text.matches("[0-9]+%?")) {
            throw Quit.error("invalid format specified for " + flag);
        }
        return text.endsWith("%") ? Json.of(text) : Json.of(Long.parseLong(text));
    }
}
