package dev.orrery.api.controller;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;

/**
 * Brings the cluster closer to what the objects of one kind ask for.
 *
 * <p>A controller is a function. It performs nothing: it says what is to be done, as data, and is asked again whenever
 * something that it watches has changed. {@link ClusterView#now()} is the only time it knows, and it keeps no state but
 * the value that it hands over with {@link Plan#remember} and finds again in {@link ClusterView#memory()}.
 *
 * <p>For each key the engine calls {@link #plan}, carries the actions out in order until the first refusal, and then calls
 * {@link #report} with what came of them. The view of the report contains every completed action.
 *
 * @param <T> the kind that the controller reconciles
 */
public interface Controller<T extends KubernetesObject> {

    /** Under which name the controller writes: {@code deployment-controller}. No two in a cluster have the same. */
    String name();

    /** Which component its Events come from; Kubernetes calls some of its controllers otherwise there. */
    default String reportingComponent() {
        return name();
    }

    /** What wakes the controller, and what its view shows. */
    Watches<T> watches();

    /** What is to be done now for this object. In a cluster where nothing else happens, the next plan is empty. */
    Plan plan(T object, ClusterView view);

    /** What the object's status and the events about it should say, after the plan was carried out as far as it went. */
    default Report report(T object, ClusterView view, Outcomes outcomes) {
        return Report.events(object, outcomes);
    }

    /** What is left to do for an object that is gone. */
    default Plan removed(ObjectKey key, ClusterView view) {
        return Plan.nothing();
    }
}
