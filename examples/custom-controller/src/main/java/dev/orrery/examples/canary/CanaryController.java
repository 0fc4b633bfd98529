package dev.orrery.examples.canary;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Moves replicas from one Deployment to another, step by step, as long as they become available, and back otherwise.
 *
 * <p>The status is the only memory: a plan gives the Deployments the sizes of the step that the status names, a report
 * decides whether that step is over. So a crash between the two loses nothing.
 */
final class CanaryController implements Controller<Unstructured> {

    private final Watches<Unstructured> watches =
            Watches.of(Canary.KIND).mapped(Deployment.KIND, CanaryController::naming);

    @Override
    public String name() {
        return "canary-controller";
    }

    @Override
    public Watches<Unstructured> watches() {
        return watches;
    }

    /** The Canaries that name a Deployment that has changed. */
    private static Iterable<ObjectKey> naming(Change change, ClusterView view) {
        return view.list(Canary.KIND, change.key().namespace())
                .filter(object -> Canary.of(object).names(change.key().name()))
                .map(Unstructured::key)
                .toVector();
    }

    @Override
    public Plan plan(Unstructured object, ClusterView view) {
        if (object.metadata().isTerminating()) {
            return Plan.nothing();
        }
        Pair pair = Pair.of(Canary.of(object), object.namespace(), view);
        Progress progress = Progress.told(object).getOrElse(() -> Progress.beginning(view.now()));
        return Plan.of(Sizes.of(progress, pair).actions(pair, reason(progress, pair.asked())));
    }

    private static String reason(Progress progress, Canary asked) {
        return switch (progress.phase()) {
            case PROGRESSING -> "step " + progress.step() + " of " + asked.steps().size();
            case PROMOTED -> "the canary is promoted";
            case ROLLED_BACK -> "the canary is rolled back";
        };
    }

    @Override
    public Report report(Unstructured object, ClusterView view, Outcomes outcomes) {
        if (object.metadata().isTerminating()) {
            return Report.events(object, outcomes);
        }
        Pair pair = Pair.of(Canary.of(object), object.namespace(), view);
        Option<Progress> told = Progress.told(object);
        Progress next = told.getOrElse(() -> Progress.beginning(view.now())).next(pair, view.now());
        long generation = object.metadata().generation().getOrElse(0L);
        Unstructured observed =
                object.withContent(object.content().with("status", next.status(pair, generation)));
        Report report = Report.status(observed, outcomes).with(news(told, next, pair));
        return next.wait(pair.asked(), view.now())
                .map(wait -> report.wakeAfter(Wake.forProgress(wait)))
                .getOrElse(report);
    }

    /** The events that a step from one state to another is worth. */
    private static Vector<EventNote> news(Option<Progress> before, Progress after, Pair pair) {
        boolean isSame = before.exists(told -> told.phase() == after.phase() && told.step() == after.step());
        return isSame ? Vector.empty() : Vector.of(news(after, pair));
    }

    private static EventNote news(Progress reached, Pair pair) {
        Canary asked = pair.asked();
        return switch (reached.phase()) {
            case PROGRESSING ->
                EventNote.normal(
                        "StepStarted",
                        "Step " + reached.step() + " of " + asked.steps().size() + ": "
                                + reached.canaryReplicas(asked) + " of " + asked.replicas() + " replicas for "
                                + asked.canary());
            case PROMOTED ->
                EventNote.normal("Promoted", asked.canary() + " has taken over from " + asked.stable());
            case ROLLED_BACK ->
                EventNote.warning(
                        "RolledBack",
                        "For " + asked.patience().toSeconds() + "s in step " + reached.step() + ", "
                                + pair.lacking(asked.replicasAt(reached.step())));
        };
    }
}
