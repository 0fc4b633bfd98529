package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** A Deployment, and a pod on its own, with the empty members that kubectl writes: {@code strategy}, {@code status} and more. */
final class PodObjects {

    private PodObjects() {}

    static Making deployment() {
        return new Making(
                        "create deployment",
                        Deployment.KIND,
                        Flags.NONE.value("image").number("replicas", "r").number("port"),
                        PodObjects::deployment)
                .requiring("image")
                .failingWith("failed to create deployment:");
    }

    private static JsonObject deployment(Call call, String name) {
        Vector<String> images = call.arguments().list("image");
        Vector<String> command = call.arguments().command();
        if (images.size() > 1 && !command.isEmpty()) {
            throw Quit.error("cannot specify multiple --image options and command");
        }
        JsonObject labels = JsonObject.EMPTY.with("app", name);
        JsonObject metadata = JsonObject.EMPTY.with("labels", labels);
        Vector<JsonObject> containers = images.map(image -> commanded(container(nameOf(image), image), command))
                .update(0, first -> listening(first, call));
        JsonObject template = JsonObject.EMPTY
                .with("metadata", Making.blank(metadata))
                .with("spec", JsonObject.EMPTY.with("containers", new JsonArray(Vector.narrow(containers))));
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

    static Making pod() {
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
        JsonObject container = withWords(call, withVariables(listening(container(name, image), call), call));
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

    static JsonObject container(String name, String image) {
        return JsonObject.EMPTY.with("name", name).with("image", image).with("resources", JsonObject.EMPTY);
    }

    /** A container that runs the words instead of what its image runs. */
    static JsonObject commanded(JsonObject container, Vector<String> command) {
        return command.isEmpty() ? container : container.with("command", JsonArray.ofStrings(command));
    }

    private static JsonObject listening(JsonObject container, Call call) {
        return call.arguments()
                .number("port")
                .filter(number -> number >= 0)
                .map(number -> container.with("ports", JsonArray.of(JsonObject.EMPTY.with("containerPort", number))))
                .getOrElse(container);
    }

    private static JsonObject withVariables(JsonObject container, Call call) {
        Vector<Json> variables = Making.pairs(call.arguments().values("env"))
                .members()
                .toVector()
                .map(pair -> JsonObject.EMPTY.with("name", pair._1()).with("value", pair._2()));
        return variables.isEmpty() ? container : container.with("env", new JsonArray(variables));
    }
}
