package dev.orrery.wire.protobuf;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.schema.SchemaType;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The messages that JSON shows in another form than that of an object with their fields. Here is what they hold, and what
 * their {@code MarshalJSON} in Go makes of it.
 */
final class SpecialMessages {
    private static final String SCHEMA = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps";

    private static final Map<String, SchemaType> TYPES = Vector.of(
                    "time\n seconds int64 go=pointer proto=1\n nanos int32 proto=2",
                    "microtime\n seconds int64 go=pointer proto=1\n nanos int32 proto=2",
                    "quantity\n string string proto=1",
                    "intOrString\n type int64 proto=1\n intVal int32 proto=2\n strVal string proto=3",
                    "raw\n raw string proto=1",
                    "json\n raw string proto=1",
                    "fields\n raw string proto=1",
                    "schemaOrBool\n allows bool proto=1\n schema " + SCHEMA + " proto=2",
                    "schemaOrArray\n schema " + SCHEMA + " proto=1\n several []" + SCHEMA + " proto=2",
                    "schemaOrStrings\n schema " + SCHEMA + " proto=1\n several []string proto=2")
            .map(SchemaType::read)
            .toMap(SchemaType::name, type -> type);

    /** Go counts in nanoseconds, and writes what is left of them in this many digits. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private SpecialMessages() {}

    /** What a message of a name holds. */
    static Option<SchemaType> type(String name) {
        return TYPES.get(name);
    }

    /** What JSON shows of a message; the message itself when it is not a special one. */
    static Json shown(String name, JsonObject message) throws Malformed {
        return switch (name) {
            case "time" -> time(message, 0, DateTimeFormatter.ISO_INSTANT);
            case "microtime" -> time(message, message.numberAt("nanos"), MICROSECONDS);
            case "quantity" ->
                Json.of(message.get("string").flatMap(Json::asString).getOrElse("0"));
            case "intOrString" -> intOrString(message);
            case "raw", "json", "fields" -> text(message.textAt("raw"));
            case "schemaOrBool" -> message.get("schema").getOrElse(() -> Json.of(message.isTrueAt("allows")));
            case "schemaOrArray", "schemaOrStrings" ->
                message.get("several").orElse(() -> message.get("schema")).getOrElse(Json.nothing());
            default -> message;
        };
    }

    /** An empty message is the time that nobody set. */
    private static Json time(JsonObject message, long nanos, DateTimeFormatter format) throws Malformed {
        if (message.get("seconds").isEmpty()) {
            return Json.nothing();
        }
        long seconds = message.numberAt("seconds");
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos > 999_999_999) {
            throw new Malformed("Time.MarshalJSON: year outside of range [0,9999]");
        }
        return Json.of(format.format(Instant.ofEpochSecond(seconds, nanos)));
    }

    private static Json intOrString(JsonObject message) throws Malformed {
        return switch ((int) message.numberAt("type")) {
            case 0 -> Json.of(message.numberAt("intVal"));
            case 1 -> Json.of(message.textAt("strVal"));
            default -> throw new Malformed("impossible IntOrString.Type");
        };
    }

    private static Json text(String json) throws Malformed {
        return json.isEmpty()
                ? Json.nothing()
                : JsonText.parse(json).getOrElseThrow(fault -> new Malformed(fault.message()));
    }
}
