package dev.orrery.controllers.disruption;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.policy.PodDisruptionBudget;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Keeps the status of each PodDisruptionBudget, by which evictions are granted or refused (BEHAVIOUR 152).
 *
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">Disruption budgets</a>
 */
final class DisruptionController implements Controller<PodDisruptionBudget> {

    @Override
    public String name() {
        return "disruption-controller";
    }

    @Override
    public String reportingComponent() {
        return "controllermanager";
    }

    @Override
    public Watches<PodDisruptionBudget> watches() {
        return Watches.of(PodDisruptionBudget.KIND)
                .selecting(Pod.KIND)
                .mapped(Deployment.KIND, DisruptionController::overPodsOf)
                .mapped(ReplicaSet.KIND, DisruptionController::overPodsOf)
                .mapped(StatefulSet.KIND, DisruptionController::overPodsOf);
    }

    /** The budgets over the pods of a workload that was scaled. */
    private static Vector<ObjectKey> overPodsOf(Change change, ClusterView view) {
        KubernetesObject subject = change.subject();
        boolean isNews = change.before().forAll(before -> !subject.wishesTheSameAs(before));
        return isNews
                ? Workload.template(subject)
                        .map(pod -> view.selecting(PodDisruptionBudget.KIND, pod)
                                .map(KubernetesObject::key)
                                .toVector())
                        .getOrElse(Vector.empty())
                : Vector.empty();
    }

    @Override
    public Plan plan(PodDisruptionBudget budget, ClusterView view) {
        return Plan.nothing();
    }

    @Override
    public Report report(PodDisruptionBudget budget, ClusterView view, Outcomes outcomes) {
        Vector<Pod> pods = pods(budget, view);
        Disruptions disruptions = Disruptions.of(budget, pods, view.now());
        Either<String, Expectation> expected = Expectation.of(budget, pods, view);
        Report report = Report.status(BudgetStatus.of(budget, pods, disruptions, expected, view.now()), outcomes)
                .with(notes(budget, pods, expected));
        return disruptions
                .untilNextExpiry(view.now())
                .map(Wake::forProgress)
                .map(report::wakeAfter)
                .getOrElse(report);
    }

    private static Vector<Pod> pods(PodDisruptionBudget budget, ClusterView view) {
        return budget.spec()
                .selector()
                .map(LabelSelector::selector)
                .map(selector -> selected(budget, selector, view))
                .getOrElse(Vector.empty());
    }

    private static Vector<Pod> selected(PodDisruptionBudget budget, Selector selector, ClusterView view) {
        return view.selected(Pod.KIND, budget.namespace(), selector).toVector();
    }

    private static Option<EventNote> notes(
            PodDisruptionBudget budget, Vector<Pod> pods, Either<String, Expectation> expected) {
        if (pods.isEmpty()) {
            return Option.some(EventNote.normal("NoPods", "No matching pods found"));
        }
        if (expected.isLeft()) {
            return Option.some(EventNote.warning(
                    "CalculateExpectedPodCountFailed",
                    "Failed to calculate the number of expected pods: " + expected.getLeft()));
        }
        return Expectation.countsByController(budget) && pods.exists(Workload::isBare)
                ? Option.some(EventNote.warning("UnmanagedPods", unmanaged(budget)))
                : Option.none();
    }

    private static String unmanaged(PodDisruptionBudget budget) {
        return "Pods selected by this PodDisruptionBudget (selector: "
                + budget.selects().get()
                + ") were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which "
                + "may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of "
                + "the PDB to an integer value.";
    }
}
