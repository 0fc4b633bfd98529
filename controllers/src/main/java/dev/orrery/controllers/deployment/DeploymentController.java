package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Status;
import dev.orrery.api.template.TemplateForm;
import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import io.vavr.control.Option;

/**
 * Keeps one ReplicaSet for each template that a Deployment has had, and moves its pods from the old ones to the new one.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/">Deployments</a> and BEHAVIOUR rules 16
 *     to 44
 */
final class DeploymentController implements Controller<Deployment> {

    private static final EventNote SELECTS_ALL = EventNote.warning(
            "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required.");

    private final Watches<Deployment> watches = Watches.of(Deployment.KIND)
            .owning(ReplicaSet.KIND)
            .adopting(ReplicaSet.KIND)
            .mapped(Pod.KIND, LastPods::keys);

    private final RolloutStrategy rollingUpdate;
    private final RolloutStrategy recreate;

    DeploymentController(TemplateForm templateForm) {
        NewReplicaSet newReplicaSet = new NewReplicaSet(templateForm);
        this.rollingUpdate = new RollingUpdate(newReplicaSet);
        this.recreate = new Recreate(newReplicaSet);
    }

    @Override
    public String name() {
        return "deployment-controller";
    }

    @Override
    public Watches<Deployment> watches() {
        return watches;
    }

    @Override
    public Plan plan(Deployment deployment, ClusterView view) {
        if (deployment.metadata().isTerminating() || selectsEverything(deployment)) {
            return Plan.nothing();
        }
        Claims<ReplicaSet> claims = claims(deployment, view);
        if (!claims.areSettled()) {
            return Plan.of(claims.settle(deployment));
        }
        Draft draft = Draft.of(deployment, ReplicaSets.of(deployment, claims.owned()));
        return Plan.of(decided(draft, view).actions());
    }

    private Draft decided(Draft draft, ClusterView view) {
        Draft begun = Revisions.synced(Pause.told(draft, view.now()), view.now());
        if (Pause.isOn(draft.deployment())) {
            return History.limited(Rescaling.applied(begun));
        }
        return Rescaling.isDue(begun)
                ? Rescaling.applied(begun)
                : strategy(draft.deployment()).advanced(begun, view);
    }

    private RolloutStrategy strategy(Deployment deployment) {
        return Bounds.isRolling(deployment) ? rollingUpdate : recreate;
    }

    @Override
    public Report report(Deployment deployment, ClusterView view, Outcomes outcomes) {
        if (selectsEverything(deployment)) {
            return Report.status(observed(deployment), outcomes).with(SELECTS_ALL);
        }
        return CreationFailure.in(outcomes)
                .map(failure -> Report.status(CreationFailure.told(deployment, failure, view.now()), outcomes))
                .getOrElse(() -> progress(deployment, view, outcomes));
    }

    private static Report progress(Deployment deployment, ClusterView view, Outcomes outcomes) {
        ReplicaSets sets = ReplicaSets.of(deployment, claims(deployment, view).owned());
        DeploymentStatus status = ObservedStatus.of(deployment, sets, view.now());
        Deployment reported = deployment.withStatus(status);
        Report report = Report.status(reported, outcomes.silencing(DeploymentController::isNoFailure));
        return Pause.isOn(deployment)
                ? report
                : Deadline.wake(reported, view.now()).map(report::wakeAfter).getOrElse(report);
    }

    private static boolean isNoFailure(Status refusal) {
        return refusal.isAlreadyExists() || CreationFailure.isNamespaceGoing(refusal);
    }

    private static Deployment observed(Deployment deployment) {
        Option<Long> generation = deployment.metadata().generation();
        return deployment.withStatus(deployment.status().withObservedGeneration(generation));
    }

    private static boolean selectsEverything(Deployment deployment) {
        return deployment.spec().selector().isEmpty();
    }

    private static Claims<ReplicaSet> claims(Deployment deployment, ClusterView view) {
        return Claims.of(deployment, deployment.spec().selector().selector(), ReplicaSet.KIND, view);
    }
}
