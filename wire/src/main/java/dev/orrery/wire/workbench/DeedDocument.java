package dev.orrery.wire.workbench;

import dev.orrery.api.workbench.Deed;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Revision;
import java.time.Instant;

/** A deed as JSON. */
public final class DeedDocument {

    private DeedDocument() {}

    public static JsonObject of(Deed deed) {
        return JsonObject.EMPTY
                .with("revision", deed.revision().number())
                .with("time", deed.time().toString())
                .with("manager", deed.manager())
                .with("deed", deed.deed())
                .with("resource", deed.resource())
                .with("namespace", deed.namespace())
                .with("object", deed.object())
                .with("reason", deed.reason());
    }

    /** @throws java.time.DateTimeException when it has no time, and so is none */
    public static Deed read(Json document) {
        return new Deed(
                new Revision(document.numberAt("revision")),
                Instant.parse(document.textAt("time")),
                document.textAt("manager"),
                document.textAt("deed"),
                document.textAt("resource"),
                document.textAt("namespace"),
                document.textAt("object"),
                document.textAt("reason"));
    }
}
