package dev.orrery.wire.schema;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of the Kubernetes API: the one source of which fields there are, what they hold and how they merge.
 *
 * <p>The text is generated when this module is built. It is read when somebody first asks, and of it only the names; a type is
 * understood when it is wanted.
 */
public final class Schemas {

    /** Read when first touched, and not by whoever only mentions the class. */
    private static final class Kubernetes {
        static final Schemas SCHEMAS = new Schemas(resource("structure.txt"));
    }

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, SchemaType> types = new ConcurrentHashMap<>();

    private Schemas(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            do {
                end = text.indexOf('\n', end) + 1;
            } while (end < text.length() && text.charAt(end) == ' ');
            add(text.substring(start, end));
            start = end;
        }
    }

    private void add(String text) {
        String[] heading = text.substring(0, text.indexOf('\n')).split(" ");
        texts.put(heading[0], text);
        if (heading.length > 2) {
            kinds.put(heading[1] + " " + heading[2], heading[0]);
        }
    }

    /** The types of the release that is modelled. */
    public static Schemas kubernetes() {
        return Kubernetes.SCHEMAS;
    }

    /** The type of a whole name. */
    public Option<SchemaType> type(String name) {
        return Option.of(texts.get(name)).map(text -> types.computeIfAbsent(name, key -> SchemaType.read(text)));
    }

    /** The type of a built-in kind. */
    public Option<SchemaType> kind(String apiVersion, String kind) {
        return Option.of(kinds.get(apiVersion + " " + kind)).flatMap(this::type);
    }

    /** The names of all types, in alphabetical order. */
    public Vector<String> names() {
        return Vector.ofAll(texts.keySet());
    }

    static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
