package dev.orrery.controllers.namespace;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes everything in a namespace that is being deleted, and lets the namespace go when it is empty (BEHAVIOUR 136).
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/">Namespaces</a>
 */
final class NamespaceController implements Controller<KubernetesObject> {
    private static final String FINALIZER = "kubernetes";

    /** So long the controller waits, so that whoever creates objects there has learnt of the deletion. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "namespace-controller";
    }

    @Override
    public Watches<KubernetesObject> watches() {
        return Watches.ofEveryKind()
                .when(change -> change.after().exists(NamespaceController::isDying))
                .mapped(NamespaceController::emptied);
    }

    private static boolean isDying(KubernetesObject object) {
        return object instanceof Namespace namespace
                && namespace.metadata().isTerminating()
                && namespace.spec().finalizers().contains(FINALIZER);
    }

    /** Whatever goes from a dying namespace, or comes into it, is a reason to look again. */
    private static Vector<ObjectKey> emptied(Change change, ClusterView view) {
        ObjectKey key = change.key();
        boolean counts = !key.namespace().isEmpty() && (change.isRemoval() || change.isCreation());
        return counts && view.get(Namespace.KIND, "", key.namespace()).exists(NamespaceController::isDying)
                ? Vector.of(ObjectKey.of(Namespace.KIND, "", key.namespace()))
                : Vector.empty();
    }

    @Override
    public Plan plan(KubernetesObject object, ClusterView view) {
        if (!isDying(object)) {
            return Plan.nothing();
        }
        Namespace namespace = (Namespace) object;
        Instant due = due(namespace);
        if (due.isAfter(view.now())) {
            return Plan.nothing().wakeAfter(Wake.forProgress(Duration.between(view.now(), due)));
        }
        Contents contents = Contents.of(namespace, view.everything());
        return contents.isEmpty()
                ? Plan.of(finalized(namespace))
                : Plan.of(contents.objects()
                        .reject(each -> each.metadata().isTerminating())
                        .map(NamespaceController::deletion));
    }

    private static Instant due(Namespace namespace) {
        return namespace.metadata().deletionTimestamp().get().plus(GRACE);
    }

    private static Action deletion(KubernetesObject object) {
        Request request = Request.delete(object)
                .with(ImmutableRequestOptions.builder()
                        .uid(object.metadata().uid())
                        .propagation(Propagation.Background)
                        .build());
        return Action.of(request, "its namespace is being deleted");
    }

    private static Action finalized(Namespace namespace) {
        Namespace free = namespace.withSpec(
                namespace.spec().withFinalizers(namespace.spec().finalizers().remove(FINALIZER)));
        return Action.of(Request.update(free).subresource("finalize"), "it is empty");
    }

    @Override
    public Report report(KubernetesObject object, ClusterView view, Outcomes outcomes) {
        if (!isDying(object) || due((Namespace) object).isAfter(view.now())) {
            return Report.events(object, outcomes);
        }
        Namespace namespace = (Namespace) object;
        Contents left = Contents.of(namespace, view.everything());
        return Report.status(DeletionConditions.of(namespace, left, view.now()), outcomes);
    }
}
