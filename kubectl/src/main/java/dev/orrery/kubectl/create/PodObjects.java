package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A Deployment, and a pod on its own, with the empty members that kubectl writes: {@code strategy}, {@code status} and more. */
final class PodObjects {

    private PodObjects() {}

    static Command deployment() {
        return new Making(
                "create deployment",
                Deployment.KIND,
                Flags.NONE.value("image").number("replicas", "r").number("port"),
                PodObjects::deployment);
    }

    private static JsonObject deployment(Call call, String name) {
        Vector<String> images = call.arguments().list("image");
        if (images.isEmpty()) {
            throw Quit.error("required flag(s) \"image\" not set");
        }
        JsonObject labels = JsonObject.EMPTY.with("app", name);
        JsonObject metadata = JsonObject.EMPTY.with("labels", labels);
        Vector<Json> containers = images.map(image -> container(nameOf(image), image, call));
        JsonObject template = JsonObject.EMPTY
                .with("metadata", Making.blank(metadata))
                .with("spec", JsonObject.EMPTY.with("containers", new JsonArray(containers)));
        JsonObject spec = JsonObject.EMPTY
                .with("replicas", call.arguments().number("replicas").getOrElse(1L))
                .with("selector", JsonObject.EMPTY.with("matchLabels", labels))
                .with("strategy", JsonObject.EMPTY)
                .with("template", template);
        return JsonObject.EMPTY.with("metadata", metadata).with("spec", spec).with("status", JsonObject.EMPTY);
    }

    /** The last part of an image's path, without tag and digest. */
    private static String nameOf(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        return last.split("[:@]")[0].replaceAll("[^a-zA-Z0-9-]", "-");
    }

    static Command pod() {
        return new Making(
                "run",
                Pod.KIND,
                Flags.NONE
                        .value("image")
                        .number("port")
                        .value("restart")
                        .value("labels", "l")
                        .value("env")
                        .on("command")
                        .absent("filename", 'f')
                        .absent("kustomize", 'k')
                        .absent("recursive", 'R')
                        .absent("stdin", 'i')
                        .absent("tty", 't')
                        .absent("quiet", 'q')
                        .absent("annotations", "attach", "cascade", "expose", "force", "grace-period")
                        .absent("image-pull-policy", "leave-stdin-open", "override-type", "overrides")
                        .absent("pod-running-timeout", "privileged", "rm", "timeout", "wait"),
                PodObjects::pod);
    }

    private static JsonObject pod(Call call, String name) {
        String image =
                call.arguments().value("image").getOrElseThrow(() -> Quit.error("required flag(s) \"image\" not set"));
        JsonObject labels = call.arguments().has("labels")
                ? Making.pairs(call.arguments().list("labels"))
                : JsonObject.EMPTY.with("run", name);
        String restart = call.arguments().value("restart", "Always");
        if (!Vector.of("Always", "OnFailure", "Never").contains(restart)) {
            throw Quit.usage("run", "invalid restart policy: " + restart);
        }
        JsonObject container = withWords(call, container(name, image, call));
        JsonObject spec = JsonObject.EMPTY
                .with("containers", JsonArray.of(container))
                .with("dnsPolicy", "ClusterFirst")
                .with("restartPolicy", restart);
        return JsonObject.EMPTY
                .with("metadata", JsonObject.EMPTY.with("labels", labels))
                .with("spec", spec)
                .with("status", JsonObject.EMPTY);
    }

    private static JsonObject withWords(Call call, JsonObject container) {
        Vector<String> words = call.words().tail();
        String field = call.arguments().isOn("command") ? "command" : "args";
        return words.isEmpty() ? container : container.with(field, JsonArray.ofStrings(words));
    }

    private static JsonObject container(String name, String image, Call call) {
        JsonObject container =
                JsonObject.EMPTY.with("name", name).with("image", image).with("resources", JsonObject.EMPTY);
        Option<Long> port = call.arguments().number("port");
        JsonObject listening = port.map(
                        number -> container.with("ports", JsonArray.of(JsonObject.EMPTY.with("containerPort", number))))
                .getOrElse(container);
        Vector<Json> variables = Making.pairs(call.arguments().values("env"))
                .members()
                .toVector()
                .map(pair -> JsonObject.EMPTY.with("name", pair._1()).with("value", pair._2()));
        return variables.isEmpty() ? listening : listening.with("env", new JsonArray(variables));
    }
}
