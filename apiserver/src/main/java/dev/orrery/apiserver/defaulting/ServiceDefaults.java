package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.Service;
import dev.orrery.model.core.ServicePort;
import dev.orrery.model.core.ServiceSpec;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is usual for a Service, but for its addresses, which have to be allocated.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/">Service</a>
 */
final class ServiceDefaults {

    private static final long STICKY_SECONDS = 10_800;
    private static final IntOrString UNNAMED = IntOrString.of("");
    private static final IntOrString ZERO = IntOrString.of(0);

    private ServiceDefaults() {}

    static Service of(Service service) {
        ServiceSpec spec = service.spec();
        ServiceSpec typed = spec.withType(Missing.text(spec.type(), "ClusterIP"))
                .withSessionAffinity(Missing.text(spec.sessionAffinity(), "None"))
                .withPorts(Missing.each(spec.ports(), ServiceDefaults::port));
        return service.withSpec(isExternalName(typed) ? typed : inCluster(typed));
    }

    private static boolean isExternalName(ServiceSpec spec) {
        return spec.type().contains("ExternalName");
    }

    private static ServiceSpec inCluster(ServiceSpec spec) {
        boolean isForAnywhere = spec.isHeadless() && spec.selector().isEmpty();
        Vector<String> families = isForAnywhere ? Vector.of("IPv4", "IPv6") : Vector.of("IPv4");
        String policy = isForAnywhere ? "RequireDualStack" : "SingleStack";
        return spec.withInternalTrafficPolicy(Missing.value(spec.internalTrafficPolicy(), "Cluster"))
                .withIpFamilies(spec.ipFamilies().isEmpty() ? families : spec.ipFamilies())
                .withIpFamilyPolicy(Missing.value(spec.ipFamilyPolicy(), policy))
                .withUnknown(outside(spec));
    }

    private static SortedMap<String, Json> outside(ServiceSpec spec) {
        SortedMap<String, Json> members = spec.unknown();
        String type = spec.type().get();
        if (type.equals("NodePort") || type.equals("LoadBalancer") || isGiven(members.get("externalIPs"))) {
            members = Missing.member(members, "externalTrafficPolicy", Json.of("Cluster"));
        }
        if (type.equals("LoadBalancer")) {
            members = Missing.member(members, "allocateLoadBalancerNodePorts", Json.of(true));
        }
        return spec.sessionAffinity().contains("ClientIP") ? sticky(members) : members;
    }

    private static boolean isGiven(Option<Json> list) {
        return list.exists(value -> !value.elements().isEmpty());
    }

    private static SortedMap<String, Json> sticky(SortedMap<String, Json> members) {
        return Missing.inside(
                Missing.member(members, "sessionAffinityConfig", JsonObject.EMPTY),
                "sessionAffinityConfig",
                config -> Missing.inside(
                        Missing.member(config, "clientIP", JsonObject.EMPTY),
                        "clientIP",
                        client -> Missing.member(client, "timeoutSeconds", Json.of(STICKY_SECONDS))));
    }

    private static ServicePort port(ServicePort port) {
        IntOrString same = IntOrString.of(port.port());
        boolean hasTarget = port.targetPort()
                .exists(target -> target.equals(same) || !target.equals(UNNAMED) && !target.equals(ZERO));
        return port.withProtocol(Missing.text(port.protocol(), "TCP"))
                .withTargetPort(hasTarget ? port.targetPort() : Option.some(same));
    }
}
