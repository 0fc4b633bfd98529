package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import dev.orrery.model.core.ServiceSpec;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * What a Service must be. Whether its addresses are free is known only where they are given out.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/">Service</a>
 */
final class ServiceRules {

    private static final Vector<String> TYPES = Vector.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
    private static final Vector<String> AFFINITIES = Vector.of("ClientIP", "None");

    private ServiceRules() {}

    static void ofNew(Service service, Faults faults) {
        ServiceSpec spec = service.spec();
        String type = spec.type().getOrElse("");
        if (spec.ports().isEmpty() && !spec.isHeadless() && !type.equals("ExternalName")) {
            faults.required(Path.SPEC.field("ports"));
        }
        ofType(spec, type, faults);
        int index = 0;
        for (ServicePort port : spec.ports()) {
            port(port, spec, Path.SPEC.field("ports").index(index++), faults);
        }
        MetadataRules.labels(spec.selector(), Path.SPEC.field("selector"), faults);
        word(spec.sessionAffinity().getOrElse(""), AFFINITIES, Path.SPEC.field("sessionAffinity"), faults);
        word(type, TYPES, Path.SPEC.field("type"), faults);
        distinct(spec.ports(), faults);
    }

    private static void word(String word, Vector<String> supported, Path path, Faults faults) {
        if (word.isEmpty()) {
            faults.required(path);
        } else {
            faults.oneOf(path, word, supported);
        }
    }

    private static void ofType(ServiceSpec spec, String type, Faults faults) {
        boolean onNodes = type.equals("NodePort") || type.equals("LoadBalancer");
        if (onNodes && spec.isHeadless()) {
            faults.invalidText(
                    Path.SPEC.field("clusterIPs").index(0),
                    "None",
                    "may not be set to 'None' for " + type + " services");
        }
        if (!type.equals("ExternalName")) {
            return;
        }
        String target = spec.externalName().getOrElse("");
        Path path = Path.SPEC.field("externalName");
        if (target.isEmpty()) {
            faults.required(path);
        } else {
            String bare = target.endsWith(".") ? target.substring(0, target.length() - 1) : target;
            faults.invalidText(path, target, NameRule.DNS1123_SUBDOMAIN.faults(bare));
        }
    }

    private static void port(ServicePort port, ServiceSpec spec, Path path, Faults faults) {
        name(port, spec.ports(), path.field("name"), faults);
        PortRules.number(port.port(), path.field("port"), faults);
        PortRules.protocol(port.protocol().getOrElse(""), path.field("protocol"), faults);
        port.targetPort().forEach(target -> target(target, path.field("targetPort"), faults));
        if (spec.type().contains("ClusterIP") && port.nodePort().exists(number -> number != 0)) {
            faults.forbidden(path.field("nodePort"), "may not be used when `type` is 'ClusterIP'");
        }
    }

    private static void name(ServicePort port, Vector<ServicePort> all, Path path, Faults faults) {
        String name = port.name().getOrElse("");
        if (name.isEmpty()) {
            if (all.size() > 1) {
                faults.required(path);
            }
            return;
        }
        faults.invalidText(path, name, NameRule.DNS1123_LABEL.faults(name));
        boolean isTaken =
                all.takeWhile(each -> each != port).exists(each -> each.name().contains(name));
        if (isTaken) {
            faults.duplicate(path, GoValue.text(name));
        }
    }

    private static void target(IntOrString target, Path path, Faults faults) {
        if (target.isNumber()) {
            PortRules.number(target.fold(number -> number, text -> 0), path, faults);
        } else {
            faults.invalidText(path, target.toString(), NameRule.PORT_NAME.faults(target.toString()));
        }
    }

    /** Two ports may share a number only if they differ in protocol. */
    private static void distinct(Vector<ServicePort> ports, Faults faults) {
        for (int index = 0; index < ports.size(); index++) {
            ServicePort port = ports.get(index);
            boolean isTaken = ports.take(index)
                    .exists(each ->
                            each.port() == port.port() && each.protocol().equals(port.protocol()));
            if (isTaken) {
                faults.duplicate(Path.SPEC.field("ports").index(index), GoValue.servicePort(port));
            }
        }
    }

    static void ofChange(Service before, Service after, Faults faults) {
        if (before.spec() == after.spec()) {
            return;
        }
        sameAddress(before.spec(), after.spec(), faults);
        ofNew(after, faults);
    }

    private static void sameAddress(ServiceSpec before, ServiceSpec after, Faults faults) {
        String old = before.clusterIP().getOrElse("");
        String changed = after.clusterIP().getOrElse("");
        boolean keepsAddresses =
                !before.type().contains("ExternalName") && !after.type().contains("ExternalName");
        if (keepsAddresses && !old.isEmpty() && !changed.isEmpty() && !old.equals(changed)) {
            faults.invalid(
                    Path.SPEC.field("clusterIPs").index(0),
                    GoValue.texts(after.clusterIPs().isEmpty() ? Vector.of(changed) : after.clusterIPs()),
                    "may not change once set");
        }
    }
}
