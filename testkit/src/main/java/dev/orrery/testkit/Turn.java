package dev.orrery.testkit;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What came of letting a controller look at one key once, as the engine does: its plan, carried out until the first refusal,
 * and its report.
 *
 * @param plan as the controller made it, whatever came of it
 * @param wake when the controller wants to look again; at once after a crash, for then it starts anew
 */
public record Turn(QuietWorld world, Plan plan, Outcomes outcomes, Vector<EventNote> events, Option<Wake> wake) {

    /** What happens around a turn. */
    public interface Circumstances {

        /** How many of the actions are carried out before the controller crashes; it does not report then. */
        default Option<Integer> crashAfter(Plan plan) {
            return Option.none();
        }

        /** What others do between two actions. */
        default QuietWorld meanwhile(QuietWorld world) {
            return world;
        }

        /** Looks at what a controller tells of its object, when it has told it. */
        default void inspectTold(QuietWorld world, Controller<?> controller, KubernetesObject told) {}

        /** Looks at a plan before it is carried out. */
        default void inspect(QuietWorld world, Controller<?> controller, KubernetesObject object, Plan plan) {}
    }

    private static final Option<Wake> RESTART = Option.some(Wake.forProgress(Duration.ZERO));

    /** Nothing happens. */
    public static final Circumstances QUIET = new Circumstances() {};

    /** Lets a controller look at an object in a world in which nothing else happens. */
    public static Turn of(QuietWorld world, Controller<?> controller, ObjectKey key) {
        return of(world, controller, key, QUIET);
    }

    public static Turn of(QuietWorld world, Controller<?> controller, ObjectKey key, Circumstances circumstances) {
        return new Taking<>(typed(controller), key, circumstances).take(world);
    }

    @SuppressWarnings("unchecked")
    private static Controller<KubernetesObject> typed(Controller<?> controller) {
        return (Controller<KubernetesObject>) controller;
    }

    /** The turn while it is taken. */
    private record Taking<T extends KubernetesObject>(
            Controller<T> controller, ObjectKey key, Circumstances circumstances) {

        Turn take(QuietWorld world) {
            Plan plan = read(world)
                    .map(object -> planned(world, object))
                    .getOrElse(() -> controller.removed(key, world.viewFor(controller, key)));
            Option<Integer> crash = circumstances.crashAfter(plan);
            Carried carried = carried(world, plan.actions().take(crash.getOrElse(Integer.MAX_VALUE)));
            return crash.isDefined()
                    ? new Turn(carried.world.forgetful(), plan, carried.outcomes, Vector.empty(), RESTART)
                    : reported(carried.remembering(controller, key, plan), plan);
        }

        @SuppressWarnings("unchecked")
        private Option<T> read(QuietWorld world) {
            return world.state().get(key).map(object -> (T) object);
        }

        private Plan planned(QuietWorld world, T object) {
            Plan plan = controller.plan(object, world.viewFor(controller, key));
            circumstances.inspect(world, controller, object, plan);
            return plan;
        }

        private Carried carried(QuietWorld world, Vector<Action> actions) {
            QuietWorld current = world;
            Vector<Outcome> tried = Vector.empty();
            Set<ObjectKey> written = HashSet.empty();
            for (Action action : actions) {
                Request request = forwarded(action.request(), written, current);
                QuietWorld.Performed performed = current.perform(request);
                tried = tried.append(new Outcome(action, performed.response()));
                written = written.add(request.key());
                current = circumstances.meanwhile(performed.world());
                if (performed.response().isRefused()) {
                    break;
                }
            }
            return new Carried(current, new Outcomes(tried));
        }

        private Turn reported(Carried carried, Plan plan) {
            return read(carried.world)
                    .map(object -> reported(carried, plan, object))
                    .getOrElse(() -> new Turn(carried.world, plan, carried.outcomes, Vector.empty(), plan.wake()));
        }

        private Turn reported(Carried carried, Plan plan, T object) {
            Report report = controller.report(object, carried.world.viewFor(controller, key), carried.outcomes);
            QuietWorld told = report.status()
                    .filter(wanted -> !wanted.equals(object))
                    .map(wanted ->
                            carried.world.perform(Request.updateStatus(wanted)).world())
                    .getOrElse(carried.world);
            told.state().get(key).forEach(known -> circumstances.inspectTold(told, controller, known));
            Option<Wake> wake = plan.wake()
                    .map(planned -> report.wake().map(planned::or).getOrElse(planned))
                    .orElse(report.wake());
            return new Turn(told, plan, carried.outcomes, report.events(), wake);
        }
    }

    private record Carried(QuietWorld world, Outcomes outcomes) {

        Carried remembering(Controller<?> controller, ObjectKey key, Plan plan) {
            return new Carried(world.remembering(controller.name(), key, plan.memory()), outcomes);
        }
    }

    /** A second write to an object within one plan follows the first. */
    static Request forwarded(Request request, Set<ObjectKey> written, QuietWorld world) {
        if (!(request.body() instanceof Body.Typed typed) || !written.contains(request.key())) {
            return request;
        }
        KubernetesObject object = typed.object();
        return world.state()
                .get(request.key())
                .map(current -> object.withMetadata(
                        object.metadata().withResourceVersion(current.metadata().resourceVersion())))
                .map(latest -> request.with(new Body.Typed(latest)))
                .getOrElse(request);
    }
}
