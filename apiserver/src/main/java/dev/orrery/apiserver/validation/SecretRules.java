package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Secret;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/**
 * What a Secret must be; each type has keys that must be there.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/secret/#secret-types">Types of Secret</a>
 */
final class SecretRules {

    private static final SortedMap<String, Vector<String>> KEYS_BY_TYPE = TreeMap.of(
            "kubernetes.io/dockercfg", Vector.of(".dockercfg"),
            "kubernetes.io/dockerconfigjson", Vector.of(".dockerconfigjson"),
            "kubernetes.io/ssh-auth", Vector.of("ssh-privatekey"),
            "kubernetes.io/tls", Vector.of("tls.crt", "tls.key"));
    private static final String ACCOUNT = "kubernetes.io/service-account.name";

    private SecretRules() {}

    static void ofNew(Secret secret, Faults faults) {
        DataRules.keys(secret.data(), Path.of("data"), faults);
        DataRules.size(secret.data().values().map(Bytes::encodedIn).sum().longValue(), faults);
        String type = secret.type().getOrElse("");
        if (type.equals("kubernetes.io/service-account-token")
                && secret.metadata().annotation(ACCOUNT).getOrElse("").isEmpty()) {
            faults.required(Path.METADATA.field("annotations").key(ACCOUNT));
        }
        for (String key : KEYS_BY_TYPE.get(type).getOrElse(Vector.empty()).reject(secret.data()::containsKey)) {
            faults.required(Path.of("data").key(key));
        }
        Vector.of(".dockercfg", ".dockerconfigjson")
                .filter(KEYS_BY_TYPE.get(type).getOrElse(Vector.empty())::contains)
                .forEach(key -> secret.data().get(key).forEach(encoded -> json(encoded, key, faults)));
        boolean isIncomplete =
                !secret.data().containsKey("username") && !secret.data().containsKey("password");
        if (type.equals("kubernetes.io/basic-auth") && isIncomplete) {
            faults.required(Path.of("data").key("username"));
            faults.required(Path.of("data").key("password"));
        }
    }

    private static void json(String encoded, String key, Faults faults) {
        JsonText.parse(Bytes.decoded(encoded))
                .peekLeft(fault ->
                        faults.invalidText(Path.of("data").key(key), "<secret contents redacted>", fault.message()));
    }

    static void ofChange(Secret before, Secret after, Faults faults) {
        if (!before.type().equals(after.type())) {
            faults.invalidText(Path.of("type"), after.type().getOrElse(""), Faults.IMMUTABLE);
        }
        if (DataRules.isSealed(before.immutable(), after.immutable(), faults)) {
            DataRules.same(before.data(), after.data(), "data", faults);
        }
        ofNew(after, faults);
    }
}
