package dev.orrery.controllers.endpointslice;

import dev.orrery.api.controller.Action;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.core.Pod;
import dev.orrery.model.discovery.Endpoint;
import dev.orrery.model.discovery.EndpointSlice;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spreads pods over slices: each stays in the slice where it is, new ones fill slices that have room, then new slices of at
 * most 100.
 *
 * @param slices that there are
 * @param wanted the pods that are endpoints, by the ports that they share
 */
record Distribution(
        SliceTemplate template,
        PodEndpoint endpoint,
        Vector<EndpointSlice> slices,
        LinkedHashMap<Vector<EndpointPort>, Vector<Pod>> wanted) {
    private static final int MOST = 100;

    Vector<Action> actions() {
        Vector<Action> actions = Vector.empty();
        for (Tuple2<Vector<EndpointPort>, Vector<Pod>> group : wanted) {
            actions = actions.appendAll(actions(group._1(), group._2()));
        }
        return actions.appendAll(slices.filter(slice -> !wanted.containsKey(slice.ports()))
                .map(slice -> Action.delete(slice, "no pod has these ports any more")));
    }

    private Vector<Action> actions(Vector<EndpointPort> ports, Vector<Pod> pods) {
        Vector<EndpointSlice> ours = slices.filter(slice -> slice.ports().equals(ports));
        Map<String, Pod> homeless = new java.util.LinkedHashMap<>();
        for (Pod pod : pods) {
            homeless.put(identity(pod), pod);
        }
        Vector<Vector<Endpoint>> kept = ours.map(slice -> kept(slice, homeless));
        Iterator<Endpoint> added = Iterator.ofAll(homeless.values()).map(endpoint::of);
        Vector<Action> actions = Vector.empty();
        for (int i = 0; i < ours.size(); i++) {
            EndpointSlice full = ours.get(i).withEndpoints(filled(kept.get(i), added));
            actions = actions.appendAll(change(ours.get(i), full, i == 0 && wanted.size() == 1));
        }
        return actions.appendAll(creations(ports, added.toVector(), ours.isEmpty()));
    }

    /** The endpoints that stay in a slice. Their pods are taken from the homeless ones, so that none gets a second place. */
    private Vector<Endpoint> kept(EndpointSlice slice, Map<String, Pod> homeless) {
        List<Endpoint> kept = new ArrayList<>(slice.endpoints().size());
        for (Endpoint known : slice.endpoints()) {
            @Nullable Pod pod = homeless.remove(identity(known));
            if (pod != null) {
                kept.add(endpoint.of(pod, known));
            }
        }
        return Vector.ofAll(kept);
    }

    /** A slice's endpoints with as many more as it has room for. */
    private static Vector<Endpoint> filled(Vector<Endpoint> kept, Iterator<Endpoint> added) {
        Vector<Endpoint> endpoints = kept;
        while (endpoints.size() < MOST && added.hasNext()) {
            endpoints = endpoints.append(added.next());
        }
        return endpoints;
    }

    private static String identity(Pod pod) {
        return pod.metadata().uid().getOrElse(() -> pod.status().podIP().get());
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
