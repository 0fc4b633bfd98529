package dev.orrery.controllers.tainteviction;

import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How long a pod may stay on a node with {@code NoExecute} taints (BEHAVIOUR 64).
 *
 * @param limit zero for a pod that must go at once; none for one that may stay for ever
 */
record Stay(Option<Duration> limit) {

    static Stay of(Vector<Taint> taints, Vector<Toleration> tolerations) {
        Vector<Taint> evicting = taints.filter(taint -> taint.hasEffect("NoExecute"));
        if (!evicting.forAll(taint -> tolerations.exists(each -> each.tolerates(taint)))) {
            return new Stay(Option.some(Duration.ZERO));
        }
        return new Stay(tolerations
                .filter(each -> evicting.exists(each::tolerates))
                .flatMap(Toleration::tolerationSeconds)
                .min()
                .map(seconds -> Duration.ofSeconds(Math.max(0, seconds))));
    }
}
