package dev.orrery.controllers.endpointslice;

import dev.orrery.api.controller.Action;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointSlice;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Spreads endpoints over slices: each stays in the slice where it is, new ones fill slices that have room, then new slices of
 * at most 100.
 *
 * @param slices that there are
 * @param wanted the endpoints that there should be, by the ports that they share
 */
record Distribution(
        SliceTemplate template,
        Vector<EndpointSlice> slices,
        LinkedHashMap<Vector<EndpointPort>, Vector<Endpoint>> wanted) {
    private static final int MOST = 100;

    Vector<Action> actions() {
        Vector<Action> actions = Vector.empty();
        for (Tuple2<Vector<EndpointPort>, Vector<Endpoint>> group : wanted) {
            actions = actions.appendAll(actions(group._1(), group._2()));
        }
        return actions.appendAll(slices.filter(slice -> !wanted.containsKey(slice.ports()))
                .map(slice -> Action.delete(slice, "no pod has these ports any more")));
    }

    private Vector<Action> actions(Vector<EndpointPort> ports, Vector<Endpoint> endpoints) {
        Vector<EndpointSlice> ours = slices.filter(slice -> slice.ports().equals(ports));
        Map<String, Endpoint> byIdentity = endpoints.toLinkedMap(Distribution::identity, endpoint -> endpoint);
        Vector<EndpointSlice> kept = Vector.empty();
        for (EndpointSlice slice : ours) {
            Map<String, Endpoint> open = withoutPlace(kept, byIdentity);
            kept = kept.append(slice.withEndpoints(
                    slice.endpoints().map(Distribution::identity).distinct().flatMap(open::get)));
        }
        Vector<Endpoint> homeless = withoutPlace(kept, byIdentity).values().toVector();
        Vector<Action> actions = Vector.empty();
        for (int i = 0; i < ours.size(); i++) {
            int room = MOST - kept.get(i).endpoints().size();
            EndpointSlice full =
                    kept.get(i).withEndpoints(kept.get(i).endpoints().appendAll(homeless.take(room)));
            homeless = homeless.drop(room);
            actions = actions.appendAll(change(ours.get(i), full, i == 0 && wanted.size() == 1));
        }
        return actions.appendAll(creations(ports, homeless, ours.isEmpty()));
    }

    /** The endpoints that have no place yet in these slices: none gets a second one. */
    private static Map<String, Endpoint> withoutPlace(Vector<EndpointSlice> kept, Map<String, Endpoint> all) {
        return all.removeAll(kept.flatMap(EndpointSlice::endpoints).map(Distribution::identity));
    }

    private static String identity(Endpoint endpoint) {
        return endpoint.targetRef()
                .flatMap(ObjectReference::uid)
                .getOrElse(() -> endpoint.addresses().mkString());
    }

    private Option<Action> change(EndpointSlice before, EndpointSlice after, boolean staysWhenEmpty) {
        EndpointSlice labelled = after.withMetadata(after.metadata().withLabels(template.labels()));
        if (labelled.endpoints().isEmpty() && !staysWhenEmpty) {
            return Option.some(Action.delete(before, "no endpoint is left in it"));
        }
        return labelled.equals(before) ? Option.none() : Option.some(Action.update(labelled, "its pods have changed"));
    }

    private Vector<Action> creations(Vector<EndpointPort> ports, Vector<Endpoint> endpoints, boolean isFirst) {
        if (endpoints.isEmpty()) {
            return isFirst ? Vector.of(creation(ports, endpoints)) : Vector.empty();
        }
        return endpoints.grouped(MOST).map(chunk -> creation(ports, chunk)).toVector();
    }

    private Action creation(Vector<EndpointPort> ports, Vector<Endpoint> endpoints) {
        return Action.create(template.slice(ports, endpoints), "a Service selects pods");
    }
}
