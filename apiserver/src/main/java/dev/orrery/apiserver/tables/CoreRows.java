package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** Configuration, accounts, namespaces and access rules as rows, and the two layouts for everything else. */
final class CoreRows {
    static final Layout CONFIG_MAP =
            Layout.of(CoreRows::configMap).number("Data").age();
    static final Layout SECRET =
            Layout.of(CoreRows::secret).text("Type").number("Data").age();
    static final Layout NAMESPACE =
            Layout.of(CoreRows::namespace).text("Status").age();
    static final Layout SERVICE_ACCOUNT =
            Layout.of(CoreRows::serviceAccount).number("Secrets").age();
    static final Layout ROLE_BINDING =
            Layout.of(CoreRows::roleBinding).text("Role").age().wide("Users", "Groups", "ServiceAccounts");
    static final Layout POD_TEMPLATE = Layout.of(CoreRows::podTemplate).text("Containers", "Images", "Pod Labels");
    static final Layout CSI_NODE =
            Layout.of(CoreRows::csiNode).number("Drivers").age();
    static final Layout CREATED_AT = Layout.of(CoreRows::createdAt).text("Created At");
    static final Layout GENERIC = Layout.of(CoreRows::generic).age();

    private CoreRows() {}

    private static Vector<String> configMap(Json map, Instant now) {
        int entries = map.objectAt("data").members().size()
                + map.objectAt("binaryData").members().size();
        return Vector.of(Cells.name(map), Integer.toString(entries), Cells.age(map, now));
    }

    private static Vector<String> secret(Json secret, Instant now) {
        int entries = secret.objectAt("data").members().size();
        return Vector.of(Cells.name(secret), secret.textAt("type"), Integer.toString(entries), Cells.age(secret, now));
    }

    private static Vector<String> namespace(Json namespace, Instant now) {
        return Vector.of(Cells.name(namespace), namespace.textAt("status", "phase"), Cells.age(namespace, now));
    }

    private static Vector<String> serviceAccount(Json account, Instant now) {
        int secrets = account.elementsAt("secrets").size();
        return Vector.of(Cells.name(account), Integer.toString(secrets), Cells.age(account, now));
    }

    private static Vector<String> roleBinding(Json binding, Instant now) {
        String role = binding.textAt("roleRef", "kind") + "/" + binding.textAt("roleRef", "name");
        return Vector.of(
                Cells.name(binding),
                role,
                Cells.age(binding, now),
                subjects(binding, "User"),
                subjects(binding, "Group"),
                subjects(binding, "ServiceAccount"));
    }

    private static String subjects(Json binding, String kind) {
        return binding.elementsAt("subjects")
                .filter(subject -> subject.textAt("kind").equals(kind))
                .map(subject -> kind.equals("ServiceAccount")
                        ? subject.textAt("namespace") + "/" + subject.textAt("name")
                        : subject.textAt("name"))
                .mkString(", ");
    }

    private static Vector<String> podTemplate(Json template, Instant now) {
        Vector<Json> containers = template.elementsAt("template", "spec", "containers");
        return Vector.of(
                Cells.name(template),
                Cells.names(containers),
                Cells.images(containers),
                Cells.labels(template.objectAt("template", "metadata", "labels")));
    }

    private static Vector<String> csiNode(Json node, Instant now) {
        int drivers = node.elementsAt("spec", "drivers").size();
        return Vector.of(Cells.name(node), Integer.toString(drivers), Cells.age(node, now));
    }

    private static Vector<String> createdAt(Json object, Instant now) {
        return Vector.of(Cells.name(object), object.textAt("metadata", "creationTimestamp"));
    }

    private static Vector<String> generic(Json object, Instant now) {
        return Vector.of(Cells.name(object), Cells.age(object, now));
    }
}
