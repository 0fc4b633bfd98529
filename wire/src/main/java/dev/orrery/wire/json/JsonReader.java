package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** One reading of one JSON text, token by token. */
final class JsonReader {

    /** Beyond this power of ten Go's 64-bit floating point cannot hold a number, and Kubernetes refuses it. */
    private static final int LARGEST_EXPONENT = 308;

    /** Below this power of ten Go reads a number as zero. */
    private static final int SMALLEST_EXPONENT = -330;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonText.MAX_NESTING_DEPTH)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final boolean isLenient;
    private final Deque<String> path = new ArrayDeque<>();
    private Vector<String> duplicates = Vector.empty();

    private JsonReader(JsonParser parser, boolean isLenient) {
        this.parser = parser;
        this.isLenient = isLenient;
    }

    static Either<SyntaxFault, Json> read(String text) {
        return read(text, false).map(JsonText.Lenient::value);
    }

    static Either<SyntaxFault, JsonText.Lenient> readLeniently(String text) {
        return read(text, true);
    }

    private static Either<SyntaxFault, JsonText.Lenient> read(String text, boolean isLenient) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, isLenient);
            return Either.right(new JsonText.Lenient(reader.document(), reader.duplicates));
        } catch (Rejected rejected) {
            return Either.left(rejected.fault);
        } catch (JacksonException malformed) {
            return Either.left(fault(malformed.getOriginalMessage(), malformed.getLocation()));
        }
    }

    private Json document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw rejected("unexpected end of JSON input");
        }
        Json value = value(first);
        if (parser.nextToken() != null) {
            throw rejected("unexpected content after the top-level value");
        }
        return value;
    }

    private Json value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> Json.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Json.of(true);
            case VALUE_FALSE -> Json.of(false);
            case VALUE_NULL -> Json.nothing();
            default -> throw rejected("unexpected " + token);
        };
    }

    private Json number() {
        BigDecimal number = parser.getDecimalValue();
        long exponent = (long) number.precision() - number.scale() - 1;
        if (number.signum() != 0 && exponent > LARGEST_EXPONENT) {
            throw rejected("number " + parser.getString() + " is out of range");
        }
        return exponent < SMALLEST_EXPONENT ? Json.of(0) : Json.of(number);
    }

    private Json array() {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            path.addLast("[" + values.size() + "]");
            values.add(value(token));
            path.removeLast();
        }
        return new JsonArray(Vector.ofAll(values));
    }

    private Json object() {
        Map<String, Json> members = new java.util.TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            path.addLast(path.isEmpty() ? name : "." + name);
            if (members.containsKey(name)) {
                duplicate(name);
            }
            members.put(name, value(parser.nextToken()));
            path.removeLast();
        }
        return new JsonObject(TreeMap.ofAll(members));
    }

    private void duplicate(String name) {
        if (!isLenient) {
            throw rejected("duplicate key \"" + name + "\"");
        }
        duplicates = duplicates.append(String.join("", path));
    }

    private Rejected rejected(String message) {
        return new Rejected(fault(message, parser.currentTokenLocation()));
    }

    private static SyntaxFault fault(String message, TokenStreamLocation at) {
        boolean known = at != null && at.getLineNr() > 0;
        return known
                ? new SyntaxFault(message, at.getLineNr(), Math.max(1, at.getColumnNr()))
                : new SyntaxFault(message, 1, 1);
    }

    /** Leaves the recursion of one reading; never leaves this class. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SyntaxFault fault;

        Rejected(SyntaxFault fault) {
            super(fault.message(), null, false, false);
            this.fault = fault;
        }
    }
}
