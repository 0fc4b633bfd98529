package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.policy.PodDisruptionBudget;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Objects without containers. */
final class CoreObjects {

    private CoreObjects() {}

    static Command namespace() {
        return new Making(
                "create namespace",
                Namespace.KIND,
                Flags.NONE,
                (call, name) -> JsonObject.EMPTY.with("spec", JsonObject.EMPTY).with("status", JsonObject.EMPTY));
    }

    static Command serviceAccount() {
        return new Making("create serviceaccount", ServiceAccount.KIND, Flags.NONE, (call, name) -> JsonObject.EMPTY);
    }

    static Command configMap() {
        return new Making(
                "create configmap",
                ConfigMap.KIND,
                Flags.NONE.value("from-literal").value("from-file").absent("from-env-file", "append-hash"),
                (call, name) -> JsonObject.EMPTY.with("data", data(call)));
    }

    static Command secret() {
        return new Making(
                "create secret generic",
                Secret.KIND,
                Flags.NONE
                        .value("from-literal")
                        .value("from-file")
                        .value("type")
                        .absent("from-env-file", "append-hash"),
                (call, name) -> JsonObject.EMPTY
                        .with("type", call.arguments().value("type", "Opaque"))
                        .with("data", encoded(data(call))));
    }

    private static JsonObject data(Call call) {
        JsonObject data = Making.pairs(call.arguments().values("from-literal"));
        for (String source : call.arguments().values("from-file")) {
            int equals = source.indexOf('=');
            String path = source.substring(equals + 1);
            String key = equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : source.substring(0, equals);
            data = data.with(key, call.console().read(path).getOrElseThrow(Quit::error));
        }
        return data;
    }

    private static JsonObject encoded(JsonObject data) {
        return new JsonObject(data.members()
                .mapValues(text -> Json.of(
                        Base64.getEncoder().encodeToString(text.plainText().getBytes(StandardCharsets.UTF_8)))));
    }

    static Command priorityClass() {
        return new Making(
                "create priorityclass",
                Kinds.PRIORITY_CLASS,
                Flags.NONE
                        .number("value")
                        .value("description")
                        .value("preemption-policy")
                        .on("global-default"),
                (call, name) -> priority(call));
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

    static Command disruptionBudget() {
        return new Making(
                "create poddisruptionbudget",
                PodDisruptionBudget.KIND,
                Flags.NONE.value("selector").value("min-available").value("max-unavailable"),
                (call, name) -> JsonObject.EMPTY.with("spec", budget(call)));
    }

    private static JsonObject budget(Call call) {
        String selector =
                call.arguments().value("selector").getOrElseThrow(() -> Quit.error("a selector must be specified"));
        JsonObject labels = Making.pairs(Vector.of(selector.split(",")));
        JsonObject spec = JsonObject.EMPTY.with("selector", JsonObject.EMPTY.with("matchLabels", labels));
        var least = call.arguments().value("min-available");
        var most = call.arguments().value("max-unavailable");
        if (least.isDefined() == most.isDefined()) {
            throw Quit.error("one of min-available or max-unavailable must be specified");
        }
        return least.isDefined()
                ? spec.with("minAvailable", count(least.get()))
                : spec.with("maxUnavailable", count(most.get()));
    }

    private static Json count(String text) {
        return text.matches("[0-9]+") ? Json.of(Long.parseLong(text)) : Json.of(text);
    }
}
