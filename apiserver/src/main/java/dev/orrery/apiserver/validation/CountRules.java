package dev.orrery.apiserver.validation;

import dev.orrery.model.intstr.IntOrString;
import io.vavr.control.Option;

/** What a number of pods must be that may be given as a share. */
final class CountRules {

    private CountRules() {}

    static void positive(Option<IntOrString> count, Path path, Faults faults) {
        if (count.isEmpty()) {
            return;
        }
        IntOrString value = count.get();
        if (value.isNumber()) {
            faults.notNegative(path, number(value));
        }
        value.percentFaults().forEach(fault -> faults.invalid(path, GoValue.intOrString(value), fault));
    }

    static void atMostAll(Option<IntOrString> count, Path path, Faults faults) {
        if (count.exists(value -> value.isPercent() && number(value) > 100)) {
            faults.invalid(path, GoValue.intOrString(count.get()), "must not be greater than 100%");
        }
    }

    /** Nothing, not even as a share; nor is a text that means nothing. */
    static boolean isZero(Option<IntOrString> count) {
        return count.forAll(value -> number(value) == 0);
    }

    private static long number(IntOrString value) {
        return value.fold(
                number -> (long) number,
                text -> text.matches("[0-9]{1,18}%?")
                        ? Long.parseLong(text.replace("%", ""))
                        : shareBeyondCounting(text));
    }

    private static long shareBeyondCounting(String text) {
        return text.matches("[0-9]+%") ? Long.MAX_VALUE : 0;
    }
}
