package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** A node as a row. */
final class NodeRow {
    static final Layout LAYOUT = Layout.of(NodeRow::cells)
            .text("Status", "Roles")
            .age()
            .text("Version")
            .wide("Internal-IP", "External-IP", "OS-Image", "Kernel-Version", "Container-Runtime");

    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";

    private NodeRow() {}

    private static Vector<String> cells(Json node, Instant now) {
        return Vector.of(
                Cells.name(node),
                status(node),
                roles(node),
                Cells.age(node, now),
                node.textAt("status", "nodeInfo", "kubeletVersion"),
                address(node, "InternalIP"),
                address(node, "ExternalIP"),
                orUnknown(node.textAt("status", "nodeInfo", "osImage")),
                orUnknown(node.textAt("status", "nodeInfo", "kernelVersion")),
                orUnknown(node.textAt("status", "nodeInfo", "containerRuntimeVersion")));
    }

    private static String status(Json node) {
        String ready = node.elementsAt("status", "conditions")
                .find(condition -> condition.textAt("type").equals("Ready"))
                .map(condition -> condition.textAt("status").equals("True") ? "Ready" : "NotReady")
                .getOrElse("Unknown");
        return node.isTrueAt("spec", "unschedulable") ? ready + ",SchedulingDisabled" : ready;
    }

    private static String roles(Json node) {
        Vector<String> roles = Vector.empty();
        for (var label : node.objectAt("metadata", "labels").members()) {
            if (label._1().startsWith(ROLE_PREFIX) && label._1().length() > ROLE_PREFIX.length()) {
                roles = roles.append(label._1().substring(ROLE_PREFIX.length()));
            } else if (label._1().equals("kubernetes.io/role")) {
                roles = roles.append(label._2().plainText());
            }
        }
        return Cells.orNone(roles.distinct().sorted().mkString(","));
    }

    private static String address(Json node, String type) {
        return Cells.orNone(node.elementsAt("status", "addresses")
                .find(address -> address.textAt("type").equals(type))
                .map(address -> address.textAt("address"))
                .getOrElse(""));
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? Cells.UNKNOWN : text;
    }
}
