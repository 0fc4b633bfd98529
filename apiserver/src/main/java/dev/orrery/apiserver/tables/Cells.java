package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.HumanDuration;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Texts that occur in the cells of many kinds. */
final class Cells {
    static final String NONE = "<none>";
    static final String UNKNOWN = "<unknown>";
    static final String UNSET = "<unset>";

    private Cells() {}

    static String name(Json object) {
        return object.textAt("metadata", "name");
    }

    static String age(Json object, Instant now) {
        return since(now, object.textAt("metadata", "creationTimestamp"));
    }

    /** How long ago a time in text form was. */
    static String since(Instant now, String time) {
        return instant(time).map(then -> HumanDuration.between(then, now)).getOrElse(UNKNOWN);
    }

    static Option<Instant> instant(String time) {
        try {
            return time.isEmpty()
                    ? Option.none()
                    : Option.some(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Option.none();
        }
    }

    static boolean isTerminating(Json object) {
        return object.at("metadata", "deletionTimestamp").isDefined();
    }

    static String number(Json object, String... path) {
        return Long.toString(object.numberAt(path));
    }

    static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /** As Go prints a boolean that a printer turned into a word. */
    static String capitalized(boolean value) {
        return value ? "True" : "False";
    }

    static String names(Vector<Json> containers) {
        return containers.map(container -> container.textAt("name")).mkString(",");
    }

    static String images(Vector<Json> containers) {
        return containers.map(container -> container.textAt("image")).mkString(",");
    }

    static String labels(JsonObject labels) {
        return orNone(labels.members()
                .map(label -> label._1() + "=" + label._2().plainText())
                .mkString(","));
    }

    /** A label selector with expressions, as {@code metav1.FormatLabelSelector} prints it. */
    static String selector(Option<Json> selector) {
        return orNone(selector.flatMap(
                        json -> ObjectCodec.decode(LabelSelector.class, json).toOption())
                .map(LabelSelector::text)
                .getOrElse(""));
    }

    /** {@code ReadWriteOnce} as {@code RWO}, and so on; in Kubernetes' order. */
    static String accessModes(Vector<Json> modes) {
        Vector<String> given = modes.map(Json::plainText);
        return Vector.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")
                .filter(given::contains)
                .map(mode -> switch (mode) {
                    case "ReadWriteOnce" -> "RWO";
                    case "ReadOnlyMany" -> "ROX";
                    case "ReadWriteMany" -> "RWX";
                    default -> "RWOP";
                })
                .mkString(",");
    }
}
