package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;

/** Values written as JSON with single quotes, for the tests of this package. */
final class Texts {

    private Texts() {}

    static Json json(String text) {
        return JsonText.parse(text.replace('\'', '"'))
                .getOrElseThrow(fault -> new IllegalArgumentException(text + fault));
    }

    static JsonObject object(String text) {
        return json(text).asObject().get();
    }
}
