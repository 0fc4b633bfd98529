package dev.orrery.apiserver.validation;

import dev.orrery.model.names.NameRule;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;

/**
 * What taints and tolerations must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints and tolerations</a>
 */
final class TolerationRules {

    private static final Vector<String> EFFECTS = Vector.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    private TolerationRules() {}

    static void check(Vector<Toleration> tolerations, Path path, Faults faults) {
        int index = 0;
        for (Toleration toleration : tolerations) {
            check(toleration, path.index(index++), faults);
        }
    }

    private static void check(Toleration toleration, Path path, Faults faults) {
        String key = toleration.key().getOrElse("");
        String operator = toleration.operator().getOrElse("");
        String effect = toleration.effect().getOrElse("");
        if (!key.isEmpty()) {
            faults.invalidText(path.field("key"), key, NameRule.QUALIFIED_NAME.faults(key));
        }
        if (key.isEmpty() && !operator.equals("Exists")) {
            faults.invalidText(
                    path.field("operator"),
                    operator,
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }
        if (toleration.tolerationSeconds().isDefined() && !effect.equals("NoExecute")) {
            faults.invalidText(
                    path.field("effect"), effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        operator(toleration, operator, path.field("operator"), faults);
        if (!effect.isEmpty()) {
            faults.oneOf(path.field("effect"), effect, EFFECTS);
        }
    }

    private static void operator(Toleration toleration, String operator, Path path, Faults faults) {
        String value = toleration.value().getOrElse("");
        switch (operator) {
            case "", "Equal" -> faults.invalidText(path, value, NameRule.LABEL_VALUE.faults(value));
            case "Exists" -> {
                if (!value.isEmpty()) {
                    faults.invalid(
                            path, GoValue.toleration(toleration), "value must be empty when `operator` is 'Exists'");
                }
            }
            default -> faults.oneOf(path, operator, Vector.of("Equal", "Exists"));
        }
    }

    /** A node has at most one taint of a key and an effect. */
    static void ofNode(Vector<Taint> taints, Path path, Faults faults) {
        for (int index = 0; index < taints.size(); index++) {
            Taint taint = taints.get(index);
            Path here = path.index(index);
            faults.invalidText(here.field("key"), taint.key(), NameRule.QUALIFIED_NAME.faults(taint.key()));
            String value = taint.value().getOrElse("");
            faults.invalidText(here.field("value"), value, NameRule.LABEL_VALUE.faults(value));
            if (taint.effect().isEmpty()) {
                faults.required(here.field("effect"));
            } else {
                faults.oneOf(here.field("effect"), taint.effect(), EFFECTS);
            }
            if (taints.take(index).exists(taint::isSameAs)) {
                faults.duplicate(here, GoValue.taint(taint) + ": taints must be unique by key and effect pair");
            }
        }
    }
}
