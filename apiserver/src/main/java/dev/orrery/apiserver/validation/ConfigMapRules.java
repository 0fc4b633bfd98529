package dev.orrery.apiserver.validation;

import dev.orrery.model.core.ConfigMap;

/**
 * What a ConfigMap must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/configmap/">ConfigMaps</a>
 */
final class ConfigMapRules {

    private ConfigMapRules() {}

    static void ofNew(ConfigMap config, Faults faults) {
        DataRules.keys(config.data(), Path.of("data"), faults);
        for (String key : config.data().keysIterator().filter(config.binaryData()::containsKey)) {
            faults.invalidText(Path.of("data").key(key), key, "duplicate of key present in binaryData");
        }
        DataRules.keys(config.binaryData(), Path.of("binaryData"), faults);
        long texts = config.data().values().map(Bytes::of).sum().longValue();
        long bytes = config.binaryData().values().map(Bytes::encodedIn).sum().longValue();
        DataRules.size(texts + bytes, faults);
    }

    static void ofChange(ConfigMap before, ConfigMap after, Faults faults) {
        if (DataRules.isSealed(before.immutable(), after.immutable(), faults)) {
            DataRules.same(before.data(), after.data(), "data", faults);
            DataRules.same(before.binaryData(), after.binaryData(), "binaryData", faults);
        }
        ofNew(after, faults);
    }
}
