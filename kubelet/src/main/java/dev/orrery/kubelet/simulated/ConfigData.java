package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Secret;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What ConfigMaps and Secrets of a namespace hold, as texts. */
record ConfigData(ClusterView view, String namespace) {

    Option<SortedMap<String, String>> configMap(String name) {
        return view.get(ConfigMap.KIND, namespace, name).map(ConfigMap::data);
    }

    Option<SortedMap<String, String>> secret(String name) {
        return view.get(Secret.KIND, namespace, name)
                .map(secret -> secret.data().mapValues(ConfigData::decoded));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
