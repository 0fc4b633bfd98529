package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;

/** A pod, with its containers, its volumes and what happened to it. */
final class PodText {

    private PodText() {}

    static void describe(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Head.name(page, item);
        json.at("spec", "priority").peek(priority -> page.field("Priority", priority.plainText()));
        page.optional(0, "Priority Class Name", json.textAt("spec", "priorityClassName"));
        page.optional(0, "Runtime Class Name", json.textAt("spec", "runtimeClassName"));
        page.optional(0, "Service Account", json.textAt("spec", "serviceAccountName"));
        page.field("Node", node(json));
        if (json.at("status", "startTime").isDefined()) {
            page.field("Start Time", Times.shown(json.textAt("status", "startTime")));
        }
        Head.labels(page, item);
        status(page, cluster, item);
        addresses(page, json);
        Head.controlledBy(page, item);
        page.optional(0, "NominatedNodeName", json.textAt("status", "nominatedNodeName"));
        containers(page, json);
        conditions(page, json);
        VolumesText.write(page, json.elementsAt("spec", "volumes"), "");
        page.field("QoS Class", json.textAt("status", "qosClass"));
        page.labels("Node-Selectors", json.objectAt("spec", "nodeSelector"));
        page.multiline("Tolerations", TolerationsText.of(json.elementsAt("spec", "tolerations")));
        spread(page, json.elementsAt("spec", "topologySpreadConstraints"));
        EventsText.write(page, cluster, item);
    }

    private static void spread(Page page, Vector<Json> constraints) {
        if (!constraints.isEmpty()) {
            page.multiline(
                    "Topology Spread Constraints",
                    constraints.sortBy(each -> each.textAt("topologyKey")).map(PodText::constraint));
        }
    }

    private static String constraint(Json constraint) {
        String selector = Head.selector(constraint.at("labelSelector"));
        return constraint.textAt("topologyKey") + ":" + constraint.textAt("whenUnsatisfiable") + " when max skew "
                + constraint.numberAt("maxSkew") + " is exceeded"
                + (constraint.at("labelSelector").isDefined() ? " for selector " + selector : "");
    }

    private static String node(Json json) {
        String node = json.textAt("spec", "nodeName");
        return node.isEmpty() ? "<none>" : node + "/" + json.textAt("status", "hostIP");
    }

    private static void status(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        String phase = json.textAt("status", "phase");
        if (item.isTerminating() && !phase.equals("Succeeded") && !phase.equals("Failed")) {
            String since = Times.ago(
                    json.textAt("metadata", "deletionTimestamp"), cluster.door().now());
            page.field("Status", "Terminating (lasts " + since + ")");
            page.field("Termination Grace Period", json.numberAt("metadata", "deletionGracePeriodSeconds") + "s");
        } else {
            page.field("Status", phase);
        }
        page.optional(0, "Reason", json.textAt("status", "reason"));
        page.optional(0, "Message", json.textAt("status", "message"));
    }

    private static void addresses(Page page, Json json) {
        Vector<Json> ips = json.elementsAt("status", "podIPs");
        page.field("IP", json.textAt("status", "podIP"));
        page.line(0, ips.isEmpty() ? "IPs:\t<none>" : "IPs:");
        ips.forEach(ip -> page.field(1, "IP", ip.textAt("ip")));
    }

    private static void containers(Page page, Json json) {
        ContainersText text = new ContainersText(page, "");
        Vector<Json> initial = json.elementsAt("spec", "initContainers");
        if (!initial.isEmpty()) {
            text.write("Init Containers", initial, json.elementsAt("status", "initContainerStatuses"));
        }
        text.write("Containers", json.elementsAt("spec", "containers"), json.elementsAt("status", "containerStatuses"));
    }

    private static void conditions(Page page, Json json) {
        Vector<Json> conditions = json.elementsAt("status", "conditions");
        if (!conditions.isEmpty()) {
            page.line(0, "Conditions:");
            page.line(1, "Type\tStatus");
            conditions.forEach(
                    condition -> page.line(1, condition.textAt("type") + " \t" + condition.textAt("status") + " "));
        }
    }
}
