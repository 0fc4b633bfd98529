package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Secret;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** ConfigMaps and Secrets: data by key. */
final class ConfigObjects {
    private static final String REGISTRY_KEY = ".dockerconfigjson";
    private static final String REGISTRY = "https://index.docker.io/v1/";
    private static final String FAILING = "failed to create secret";

    private ConfigObjects() {}

    static Making configMap() {
        return new Making("create configmap", ConfigMap.KIND, KeyedData.FLAGS, ConfigObjects::configMap)
                .failingWith("failed to create configmap:");
    }

    private static JsonObject configMap(Call call, String name) {
        TreeMap<String, byte[]> data = KeyedData.read(call, KeyedData.ofConfigMap(name));
        JsonObject texts = new JsonObject(data.filterValues(ConfigObjects::isText)
                .mapValues(bytes -> Json.of(new String(bytes, StandardCharsets.UTF_8))));
        JsonObject binary = encoded(data.filterValues(bytes -> !isText(bytes)));
        JsonObject filled = withSome(JsonObject.EMPTY, "data", texts);
        JsonObject hashed = withSome(JsonObject.EMPTY.with("data", texts), "binaryData", binary)
                .with("kind", "ConfigMap");
        return named(call, name, withSome(filled, "binaryData", binary), hashed);
    }

    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    static Making secret() {
        return new Making(
                        "create secret generic",
                        Secret.KIND,
                        KeyedData.FLAGS.value("type"),
                        (call, name) -> secret(
                                call,
                                name,
                                call.arguments().value("type", ""),
                                KeyedData.read(call, KeyedData.ofSecret())))
                .failingWith(FAILING);
    }

    static Making tlsSecret() {
        return new Making(
                        "create secret tls",
                        Secret.KIND,
                        Flags.NONE.value("cert").value("key").on("append-hash"),
                        (call, name) -> secret(call, name, "kubernetes.io/tls", keyPair(call)))
                .failingWith(FAILING);
    }

    private static TreeMap<String, byte[]> keyPair(Call call) {
        String certificate = call.arguments().value("cert", "");
        String key = call.arguments().value("key", "");
        if (certificate.isEmpty() || key.isEmpty()) {
            throw Quit.error("key and cert must be specified");
        }
        return TreeMap.of("tls.crt", pem(call, certificate, "certificate"), "tls.key", pem(call, key, "key"));
    }

    private static byte[] pem(Call call, String path, String what) {
        byte[] bytes = call.console()
                .bytes(path)
                .getOrElseThrow(fault ->
                        Quit.error("Cannot read file " + path + ", open " + path + ": no such file or directory"));
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ")) {
            throw Quit.error("tls: failed to find any PEM data in " + what + " input");
        }
        return bytes;
    }

    static Making registrySecret() {
        return new Making(
                        "create secret docker-registry",
                        Secret.KIND,
                        Flags.NONE
                                .value("docker-server")
                                .value("docker-username")
                                .value("docker-password")
                                .value("docker-email")
                                .value("from-file")
                                .on("append-hash"),
                        (call, name) -> secret(call, name, "kubernetes.io/dockerconfigjson", registry(call)))
                .failingWith(FAILING);
    }

    private static TreeMap<String, byte[]> registry(Call call) {
        if (call.arguments().has("from-file")) {
            return KeyedData.read(call, KeyedData.ofSecret());
        }
        String user = call.arguments().value("docker-username", "");
        String password = call.arguments().value("docker-password", "");
        String server = call.arguments().value("docker-server", REGISTRY);
        if (user.isEmpty() || password.isEmpty() || server.isEmpty()) {
            throw Quit.error("either --from-file or the combination of --docker-username, --docker-password and"
                    + " --docker-server is required");
        }
        String email = call.arguments().value("docker-email", "");
        String access = "\"username\":" + quoted(user) + ",\"password\":" + quoted(password)
                + (email.isEmpty() ? "" : ",\"email\":" + quoted(email)) + ",\"auth\":"
                + quoted(base64((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        String text = "{\"auths\":{" + quoted(server) + ":{" + access + "}}}";
        return TreeMap.of(REGISTRY_KEY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject secret(Call call, String name, String type, TreeMap<String, byte[]> data) {
        JsonObject filled = withSome(JsonObject.EMPTY, "data", encoded(data));
        JsonObject hashed = JsonObject.EMPTY
                .with("data", encoded(data))
                .with("kind", "Secret")
                .with("type", type);
        return named(call, name, type.isEmpty() ? filled : filled.with("type", type), hashed);
    }

    /** With a name that says what is inside, where that is asked for. */
    private static JsonObject named(Call call, String name, JsonObject content, JsonObject hashed) {
        return call.arguments().isOn("append-hash")
                ? content.with(
                        "metadata",
                        JsonObject.EMPTY.with("name", name + "-" + ContentHash.of(hashed.with("name", name))))
                : content;
    }

    private static JsonObject withSome(JsonObject object, String field, JsonObject values) {
        return values.isEmpty() ? object : object.with(field, values);
    }

    private static JsonObject encoded(SortedMap<String, byte[]> data) {
        JsonObject encoded = JsonObject.EMPTY;
        for (Tuple2<String, byte[]> entry : data) {
            encoded = encoded.with(entry._1, base64(entry._2));
        }
        return encoded;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String quoted(String text) {
        return JsonText.compact(Json.of(text));
    }
}
