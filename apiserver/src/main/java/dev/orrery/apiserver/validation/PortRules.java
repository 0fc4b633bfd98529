package dev.orrery.apiserver.validation;

import dev.orrery.model.core.ContainerPort;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * What ports and their names must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#protocol-support">Protocols</a>
 */
final class PortRules {

    static final Vector<String> PROTOCOLS = Vector.of("SCTP", "TCP", "UDP");

    private static final String RANGE = "must be between 1 and 65535, inclusive";

    private PortRules() {}

    static void check(Vector<ContainerPort> ports, boolean onHost, Path path, Faults faults) {
        Set<String> names = TreeSet.empty();
        int index = 0;
        for (ContainerPort port : ports) {
            Path here = path.index(index++);
            String name = port.name().getOrElse("");
            if (!name.isEmpty()) {
                Vector<String> wrong = NameRule.PORT_NAME.faults(name);
                faults.invalidText(here.field("name"), name, wrong);
                if (wrong.isEmpty() && names.contains(name)) {
                    faults.duplicate(here.field("name"), GoValue.text(name));
                }
                names = names.add(name);
            }
            numbers(port, onHost, here, faults);
            protocol(port.protocol().getOrElse(""), here.field("protocol"), faults);
        }
    }

    private static void numbers(ContainerPort port, boolean onHost, Path path, Faults faults) {
        if (port.containerPort() == 0) {
            faults.required(path.field("containerPort"));
        } else {
            number(port.containerPort(), path.field("containerPort"), faults);
        }
        int hostPort = port.hostPort().getOrElse(0);
        if (hostPort != 0) {
            number(hostPort, path.field("hostPort"), faults);
        }
        if (onHost && hostPort != 0 && hostPort != port.containerPort()) {
            faults.invalidNumber(
                    path.field("containerPort"),
                    port.containerPort(),
                    "must match `hostPort` when `hostNetwork` is true");
        }
    }

    static void number(int port, Path path, Faults faults) {
        if (port < 1 || port > 65535) {
            faults.invalidNumber(path, port, RANGE);
        }
    }

    static void protocol(String protocol, Path path, Faults faults) {
        if (protocol.isEmpty()) {
            faults.required(path);
        } else {
            faults.oneOf(path, protocol, PROTOCOLS);
        }
    }
}
