package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The value of a scalar with its style and its tag: {@code "1"} is text, {@code !!str 1} too, {@code !!int "1"} is not. */
final class TaggedScalar {

    private static final String STANDARD = "tag:yaml.org,2002:";

    private TaggedScalar() {}

    /** The value, or what is wrong with it. */
    static Either<String, Json> read(ScalarEvent scalar) {
        String text = scalar.getValue();
        String tag = scalar.getTag().orElse("");
        if (tag.isEmpty()) {
            return scalar.isPlain() ? plain(text) : Either.right(Json.of(text));
        }
        return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
            case "binary" -> binary(text);
            case "int" -> as("int", text);
            case "float" -> as("float", text);
            case "bool" -> as("bool", text);
            case "null" -> as("null", text);
            default -> Either.right(Json.of(text));
        };
    }

    private static Either<String, Json> plain(String text) {
        return PlainScalar.isNotFinite(text)
                ? Either.left("unsupported value: " + text + " cannot be written as JSON")
                : Either.right(PlainScalar.resolve(text));
    }

    private static Either<String, Json> as(String type, String text) {
        return plain(text)
                .flatMap(value -> fits(type, value)
                        ? Either.right(value)
                        : Either.left("cannot decode !!str `" + text + "` as a !!" + type));
    }

    private static boolean fits(String type, Json value) {
        return switch (type) {
            case "int" -> value.asLong().isDefined();
            case "float" -> value.typeName().equals("number");
            case "bool" -> value.asBoolean().isDefined();
            default -> value.isNull();
        };
    }

    private static Either<String, Json> binary(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return Either.right(Json.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            return Either.left("!!binary value contains invalid base64 data");
        }
    }
}
