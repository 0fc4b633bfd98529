package dev.orrery.testkit;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Verb;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Set;

/**
 * The rule that a controller touches nothing that is not its own: it writes its object, what that object controls, orphans
 * that it selects, and kinds that it declares. What it creates belongs to it from the first moment.
 *
 * @param declared kinds that the controller writes by right, whoever owns the object
 */
public record Ownership(Set<Kind<?>> declared) {

    public void requireOf(Plan plan, KubernetesObject object, QuietWorld world) {
        for (Action action : plan.actions()) {
            if (!isRightful(action, object, world)) {
                throw new AssertionError(object.key() + " does not own what it wants to " + action.request());
            }
        }
    }

    private boolean isRightful(Action action, KubernetesObject object, QuietWorld world) {
        if (declared.contains(action.request().kind()) || action.request().key().equals(object.key())) {
            return true;
        }
        return action.request().verb() == Verb.CREATE
                ? isBornOwned(action, object)
                : world.state().get(action.request().key()).forAll(target -> isOwnOrOrphan(target, object));
    }

    private static boolean isBornOwned(Action action, KubernetesObject object) {
        return action.request().body() instanceof Body.Typed typed
                && typed.object().metadata().isControlledBy(object.uid());
    }

    private static boolean isOwnOrOrphan(KubernetesObject target, KubernetesObject object) {
        return target.metadata().isControlledBy(object.uid())
                || target.metadata().controllerRef().isEmpty()
                        && object.selects()
                                .exists(selector ->
                                        selector.matches(target.metadata().labels()));
    }
}
