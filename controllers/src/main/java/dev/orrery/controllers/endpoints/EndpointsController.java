package dev.orrery.controllers.endpoints;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.EndpointSubset;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.ImmutableEndpoints;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Keeps an Endpoints object for each Service that selects pods (BEHAVIOUR 141 to 144).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#endpoints">Endpoints</a>
 */
final class EndpointsController implements Controller<Service> {
    private static final String TRIGGER = "endpoints.kubernetes.io/last-change-trigger-time";
    private static final String MANAGED_BY = "endpoints.kubernetes.io/managed-by";
    private static final String HEADLESS = "service.kubernetes.io/headless";

    @Override
    public String name() {
        return "endpoint-controller";
    }

    @Override
    public Watches<Service> watches() {
        return Watches.of(Service.KIND)
                .selecting(Pod.KIND)
                .mapped(
                        Endpoints.KIND,
                        (change, view) -> Vector.of(ObjectKey.of(
                                Service.KIND,
                                change.key().namespace(),
                                change.key().name())));
    }

    @Override
    public Plan plan(Service service, ClusterView view) {
        if (service.spec().selector().isEmpty() || service.spec().type().contains("ExternalName")) {
            return Plan.nothing();
        }
        Vector<Pod> pods = view.selected(
                        Pod.KIND,
                        service.namespace(),
                        Selector.ofLabels(service.spec().selector()))
                .toVector();
        Option<Endpoints> known = view.get(Endpoints.KIND, service.namespace(), service.name());
        Vector<EndpointSubset> subsets =
                new Subsets(service, known.map(Endpoints::subsets).getOrElse(Vector.empty())).of(pods);
        SortedMap<String, String> labels = labels(service);
        if (known.isEmpty()) {
            Endpoints fresh = fresh(service, subsets, labels, trigger(service, pods));
            return Plan.of(Action.create(fresh, "a Service selects pods"));
        }
        Endpoints before = known.get();
        boolean isRight =
                before.subsets().equals(subsets) && before.metadata().labels().equals(labels);
        return isRight
                ? Plan.nothing()
                : Plan.of(Action.update(
                        changed(before, subsets, labels, trigger(service, pods)), "its pods have changed"));
    }

    private static SortedMap<String, String> labels(Service service) {
        SortedMap<String, String> labels = service.metadata().labels().put(MANAGED_BY, "endpoint-controller");
        return service.spec().isHeadless() ? labels.put(HEADLESS, "") : labels;
    }

    private static Endpoints fresh(
            Service service, Vector<EndpointSubset> subsets, SortedMap<String, String> labels, Instant trigger) {
        return ImmutableEndpoints.builder()
                .metadata(ObjectMeta.named(service.namespace(), service.name())
                        .withLabels(labels)
                        .withAnnotation(TRIGGER, trigger.toString()))
                .subsets(subsets)
                .build();
    }

    private static Endpoints changed(
            Endpoints before, Vector<EndpointSubset> subsets, SortedMap<String, String> labels, Instant trigger) {
        ObjectMeta metadata = before.metadata().withLabels(labels);
        boolean isNews = metadata.annotation(TRIGGER)
                .forAll(known -> Instant.parse(known).isBefore(trigger));
        return before.withSubsets(subsets)
                .withMetadata(
                        isNews
                                ? metadata.withAnnotation(TRIGGER, trigger.toString())
                                : metadata.withoutAnnotation(TRIGGER));
    }

    /** When the last change happened that can be dated: a pod that turned, or the Service itself. */
    private static Instant trigger(Service service, Vector<Pod> pods) {
        return pods.flatMap(pod -> pod.status().condition("Ready"))
                .flatMap(ready -> ready.lastTransitionTime())
                .appendAll(service.metadata().creationTimestamp())
                .max()
                .getOrElse(Instant.EPOCH);
    }

    @Override
    public Plan removed(ObjectKey key, ClusterView view) {
        return view.get(Endpoints.KIND, key.namespace(), key.name())
                .filter(endpoints -> endpoints.metadata().label(MANAGED_BY).contains("endpoint-controller"))
                .map(endpoints -> Plan.of(Action.delete(endpoints, "its Service is gone")))
                .getOrElse(Plan.nothing());
    }
}
