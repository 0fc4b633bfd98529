package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ingresses, from rules such as {@code example.org/shop*=web:80,tls=secret}.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/create/create_ingress.go">create ingress</a>
 */
final class IngressObjects {
    private static final Pattern RULE = Pattern.compile(
            "(?<host>[\\w*\\-.]*)(?<path>/.*)=(?<service>[\\w\\-]+):(?<port>[\\w\\-]+)(?<tls>,(tls)?(=(?<secret>.*)|.*))?");

    private IngressObjects() {}

    /** @param secret none where it is not by TLS; empty where the Ingress' own certificate will do */
    private record Rule(String host, JsonObject path, Vector<String> secret) {}

    static Making ingress() {
        return new Making(
                        "create ingress",
                        Making.kind("networking.k8s.io/v1", "Ingress"),
                        Flags.NONE
                                .value("annotation")
                                .value("class")
                                .value("default-backend")
                                .value("rule"),
                        (call, name) -> ingress(call))
                .failingWith("failed to create ingress:");
    }

    private static JsonObject ingress(Call call) {
        Vector<String> typed = call.arguments().values("rule");
        String backend = call.arguments().value("default-backend", "");
        if (typed.isEmpty() && backend.isEmpty()) {
            throw Quit.error("not enough information provided: every ingress has to either specify a default-backend"
                    + " (which catches all traffic) or a list of rules (which catch specific paths)");
        }
        Vector<Rule> rules = typed.map(IngressObjects::rule);
        JsonObject annotations = annotations(call);
        JsonObject spec = JsonObject.EMPTY;
        if (!backend.isEmpty()) {
            spec = spec.with("defaultBackend", defaultBackend(backend));
        }
        if (call.arguments().has("class")) {
            spec = spec.with("ingressClassName", call.arguments().value("class", ""));
        }
        spec = withSome(spec, "rules", byHost(rules));
        spec = withSome(spec, "tls", bySecret(rules));
        return JsonObject.EMPTY
                .with(
                        "metadata",
                        annotations.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with("annotations", annotations))
                .with("spec", spec)
                .with("status", JsonObject.EMPTY.with("loadBalancer", JsonObject.EMPTY));
    }

    private static JsonObject annotations(Call call) {
        JsonObject annotations = JsonObject.EMPTY;
        for (String text : call.arguments().values("annotation")) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw Quit.error("annotation " + text + " is invalid and should be in format key=[value]");
            }
            annotations = annotations.with(text.substring(0, equals), text.substring(equals + 1));
        }
        return annotations;
    }

    private static JsonObject withSome(JsonObject spec, String field, Vector<Json> values) {
        return values.isEmpty() ? spec : spec.with(field, new JsonArray(values));
    }

    private static JsonObject defaultBackend(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2) {
            throw Quit.error("default-backend should be in format servicename:serviceport");
        }
        return backend(parts[0], parts[1]);
    }

    private static JsonObject backend(String service, String port) {
        JsonObject listening = port.matches("[0-9]{1,9}")
                ? JsonObject.EMPTY.with("number", Long.parseLong(port))
                : JsonObject.EMPTY.with("name", port);
        return JsonObject.EMPTY.with(
                "service", JsonObject.EMPTY.with("name", service).with("port", listening));
    }

    private static Rule rule(String text) {
        Matcher matcher = RULE.matcher(text);
        if (!matcher.matches()) {
            throw Quit.error("rule " + text + " is invalid and should be in format"
                    + " host/path=svcname:svcport[,tls[=secret]]");
        }
        String path = matcher.group("path");
        boolean isPrefix = path.endsWith("*");
        JsonObject led = JsonObject.EMPTY
                .with("path", isPrefix ? path.substring(0, path.length() - 1) : path)
                .with("pathType", isPrefix ? "Prefix" : "Exact")
                .with("backend", backend(matcher.group("service"), matcher.group("port")));
        String secret = matcher.group("secret") == null ? "" : matcher.group("secret");
        return new Rule(matcher.group("host"), led, matcher.group("tls") == null ? Vector.empty() : Vector.of(secret));
    }

    private static Vector<Json> byHost(Vector<Rule> rules) {
        Map<String, Vector<Json>> paths = LinkedHashMap.empty();
        for (Rule rule : rules) {
            paths = paths.put(
                    rule.host, paths.getOrElse(rule.host, Vector.empty()).append(rule.path));
        }
        Vector<Json> all = Vector.empty();
        for (Tuple2<String, Vector<Json>> host : paths) {
            JsonObject http = JsonObject.EMPTY.with("http", JsonObject.EMPTY.with("paths", new JsonArray(host._2)));
            all = all.append(host._1.isEmpty() ? http : http.with("host", host._1));
        }
        return all;
    }

    private static Vector<Json> bySecret(Vector<Rule> rules) {
        Map<String, Vector<String>> hosts = LinkedHashMap.empty();
        for (Rule rule : rules) {
            for (String secret : rule.secret) {
                Vector<String> known = hosts.getOrElse(secret, Vector.empty());
                hosts = hosts.put(
                        secret,
                        rule.host.isEmpty() ? known : known.append(rule.host).distinct());
            }
        }
        Vector<Json> all = Vector.empty();
        for (Tuple2<String, Vector<String>> secret : hosts) {
            JsonObject trusted = secret._2.isEmpty()
                    ? JsonObject.EMPTY
                    : JsonObject.EMPTY.with("hosts", JsonArray.ofStrings(secret._2));
            JsonObject known = secret._1.isEmpty() ? trusted : trusted.with("secretName", secret._1);
            all = known.isEmpty() ? all : all.append(known);
        }
        return all;
    }
}
