package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * What is usual for the volumes of a pod: files of mode 0644, and an empty directory where no source is named.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/">Volume</a>
 */
final class VolumeDefaults {

    private static final long MODE_0644 = 420;
    private static final long TOKEN_SECONDS = 3600;

    private static final SortedMap<String, UnaryOperator<JsonObject>> BY_SOURCE = TreeMap.of(
            "secret", VolumeDefaults::mode,
            "configMap", VolumeDefaults::mode,
            "downwardAPI", source -> mode(items(source)),
            "hostPath", VolumeDefaults::hostPath,
            "projected", source -> mode(Missing.eachInside(source, "sources", VolumeDefaults::projection)),
            "ephemeral", VolumeDefaults::ephemeral);

    private VolumeDefaults() {}

    static Volume of(Volume volume) {
        if (volume.persistentVolumeClaim().isDefined()) {
            return volume;
        }
        if (volume.unknown().isEmpty()) {
            return volume.withUnknown(volume.unknown().put("emptyDir", JsonObject.EMPTY));
        }
        return volume.withUnknown(ofSources(volume.unknown()));
    }

    private static SortedMap<String, Json> ofSources(SortedMap<String, Json> sources) {
        SortedMap<String, Json> filled = sources;
        for (String name : sources.keysIterator()) {
            Option<UnaryOperator<JsonObject>> rule = BY_SOURCE.get(name);
            filled = rule.isDefined() ? Missing.inside(filled, name, rule.get()) : filled;
        }
        return filled;
    }

    private static JsonObject mode(JsonObject source) {
        return Missing.member(source, "defaultMode", Json.of(MODE_0644));
    }

    static JsonObject hostPath(JsonObject source) {
        return Missing.member(source, "type", Json.of(""));
    }

    private static JsonObject projection(JsonObject source) {
        JsonObject withToken = Missing.inside(
                source,
                "serviceAccountToken",
                token -> Missing.member(token, "expirationSeconds", Json.of(TOKEN_SECONDS)));
        return Missing.inside(withToken, "downwardAPI", VolumeDefaults::items);
    }

    private static JsonObject items(JsonObject source) {
        return Missing.eachInside(source, "items", item -> Missing.inside(item, "fieldRef", VolumeDefaults::fieldRef));
    }

    static JsonObject fieldRef(JsonObject reference) {
        return Missing.textMember(reference, "apiVersion", "v1");
    }

    private static JsonObject ephemeral(JsonObject source) {
        return Missing.inside(
                source,
                "volumeClaimTemplate",
                template -> Missing.inside(
                        template, "spec", spec -> Missing.member(spec, "volumeMode", Json.of("Filesystem"))));
    }
}
