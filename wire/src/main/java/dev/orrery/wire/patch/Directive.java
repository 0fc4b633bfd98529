package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** The words of a strategic merge patch that are not fields. */
final class Directive {

    static final String PATCH = "$patch";
    static final String RETAIN_KEYS = "$retainKeys";
    static final String SET_ELEMENT_ORDER = "$setElementOrder/";
    static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList/";

    static final String REPLACE = "replace";
    static final String DELETE = "delete";
    static final String MERGE = "merge";

    private Directive() {}

    static boolean is(String member) {
        return member.equals(PATCH)
                || member.equals(RETAIN_KEYS)
                || member.startsWith(SET_ELEMENT_ORDER)
                || member.startsWith(DELETE_FROM_LIST);
    }

    /** What {@code $patch} asks for, when it is there. */
    static Option<String> patchOf(JsonObject patch) {
        return patch.get(PATCH).map(type -> type.asString().getOrElse(() -> GoValue.print(type)));
    }

    static Refused unknown(String type, JsonObject patch) {
        return new Refused(PatchFault.internal("unknown patch type: " + type + " in map: " + GoValue.print(patch)));
    }

    /** What identifies an element of a merging list. */
    static Json keyOf(Json element, String mergeKey) {
        if (!(element instanceof JsonObject object)) {
            throw new Refused(PatchFault.internal(
                    "invalid element in a list merged by " + mergeKey + ": " + GoValue.print(element)));
        }
        return object.get(mergeKey)
                .getOrElseThrow(() -> new Refused(PatchFault.internal(
                        "map: " + GoValue.print(element) + " does not contain declared merge key: " + mergeKey)));
    }
}
