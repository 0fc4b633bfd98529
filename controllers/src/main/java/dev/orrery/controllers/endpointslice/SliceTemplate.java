package dev.orrery.controllers.endpointslice;

import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.discovery.ImmutableEndpointSlice;
import dev.orrery.model.meta.ImmutableObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;

/** What all slices of one Service have in common. */
record SliceTemplate(Service service) {
    private static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
    private static final String MANAGER = "endpointslice-controller.k8s.io";

    static boolean isOurs(EndpointSlice slice) {
        return slice.metadata().label(MANAGED_BY).contains(MANAGER);
    }

    SortedMap<String, String> labels() {
        SortedMap<String, String> labels = service.metadata()
                .labels()
                .put("kubernetes.io/service-name", service.name())
                .put(MANAGED_BY, MANAGER);
        return service.spec().isHeadless() ? labels.put("service.kubernetes.io/headless", "") : labels;
    }

    EndpointSlice slice(Vector<EndpointPort> ports, Vector<Endpoint> endpoints) {
        return ImmutableEndpointSlice.builder()
                .metadata(ImmutableObjectMeta.builder()
                        .name("")
                        .generateName(service.name() + "-")
                        .namespace(service.namespace())
                        .labels(labels())
                        .addOwnerReferences(service.asController())
                        .build())
                .addressType(service.spec().ipFamilies().headOption().getOrElse("IPv4"))
                .ports(ports)
                .endpoints(endpoints)
                .build();
    }
}
