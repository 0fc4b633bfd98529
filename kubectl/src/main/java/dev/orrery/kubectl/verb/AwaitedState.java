package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import dev.orrery.wire.jsonpath.JsonPath;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** What {@code --for} names: a condition, a value at a path, or that the object is there or gone. */
record AwaitedState(boolean isCreation, boolean isDeletion, Predicate<Item> test) {

    static AwaitedState parse(String text) {
        if (text.equals("delete")) {
            return new AwaitedState(false, true, item -> false);
        }
        if (text.equals("create")) {
            return new AwaitedState(true, false, item -> true);
        }
        if (text.startsWith("condition=")) {
            return condition(text.substring("condition=".length()));
        }
        if (text.startsWith("jsonpath=")) {
            return value(text.substring("jsonpath=".length()));
        }
        throw Quit.error("unrecognized condition: \"" + text + "\"");
    }

    boolean holds(Item item) {
        return test.test(item);
    }

    private static AwaitedState condition(String text) {
        int equals = text.indexOf('=');
        String type = equals < 0 ? text : text.substring(0, equals);
        String status = equals < 0 ? "true" : text.substring(equals + 1);
        return new AwaitedState(
                false,
                false,
                item -> item.conditions()
                        .find(condition -> condition.textAt("type").equalsIgnoreCase(type))
                        .exists(condition ->
                                condition.textAt("status").equalsIgnoreCase(status) && isCurrent(item, condition)));
    }

    /** A condition that says of which generation it is counts only for that one. */
    private static boolean isCurrent(Item item, Json condition) {
        long generation = item.json().numberAt("metadata", "generation");
        long observed = condition
                .at("observedGeneration")
                .orElse(() -> item.json().at("status", "observedGeneration"))
                .flatMap(Json::asLong)
                .getOrElse(generation);
        return observed >= generation;
    }

    private static AwaitedState value(String text) {
        String bare = text.startsWith("'") && text.endsWith("'") ? text.substring(1, text.length() - 1) : text;
        int end = bare.startsWith("{") ? bare.indexOf('}') + 1 : bare.indexOf('=');
        String path = end <= 0 ? bare : bare.substring(0, end);
        boolean compares = end > 0 && end < bare.length() && bare.charAt(end) == '=';
        String wished = compares ? bare.substring(end + 1).replaceAll("^['\"]|['\"]$", "") : "";
        JsonPath compiled = JsonPath.compileRelaxed(path).getOrElseThrow(Quit::error);
        return new AwaitedState(false, false, item -> {
            Vector<Json> found = compiled.find(item.json());
            return compares ? found.exists(value -> value.plainText().equals(wished)) : !found.isEmpty();
        });
    }
}
