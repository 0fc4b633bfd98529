package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiled JSONPath template of kubectl's dialect. */
public final class JsonPath {

    private static final Pattern RELAXED = Pattern.compile("\\{\\.?([^{}]+)}|\\.?([^{}]+)");

    private final Vector<Part> parts;

    private JsonPath(Vector<Part> parts) {
        this.parts = parts;
    }

    /** Compiles text with actions in braces; or says what is wrong, in the words of kubectl. */
    public static Either<String, JsonPath> compile(String template) {
        return Fault.asValue(() -> new JsonPath(new TemplateParser(template).parse()));
    }

    /** Compiles one path in any of the forms {@code {.a.b}}, {@code .a.b}, {@code {a.b}} and {@code a.b}. */
    public static Either<String, JsonPath> compileRelaxed(String path) {
        Matcher matcher = RELAXED.matcher(path);
        if (!matcher.matches()) {
            return Either.left("unexpected path string, expected a 'name1.name2' or '.name1.name2' or "
                    + "'{name1.name2}' or '{.name1.name2}'");
        }
        String bare = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        boolean rooted = bare.startsWith("$") || bare.startsWith("@") || bare.startsWith("[");
        return compile("{" + (rooted ? "" : ".") + bare + "}");
    }

    /** What the template prints; nothing where kubectl would stop with an error. */
    public String print(Json root) {
        return evaluate(root).getOrElse("");
    }

    /** What the template prints for a value, or the error with which kubectl would stop. A missing key is no error. */
    public Either<String, String> evaluate(Json root) {
        return Fault.asValue(() -> {
            StringBuilder out = new StringBuilder();
            parts.forEach(part -> part.print(root, out));
            return out.toString();
        });
    }

    /** The values that the actions select, in order; none where kubectl would stop with an error. */
    public Vector<Json> find(Json root) {
        return Fault.asValue(() -> parts.flatMap(part -> part.select(root))).getOrElse(Vector.empty());
    }
}
