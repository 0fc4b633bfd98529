package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Secret;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is usual for Secrets, Namespaces and Nodes. */
final class ConfigDefaults {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";
    private static final String TEXTS = "stringData";

    private ConfigDefaults() {}

    /** Texts join the encoded data, and win over it. */
    static Secret of(Secret secret) {
        Secret typed = secret.withType(Missing.text(secret.type(), "Opaque"));
        Option<Json> texts = secret.unknown().get(TEXTS);
        return texts.isEmpty()
                ? typed
                : typed.withData(withTexts(secret.data(), texts.get()))
                        .withUnknown(secret.unknown().remove(TEXTS));
    }

    private static SortedMap<String, String> withTexts(SortedMap<String, String> data, Json texts) {
        SortedMap<String, String> joined = data;
        for (Tuple2<String, Json> text :
                texts.asObject().getOrElse(JsonObject.EMPTY).members()) {
            for (String value : text._2().asString()) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                joined = joined.put(text._1(), Base64.getEncoder().encodeToString(bytes));
            }
        }
        return joined;
    }

    /** A namespace carries its name as a label, and stays until it has been emptied. */
    static Namespace of(Namespace namespace) {
        ObjectMeta metadata = namespace.metadata();
        boolean isLabelled =
                metadata.name().isEmpty() || metadata.label(NAME_LABEL).contains(metadata.name());
        boolean isKept =
                metadata.isTerminating() || !namespace.spec().finalizers().isEmpty();
        return namespace
                .withMetadata(isLabelled ? metadata : metadata.withLabel(NAME_LABEL, metadata.name()))
                .withSpec(isKept ? namespace.spec() : namespace.spec().withFinalizers(Vector.of("kubernetes")))
                .withStatus(namespace
                        .status()
                        .withPhase(Missing.text(namespace.status().phase(), "Active")));
    }

    /** A node gives away all it has, unless it says otherwise. */
    static Node of(Node node) {
        return node.status().allocatable().isEmpty()
                ? node.withStatus(node.status().withAllocatable(node.status().capacity()))
                : node;
    }
}
