package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Probe;
import dev.orrery.model.json.Json;
import io.vavr.control.Option;
import java.util.Locale;

/** What the kubelet says when a probe fails. */
final class ProbeFailure {

    private ProbeFailure() {}

    /** The sentence of the event {@code Unhealthy}. */
    static String message(ProbeSeries probes, String address) {
        Probe probe = probes.probe();
        return probes.sort().word() + " probe failed: "
                + (probes.timesOut() ? timeout(probe, address) : refusal(probe, address));
    }

    private static String timeout(Probe probe, String address) {
        if (probe.unknown().containsKey("httpGet")) {
            return "Get \"" + url(probe, address)
                    + "\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
        }
        if (probe.unknown().containsKey("tcpSocket")) {
            return "dial tcp " + address + ":" + port(probe, "tcpSocket") + ": i/o timeout";
        }
        if (probe.unknown().containsKey("grpc")) {
            return "timeout: health rpc did not complete within " + seconds(probe);
        }
        return "command timed out: " + command(probe) + " timed out after " + seconds(probe);
    }

    private static String seconds(Probe probe) {
        return probe.timeoutSeconds().getOrElse(1) + "s";
    }

    private static String refusal(Probe probe, String address) {
        if (probe.unknown().containsKey("httpGet")) {
            return "HTTP probe failed with statuscode: 503";
        }
        if (probe.unknown().containsKey("grpc")) {
            return "service unhealthy (responded with \"NOT_SERVING\")";
        }
        return probe.unknown().containsKey("tcpSocket")
                ? "dial tcp " + address + ":" + port(probe, "tcpSocket") + ": connect: connection refused"
                : "";
    }

    private static String url(Probe probe, String address) {
        Json get = probe.unknown().get("httpGet").get();
        String scheme = text(get, "scheme").getOrElse("HTTP").toLowerCase(Locale.ROOT);
        return scheme + "://" + text(get, "host").getOrElse(address) + ":" + port(probe, "httpGet")
                + text(get, "path").getOrElse("/");
    }

    private static String port(Probe probe, String handler) {
        Option<Json> port = probe.unknown().get(handler).flatMap(json -> json.at("port"));
        return port.flatMap(Json::asString)
                .orElse(() -> port.flatMap(Json::asLong).map(number -> Long.toString(number)))
                .getOrElse("");
    }

    private static String command(Probe probe) {
        Option<Json> command = probe.unknown().get("exec").flatMap(json -> json.at("command"));
        return "\""
                + command.map(Json::elements)
                        .toVector()
                        .flatMap(words -> words)
                        .flatMap(Json::asString)
                        .mkString(" ") + "\"";
    }

    private static Option<String> text(Json json, String name) {
        return json.at(name).flatMap(Json::asString);
    }
}
