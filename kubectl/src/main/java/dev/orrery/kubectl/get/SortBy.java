package dev.orrery.kubectl.get;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.wire.jsonpath.JsonPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.function.Function;

/** The order that {@code --sort-by} asks for: by the value at a path, numbers as numbers and digits in text likewise. */
record SortBy(JsonPath path) {

    static Option<SortBy> of(Option<String> asked) {
        return asked.map(text -> new SortBy(JsonPath.compileRelaxed(text).getOrElseThrow(Quit::error)));
    }

    <T> Vector<T> sort(Vector<T> rows, Function<T, Json> content) {
        Comparator<T> byValue = Comparator.comparing(row -> value(content.apply(row)), SortBy::compare);
        return rows.sorted(byValue);
    }

    private Option<Json> value(Json content) {
        return path.find(content).headOption();
    }

    /** A missing value comes first. */
    private static int compare(Option<Json> one, Option<Json> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isDefined(), other.isDefined());
        }
        if (one.get() instanceof JsonNumber first && other.get() instanceof JsonNumber second) {
            return first.value().compareTo(second.value());
        }
        return compareTexts(one.get().plainText(), other.get().plainText());
    }

    private static int compareTexts(String one, String other) {
        Option<Quantity> first = Quantity.parse(one).toOption();
        Option<Quantity> second = Quantity.parse(other).toOption();
        return first.isDefined() && second.isDefined()
                ? first.get().compareTo(second.get())
                : NaturalOrder.compare(one, other);
    }
}
