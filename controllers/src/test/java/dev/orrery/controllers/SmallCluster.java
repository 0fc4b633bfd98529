package dev.orrery.controllers;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.ImmutablePodStatus;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ImmutableCondition;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster of one controller, turned by hand: what an API server and kubelets would do is done by the test, step by step.
 * Everything that happens is written down, in the words of {@code kubectl get --watch}.
 *
 * @param <T> the kind that the controller reconciles
 */
public final class SmallCluster<T extends KubernetesObject> {
    private final Controller<T> controller;
    private final T template;
    private ClusterState state = ClusterState.EMPTY;
    private Instant now = Instant.parse("2024-01-01T00:00:00Z");
    private Option<Object> memory = Option.none();
    private Option<Duration> wake = Option.none();
    private int uids;
    private List<String> told = new ArrayList<>();

    public SmallCluster(Controller<T> controller, T object) {
        this.controller = controller;
        this.template = object;
    }

    /** Creates or replaces an object, as a user would. */
    public SmallCluster<T> apply(KubernetesObject object) {
        Option<KubernetesObject> before = state.get(object.key());
        ObjectMeta metadata = before.isEmpty() ? born(object) : changed(object, before.get());
        KubernetesObject wanted = object.withMetadata(metadata);
        put(before.map(wanted::withStatusOf).getOrElse(wanted));
        return this;
    }

    private ObjectMeta born(KubernetesObject object) {
        ObjectMeta given = object.metadata();
        String name = given.name().isEmpty() ? given.generateName().get() + letters(uids) : given.name();
        return ImmutableObjectMeta.copyOf(given)
                .withName(name)
                .withUid("uid-" + uids++)
                .withGeneration(1L)
                .withCreationTimestamp(now);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private static ObjectMeta changed(KubernetesObject object, KubernetesObject before) {
        boolean same = object.withMetadata(before.metadata()).wishesTheSameAs(before);
        ObjectMeta old = before.metadata();
        return ImmutableObjectMeta.copyOf(object.metadata())
                .withUid(old.uid())
                .withCreationTimestamp(old.creationTimestamp())
                .withGeneration(old.generation().map(number -> same ? number : number + 1))
                .withDeletionTimestamp(old.deletionTimestamp());
    }

    private void put(KubernetesObject object) {
        ObjectMeta stamped = ImmutableObjectMeta.copyOf(object.metadata())
                .withResourceVersion(state.revision().next());
        commit(new Write.Put(object.withMetadata(stamped)));
    }

    private void commit(Write write) {
        Cause cause = new Cause("test", "update", "", now, "", Vector.empty());
        state = state.commit(Commit.of(write, cause)).state();
    }

    /** Puts an object there as it is. */
    public SmallCluster<T> restore(KubernetesObject object) {
        put(object);
        return this;
    }

    public void remove(Kind<?> kind, String namespace, String name) {
        commit(new Write.Remove(ObjectKey.of(kind, namespace, name)));
    }

    /** Asks the controller again and again until it is content; tells what happened meanwhile. */
    public List<String> settle() {
        for (int round = 0; round < 50; round++) {
            Instant before = now;
            ClusterState seen = state;
            reconcile();
            if (state == seen && before.equals(now)) {
                return told();
            }
        }
        throw new AssertionError("never content: " + told);
    }

    /** Asks the controller once. */
    public void reconcile() {
        T object = object();
        Plan plan = controller.plan(object, view());
        memory = plan.memory().orElse(memory);
        Outcomes outcomes = perform(plan);
        Report report = controller.report(object(), view(), outcomes);
        report.events().forEach(this::tell);
        report.status().filter(wanted -> !wanted.equals(object())).forEach(this::put);
        wake = report.wake().orElse(plan.wake()).map(time -> time.after());
    }

    private void tell(EventNote note) {
        told.add(note.type() + " " + note.reason() + " " + note.message());
    }

    private Outcomes perform(Plan plan) {
        Vector<Outcome> tried = Vector.empty();
        for (Action action : plan.actions()) {
            Response response = answer(action.request());
            tried = tried.append(new Outcome(action, response));
            if (response.isRefused()) {
                break;
            }
        }
        return new Outcomes(tried);
    }

    private Response answer(Request request) {
        return switch (request.verb()) {
            case CREATE -> create(((Body.Typed) request.body()).object());
            case UPDATE -> update(((Body.Typed) request.body()).object());
            case DELETE -> delete(request);
            default -> throw new AssertionError(request);
        };
    }

    private Response create(KubernetesObject object) {
        if (!object.name().isEmpty() && state.get(object.key()).isDefined()) {
            return new Response.Refused(Status.alreadyExists(object.kind(), object.name()));
        }
        KubernetesObject created = object.withMetadata(born(object));
        put(created instanceof Pod pod ? withPhase(pod, "Pending") : created);
        told.add("ADDED " + line(created));
        return new Response.One(state.get(created.key()).get());
    }

    private static Pod withPhase(Pod pod, String phase) {
        return ImmutablePod.copyOf(pod)
                .withStatus(ImmutablePodStatus.copyOf(pod.status()).withPhase(phase));
    }

    private Response update(KubernetesObject object) {
        Option<KubernetesObject> before = state.get(object.key());
        if (!before.exists(stored ->
                stored.metadata().resourceVersion().equals(object.metadata().resourceVersion()))) {
            return new Response.Refused(Status.modified(object.kind(), object.name()));
        }
        put(object);
        told.add("MODIFIED " + line(object));
        return new Response.One(state.get(object.key()).get());
    }

    private Response delete(Request request) {
        KubernetesObject object = state.get(request.key()).get();
        if (object instanceof Pod pod && pod.isScheduled() && !pod.isFinished()) {
            put(pod.withMetadata(
                    ImmutableObjectMeta.copyOf(pod.metadata()).withDeletionTimestamp(now.plusSeconds(30))));
            told.add("TERMINATING " + line(object));
        } else {
            commit(new Write.Remove(request.key()));
            told.add("DELETED " + line(object));
        }
        return new Response.One(object);
    }

    private static String line(KubernetesObject object) {
        return object.kind().plural() + "/" + object.name();
    }

    /** What happened since this was asked last. */
    public List<String> told() {
        List<String> since = told;
        told = new ArrayList<>();
        return since;
    }

    /** A kubelet starts the pod and it becomes ready. */
    public SmallCluster<T> start(String name) {
        return start(name, "node-0");
    }

    public SmallCluster<T> start(String name, String node) {
        Pod bound = ImmutablePod.copyOf(pod(name))
                .withSpec(ImmutablePodSpec.copyOf(pod(name).spec()).withNodeName(node));
        put(bound);
        return condition(name, "Running", true);
    }

    /** The pod goes on running but is not ready any more. */
    public SmallCluster<T> spoil(String name) {
        return condition(name, "Running", false);
    }

    public SmallCluster<T> end(String name, String phase) {
        return condition(name, phase, false);
    }

    private SmallCluster<T> condition(String name, String phase, boolean ready) {
        Condition condition =
                ImmutableCondition.copyOf(Condition.of("Ready", ready)).withLastTransitionTime(now);
        PodStatus status =
                ImmutablePodStatus.copyOf(pod(name).status()).withPhase(phase).withConditions(Vector.of(condition));
        put(ImmutablePod.copyOf(pod(name)).withStatus(status));
        return this;
    }

    /** Somebody deletes the pod; it is terminating until {@link #stop}. */
    public SmallCluster<T> deletePod(String name) {
        delete(Request.delete(pod(name)));
        told.clear();
        return this;
    }

    /** The kubelet has stopped a terminating pod, and it is gone. */
    public SmallCluster<T> stop(String name) {
        commit(new Write.Remove(pod(name).key()));
        return this;
    }

    public SmallCluster<T> advance(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Option<Duration> wake() {
        return wake;
    }

    @SuppressWarnings("unchecked")
    public T object() {
        return (T) state.get(template.key()).get();
    }

    public Pod pod(String name) {
        return state.get(Pod.KIND, template.namespace(), name)
                .getOrElseThrow(() -> new AssertionError("no pod " + name));
    }

    public Vector<Pod> pods() {
        return state.list(Pod.KIND, template.namespace()).toVector();
    }

    public ClusterState state() {
        return state;
    }

    private ClusterView view() {
        return new ClusterView(state, now, controller.watches(), memory);
    }
}
