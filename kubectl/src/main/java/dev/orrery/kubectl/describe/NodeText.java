package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** A node, with what runs on it. */
final class NodeText {
    private static final String ROLE = "node-role.kubernetes.io/";

    private NodeText() {}

    static void describe(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        page.field("Name", item.name());
        page.field("Roles", roles(item));
        Head.labels(page, item);
        Head.created(page, item);
        page.multiline("Taints", json.elementsAt("spec", "taints").map(NodeText::taint));
        page.field("Unschedulable", json.isTrueAt("spec", "unschedulable"));
        lease(page, cluster, item);
        conditions(page, item);
        page.line(0, "Addresses:");
        json.elementsAt("status", "addresses")
                .forEach(address -> page.field(1, address.textAt("type"), address.textAt("address")));
        amounts(page, "Capacity", json.objectAt("status", "capacity"));
        amounts(page, "Allocatable", json.objectAt("status", "allocatable"));
        system(page, json.objectAt("status", "nodeInfo"));
        page.optional(0, "PodCIDR", json.textAt("spec", "podCIDR"));
        page.optional(
                0,
                "PodCIDRs",
                json.elementsAt("spec", "podCIDRs").map(Json::plainText).mkString(","));
        page.optional(0, "ProviderID", json.textAt("spec", "providerID"));
        NodePodsText.write(page, cluster, item);
        EventsText.write(page, cluster, item);
    }

    private static String roles(Item item) {
        return Head.orNone(item.labels()
                .members()
                .filter(label -> label._1().startsWith(ROLE) && label._1().length() > ROLE.length())
                .map(label -> label._1().substring(ROLE.length()))
                .mkString(","));
    }

    private static String taint(Json taint) {
        String value = taint.textAt("value");
        return taint.textAt("key") + (value.isEmpty() ? "" : "=" + value) + ":" + taint.textAt("effect");
    }

    private static void lease(Page page, Cluster cluster, Item item) {
        Either<String, Item> lease = cluster.get(Lease.KIND, "kube-node-lease", item.name())
                .mapLeft(status -> "Failed to get lease: " + status.message());
        if (lease.isLeft()) {
            page.field("Lease", lease.getLeft());
            return;
        }
        Json spec = lease.get().json().objectAt("spec");
        page.line(0, "Lease:");
        page.field(1, "HolderIdentity", spec.textAt("holderIdentity"));
        page.field(1, "AcquireTime", set(spec.textAt("acquireTime")));
        page.field(1, "RenewTime", set(spec.textAt("renewTime")));
    }

    private static String set(String time) {
        return time.isEmpty() ? "<unset>" : Times.shown(time);
    }

    private static void conditions(Page page, Item item) {
        page.line(0, "Conditions:");
        page.line(1, "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage");
        page.line(1, "----\t------\t-----------------\t------------------\t------\t-------");
        item.conditions()
                .forEach(condition -> page.line(
                        1,
                        String.join(
                                "\t",
                                condition.textAt("type") + " ",
                                condition.textAt("status") + " ",
                                Times.shown(condition.textAt("lastHeartbeatTime")) + " ",
                                Times.shown(condition.textAt("lastTransitionTime")) + " ",
                                condition.textAt("reason") + " ",
                                condition.textAt("message"))));
    }

    private static void amounts(Page page, String name, JsonObject amounts) {
        if (!amounts.isEmpty()) {
            page.line(0, name + ":");
            amounts.members()
                    .forEach(amount -> page.field(1, amount._1(), amount._2().plainText()));
        }
    }

    private static void system(Page page, JsonObject info) {
        page.line(0, "System Info:");
        Vector.of(
                        "Machine ID:machineID",
                        "System UUID:systemUUID",
                        "Boot ID:bootID",
                        "Kernel Version:kernelVersion",
                        "OS Image:osImage",
                        "Operating System:operatingSystem",
                        "Architecture:architecture",
                        "Container Runtime Version:containerRuntimeVersion",
                        "Kubelet Version:kubeletVersion",
                        "Kube-Proxy Version:kubeProxyVersion")
                .map(pair -> pair.split(":"))
                .forEach(pair -> page.field(1, pair[0], info.textAt(pair[1])));
    }
}
