package dev.orrery.controllers.stage;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A cluster in which only the controllers act that a test names.
 *
 * @param events what controllers told, oldest first
 * @param wake when the controller that ran last wants to look again
 * @param log the actions that were carried out, oldest first
 */
public record Stage(
        ClusterState state,
        Instant now,
        Vector<EventNote> events,
        Option<Wake> wake,
        Vector<Action> log,
        Vector<Change> changes) {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Cause CAUSE = new Cause("test", "update", "", START, "", Vector.empty());

    public static Stage empty() {
        return new Stage(ClusterState.EMPTY, START, Vector.empty(), Option.none(), Vector.empty(), Vector.empty());
    }

    /** The stage with these objects, which get a uid and a creation time unless they have one. */
    public Stage with(KubernetesObject... objects) {
        Stage stage = this;
        for (KubernetesObject object : objects) {
            stage = stage.put(object);
        }
        return stage;
    }

    public Stage without(KubernetesObject object) {
        return state.get(object.key()).isEmpty() ? this : commit(new Write.Remove(object.key()));
    }

    public Stage at(Duration later) {
        return new Stage(state, START.plus(later), events, wake, log, changes);
    }

    public <T extends KubernetesObject> T get(Kind<T> kind, String namespace, String name) {
        return find(kind, namespace, name).get();
    }

    public <T extends KubernetesObject> Option<T> find(Kind<T> kind, String namespace, String name) {
        return state.get(kind, namespace, name);
    }

    /** One look of a controller at one object. */
    public <T extends KubernetesObject> Stage run(Controller<T> controller, ObjectKey key) {
        return run(controller, key, Option.none());
    }

    /** One look of a controller that remembers something. */
    public <T extends KubernetesObject> Stage run(Controller<T> controller, ObjectKey key, Object remembered) {
        return run(controller, key, Option.some(remembered));
    }

    @SuppressWarnings("unchecked")
    private <T extends KubernetesObject> Stage run(Controller<T> controller, ObjectKey key, Option<Object> memory) {
        Option<T> object = state.get(key).map(found -> (T) found);
        ClusterView view = view(controller, memory);
        Plan plan =
                object.map(present -> controller.plan(present, view)).getOrElse(() -> controller.removed(key, view));
        Stage stage = new Stage(state, now, events, plan.wake(), log, changes);
        Vector<Outcome> tried = Vector.empty();
        for (Action action : plan.actions()) {
            Performed performed = Performed.of(stage, action);
            stage = performed.stage();
            tried = tried.append(new Outcome(action, performed.response()));
        }
        Option<T> after = stage.state.get(key).map(found -> (T) found);
        if (after.isEmpty()) {
            return stage;
        }
        ClusterView later = stage.view(controller, plan.memory().orElse(memory));
        Report report = controller.report(after.get(), later, new Outcomes(tried));
        return stage.told(report);
    }

    private Stage told(Report report) {
        Option<Wake> next =
                report.wake().map(later -> wake.map(later::or).getOrElse(later)).orElse(wake);
        Stage stage = new Stage(state, now, events.appendAll(report.events()), next, log, changes);
        return report.status()
                .filter(wanted -> !state.get(wanted.key()).contains(wanted))
                .map(wanted -> Performed.of(stage, Action.updateStatus(wanted, "status"))
                        .stage())
                .getOrElse(stage);
    }

    /** All controllers, woken by what their watches say, until none has anything to do. */
    public Stage settle(Controller<?>... controllers) {
        Stage stage = this;
        int rounds = 0;
        Vector<Change> pending = stage.state
                .all()
                .map(object -> new Change(state.revision(), Option.none(), Option.some(object), CAUSE))
                .toVector();
        while (!pending.isEmpty()) {
            if (rounds++ > 100) {
                throw new IllegalStateException("the controllers never come to rest: " + stage.log.takeRight(5));
            }
            Stage quiet = new Stage(stage.state, stage.now, stage.events, stage.wake, stage.log, Vector.empty());
            for (Controller<?> controller : controllers) {
                for (ObjectKey key : woken(controller, pending, quiet)) {
                    quiet = quiet.run(controller, key);
                }
            }
            stage = quiet;
            pending = quiet.changes;
        }
        return stage;
    }

    private static Set<ObjectKey> woken(Controller<?> controller, Vector<Change> changes, Stage stage) {
        ClusterView view = stage.view(controller, Option.none());
        return changes.foldLeft(
                LinkedHashSet.<ObjectKey>empty(),
                (keys, change) -> keys.addAll(controller.watches().keys(change, view)));
    }

    public ClusterView view(Controller<?> controller, Option<Object> memory) {
        return new ClusterView(state, now, controller.watches(), memory);
    }

    /** The reasons of the actions that were carried out, with what they were about. */
    public Vector<String> written() {
        return log.map(action ->
                action.request().verb().word() + " " + action.request().kind().plural()
                        + (action.request().subresource().isEmpty()
                                ? ""
                                : "/" + action.request().subresource()) + " "
                        + action.request().name());
    }

    Stage logged(Action action) {
        return new Stage(state, now, events, wake, log.append(action), changes);
    }

    Stage put(KubernetesObject object) {
        ObjectMeta metadata = object.metadata()
                .withResourceVersion(Option.some(state.revision().next()))
                .withCreationTimestamp(object.metadata().creationTimestamp().orElse(Option.some(now)))
                .withUid(object.metadata().uid().orElse(Option.some("uid-" + object.name())));
        return commit(new Write.Put(object.withMetadata(metadata)));
    }

    Stage commit(Write write) {
        ClusterState.Next next = state.commit(Commit.of(write, CAUSE));
        return new Stage(next.state(), now, events, wake, log, changes.appendAll(next.changes()));
    }
}
