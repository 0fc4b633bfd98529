package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.Probe;
import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What the probes and hooks of a container must be.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">Configure
 *     probes</a>
 */
final class ProbeRules {

    private static final Vector<String> HANDLERS = Vector.of("exec", "httpGet", "tcpSocket", "grpc");
    private static final Vector<String> HOOKS = Vector.of("exec", "httpGet", "tcpSocket", "sleep");

    private ProbeRules() {}

    static void ofContainer(Container container, Path path, Faults faults) {
        lifecycle(container, path.field("lifecycle"), faults);
        once(container.livenessProbe(), path.field("livenessProbe"), faults);
        probe(container.readinessProbe(), path.field("readinessProbe"), faults);
        once(container.startupProbe(), path.field("startupProbe"), faults);
    }

    /** Only a sidecar lives long enough to be asked how it is. */
    static void ofInitContainer(Container container, Path path, Faults faults) {
        if (container.restartPolicy().contains("Always")) {
            ofContainer(container, path, faults);
            return;
        }
        String only = "may not be set for init containers without restartPolicy=Always";
        forbidden(container.unknown().get("lifecycle"), path.field("lifecycle"), only, faults);
        forbidden(container.livenessProbe(), path.field("livenessProbe"), only, faults);
        forbidden(container.readinessProbe(), path.field("readinessProbe"), only, faults);
        forbidden(container.startupProbe(), path.field("startupProbe"), only, faults);
    }

    private static void forbidden(Option<?> field, Path path, String detail, Faults faults) {
        if (field.isDefined()) {
            faults.forbidden(path, detail);
        }
    }

    private static void once(Option<Probe> probe, Path path, Faults faults) {
        probe(probe, path, faults);
        for (int threshold : probe.flatMap(Probe::successThreshold)) {
            if (threshold != 1) {
                faults.invalidNumber(path.field("successThreshold"), threshold, "must be 1");
            }
        }
    }

    private static void probe(Option<Probe> given, Path path, Faults faults) {
        for (Probe probe : given) {
            handler(probe.unknown(), HANDLERS, path, faults);
            number(probe.initialDelaySeconds(), path.field("initialDelaySeconds"), faults);
            number(probe.timeoutSeconds(), path.field("timeoutSeconds"), faults);
            number(probe.periodSeconds(), path.field("periodSeconds"), faults);
            number(probe.successThreshold(), path.field("successThreshold"), faults);
            number(probe.failureThreshold(), path.field("failureThreshold"), faults);
            for (long seconds : probe.terminationGracePeriodSeconds()) {
                if (seconds <= 0) {
                    faults.invalidNumber(
                            path.field("terminationGracePeriodSeconds"), seconds, "must be greater than 0");
                }
            }
        }
    }

    private static void number(Option<Integer> value, Path path, Faults faults) {
        value.forEach(number -> faults.notNegative(path, number));
    }

    private static void lifecycle(Container container, Path path, Faults faults) {
        for (Json lifecycle : container.unknown().get("lifecycle")) {
            for (String hook : Vector.of("postStart", "preStop")) {
                lifecycle
                        .at(hook)
                        .flatMap(Json::asObject)
                        .forEach(given -> handler(given.members(), HOOKS, path.field(hook), faults));
            }
        }
    }

    /** Exactly one handler. */
    private static void handler(SortedMap<String, Json> members, Vector<String> known, Path path, Faults faults) {
        Vector<String> given = known.filter(name -> members.get(name).exists(value -> !value.isNull()));
        if (given.isEmpty()) {
            faults.required(path, "must specify a handler type");
            return;
        }
        content(given.head(), members, path.field(given.head()), faults);
        for (String more : given.tail()) {
            faults.forbidden(path.field(more), "may not specify more than 1 handler type");
        }
    }

    private static void content(String handler, SortedMap<String, Json> members, Path path, Faults faults) {
        Json content = members.get(handler).get();
        if (handler.equals("exec")) {
            if (content.at("command").forAll(command -> command.elements().isEmpty())) {
                faults.required(path.field("command"));
            }
        } else if (!handler.equals("sleep")) {
            content.at("port")
                    .flatMap(Json::asLong)
                    .filter(port -> port < 1 || port > 65535)
                    .forEach(port ->
                            faults.invalidNumber(path.field("port"), port, "must be between 1 and 65535, inclusive"));
            content.at("port")
                    .flatMap(Json::asString)
                    .forEach(name -> faults.invalidText(path.field("port"), name, NameRule.PORT_NAME.faults(name)));
        }
    }
}
