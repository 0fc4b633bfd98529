package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import io.vavr.control.Option;
import java.util.Locale;

/** A probe in one line: what it does, and how often. */
final class ProbeText {

    private ProbeText() {}

    static String of(Json probe) {
        return action(probe) + " delay=" + probe.numberAt("initialDelaySeconds") + "s timeout="
                + probe.numberAt("timeoutSeconds") + "s period=" + probe.numberAt("periodSeconds") + "s #success="
                + probe.numberAt("successThreshold") + " #failure=" + probe.numberAt("failureThreshold");
    }

    private static String action(Json probe) {
        if (probe.at("exec").isDefined()) {
            return "exec "
                    + probe.elementsAt("exec", "command").map(Json::plainText).mkString("[", " ", "]");
        }
        if (probe.at("httpGet").isDefined()) {
            Json get = probe.objectAt("httpGet");
            String scheme = get.textAt("scheme").isEmpty()
                    ? "http"
                    : get.textAt("scheme").toLowerCase(Locale.ROOT);
            String path = get.textAt("path").startsWith("/") ? get.textAt("path") : "/" + get.textAt("path");
            return "http-get " + scheme + "://" + get.textAt("host") + ":" + port(get) + path;
        }
        if (probe.at("tcpSocket").isDefined()) {
            Json socket = probe.objectAt("tcpSocket");
            return "tcp-socket " + socket.textAt("host") + ":" + port(socket);
        }
        return probe.at("grpc").isDefined()
                ? "grpc <pod>:" + probe.numberAt("grpc", "port") + " " + probe.textAt("grpc", "service")
                : "unknown";
    }

    private static String port(Json action) {
        Option<Json> port = action.at("port");
        return port.map(Json::plainText).getOrElse("");
    }
}
