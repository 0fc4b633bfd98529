package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Containers, in a template or with the state they are in.
 *
 * @param space what stands before each line: two blanks inside a template
 */
record ContainersText(Page page, String space) {

    /** @param statuses what the kubelet says about them; empty in a template */
    void write(String label, Vector<Json> containers, Vector<Json> statuses) {
        page.line(0, space + label + ":" + (containers.isEmpty() ? " <none>" : ""));
        for (Json container : containers) {
            Option<Json> status = statuses.find(each -> each.textAt("name").equals(container.textAt("name")));
            page.line(0, " ".repeat(space.isEmpty() ? 2 : 3) + container.textAt("name") + ":");
            basics(container, status);
            commands(container);
            status.peek(this::state);
            resources(container);
            probe("Liveness", container.at("livenessProbe"));
            probe("Readiness", container.at("readinessProbe"));
            probe("Startup", container.at("startupProbe"));
            environment(container);
            mounts(container);
        }
    }

    private void field(String name, String value) {
        page.line(2, name + ":\t" + value);
    }

    private void basics(Json container, Option<Json> status) {
        status.peek(known -> field("Container ID", known.textAt("containerID")));
        field("Image", container.textAt("image"));
        status.peek(known -> field("Image ID", known.textAt("imageID")));
        Vector<Json> ports = container.elementsAt("ports");
        String plural = ports.size() > 1 ? "s" : "";
        field("Port" + plural, ports(ports, "containerPort"));
        field("Host Port" + plural, ports(ports, "hostPort"));
    }

    private static String ports(Vector<Json> ports, String number) {
        return ports.isEmpty()
                ? "<none>"
                : ports.map(port -> port.numberAt(number) + "/" + orElse(port.textAt("protocol"), "TCP"))
                        .mkString(", ");
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private void commands(Json container) {
        words("Command", container.elementsAt("command"));
        words("Args", container.elementsAt("args"));
    }

    private void words(String name, Vector<Json> words) {
        if (!words.isEmpty()) {
            page.line(2, name + ":");
            words.flatMap(word -> Vector.ofAll(word.plainText().lines())).forEach(word -> page.line(3, word));
        }
    }

    private void state(Json status) {
        new ContainerStateText(page).write(status);
        field("Ready", status.isTrueAt("ready") ? "True" : "False");
        field("Restart Count", Long.toString(status.numberAt("restartCount")));
    }

    private void resources(Json container) {
        amounts("Limits", container.objectAt("resources", "limits"));
        amounts("Requests", container.objectAt("resources", "requests"));
    }

    private void amounts(String name, JsonObject amounts) {
        if (!amounts.isEmpty()) {
            page.line(2, name + ":");
            amounts.members()
                    .forEach(amount ->
                            page.line(3, amount._1() + ":\t" + amount._2().plainText()));
        }
    }

    private void probe(String name, Option<Json> probe) {
        probe.peek(known -> field(name, ProbeText.of(known)));
    }

    private void environment(Json container) {
        Vector<Json> variables = container.elementsAt("env");
        from(container.elementsAt("envFrom"));
        if (variables.isEmpty()) {
            field("Environment", "<none>");
            return;
        }
        page.line(2, "Environment:");
        variables.forEach(variable -> page.line(3, variable.textAt("name") + ":\t" + value(variable)));
    }

    private void from(Vector<Json> sources) {
        if (!sources.isEmpty()) {
            page.line(2, "Environment Variables from:");
            sources.forEach(source -> {
                boolean isMap = source.at("configMapRef").isDefined();
                Json named = source.objectAt(isMap ? "configMapRef" : "secretRef");
                page.line(
                        3,
                        named.textAt("name") + "\t" + (isMap ? "ConfigMap" : "Secret") + "\tOptional: "
                                + named.isTrueAt("optional"));
            });
        }
    }

    private static String value(Json variable) {
        JsonObject from = variable.objectAt("valueFrom");
        if (from.isEmpty()) {
            return variable.textAt("value").replace("\n", "\n            ");
        }
        if (from.get("fieldRef").isDefined()) {
            return " (" + orElse(from.textAt("fieldRef", "apiVersion"), "v1") + ":"
                    + from.textAt("fieldRef", "fieldPath") + ")";
        }
        if (from.get("resourceFieldRef").isDefined()) {
            return from.textAt("resourceFieldRef", "resource");
        }
        boolean isMap = from.get("configMapKeyRef").isDefined();
        Json key = from.objectAt(isMap ? "configMapKeyRef" : "secretKeyRef");
        return "<set to the key '" + key.textAt("key") + "' " + (isMap ? "of config map '" : "in secret '")
                + key.textAt("name") + "'>\tOptional: " + key.isTrueAt("optional");
    }

    private void mounts(Json container) {
        Vector<Json> mounts = container.elementsAt("volumeMounts");
        if (mounts.isEmpty()) {
            field("Mounts", "<none>");
            return;
        }
        page.line(2, "Mounts:");
        mounts.sortBy(mount -> mount.textAt("mountPath")).forEach(mount -> {
            String path = mount.textAt("subPath");
            page.line(
                    3,
                    mount.textAt("mountPath") + " from " + mount.textAt("name") + " ("
                            + (mount.isTrueAt("readOnly") ? "ro" : "rw")
                            + (path.isEmpty() ? "" : ",path=\"" + path + "\"") + ")");
        });
    }
}
