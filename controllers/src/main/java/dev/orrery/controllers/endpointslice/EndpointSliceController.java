package dev.orrery.controllers.endpointslice;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.workload.PodsByPorts;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.labels.Selector;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * Keeps the EndpointSlices of each Service that selects pods (BEHAVIOUR 145): pods with the same ports share slices.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/">EndpointSlices</a>
 */
final class EndpointSliceController implements Controller<Service> {

    @Override
    public String name() {
        return "endpointslice-controller";
    }

    @Override
    public Watches<Service> watches() {
        return Watches.of(Service.KIND)
                .selecting(Pod.KIND)
                .owning(EndpointSlice.KIND)
                .showing(Node.KIND);
    }

    @Override
    public Plan plan(Service service, ClusterView view) {
        boolean selects =
                !service.spec().selector().isEmpty() && !service.spec().type().contains("ExternalName");
        if (!selects || service.metadata().isTerminating()) {
            return Plan.nothing();
        }
        Vector<EndpointSlice> slices = view.owned(EndpointSlice.KIND, service)
                .filter(SliceTemplate::isOurs)
                .filter(slice -> !slice.metadata().isTerminating())
                .toVector();
        SliceTemplate template = new SliceTemplate(service);
        PodEndpoint endpoint = new PodEndpoint(service, view);
        return Plan.of(new Distribution(template, endpoint, slices, wanted(service, view)).actions());
    }

    /** The pods that are to be endpoints, by the ports that they share; one empty group when there is none. */
    private static LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> wanted(Service service, ClusterView view) {
        Selector selector = Selector.ofLabels(service.spec().selector());
        LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> groups = PodsByPorts.of(
                service, view.selected(Pod.KIND, service.namespace(), selector).filter(PodEndpoint::is));
        return groups.isEmpty() ? LinkedHashMap.of(Vector.empty(), Vector.empty()) : groups;
    }
}
