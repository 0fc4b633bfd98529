package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Either;

/** JSON merge patch (RFC 7386): objects merge, {@code null} removes, everything else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch merged in. It cannot fail; it returns what the other patches return. */
    public static Either<PatchFault, Json> apply(Json target, Json patch) {
        return Either.right(merge(target, patch));
    }

    private static Json merge(Json target, Json patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject result = target.asObject().getOrElse(JsonObject.EMPTY);
        for (var change : changes.members()) {
            result = change._2.isNull()
                    ? result.without(change._1)
                    : result.with(change._1, merge(result.get(change._1).getOrElse(Json.nothing()), change._2));
        }
        return result;
    }
}
