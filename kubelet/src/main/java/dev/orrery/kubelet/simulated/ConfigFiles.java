package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/**
 * The files of a volume that shows a ConfigMap, a Secret, or several of them: a file for each key, or for each of the items
 * that are asked for. The credentials of a service account are none: every pod has them, and no program reads them.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#configmap">configMap volumes</a>
 */
record ConfigFiles(ConfigData data) {

    /** Texts by path; none for a volume of another sort. */
    SortedMap<String, String> of(Volume volume) {
        Json sources = new JsonObject(volume.unknown());
        Vector<Json> projected = sources.elementsAt("projected", "sources");
        if (projected.exists(source -> source.at("serviceAccountToken").isDefined())) {
            return TreeMap.empty();
        }
        return projected.prepend(sources).map(this::files).fold(TreeMap.empty(), SortedMap::merge);
    }

    private SortedMap<String, String> files(Json source) {
        Json configMap = source.at("configMap").getOrElse(Json.nothing());
        Json secret = source.at("secret").getOrElse(Json.nothing());
        SortedMap<String, String> texts =
                data.configMap(configMap.textAt("name")).getOrElse(TreeMap.empty());
        String secretName = secret.textAt("secretName");
        return chosen(configMap, texts)
                .merge(chosen(
                        secret,
                        data.secret(secretName.isEmpty() ? secret.textAt("name") : secretName)
                                .getOrElse(TreeMap.empty())));
    }

    private static SortedMap<String, String> chosen(Json source, SortedMap<String, String> texts) {
        Vector<Json> items = source.elementsAt("items");
        return items.isEmpty()
                ? texts
                : TreeMap.ofEntries(items.filter(item -> texts.containsKey(item.textAt("key")))
                        .map(item -> new Tuple2<>(
                                item.textAt("path"),
                                texts.get(item.textAt("key")).get())));
    }
}
