package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.wire.json.GoNumber;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;

/** One part of a template: text, a selection, or a range with parts of its own. */
sealed interface Part {

    void print(Json here, StringBuilder out);

    /** The values that this part selects; none for text. */
    Vector<Json> select(Json here);

    /** Text outside of braces. */
    record Text(String text) implements Part {

        @Override
        public void print(Json here, StringBuilder out) {
            out.append(text);
        }

        @Override
        public Vector<Json> select(Json here) {
            return Vector.empty();
        }
    }

    /** {@code {.a.b}}: its values, with blanks between. */
    record Selection(Path path) implements Part {

        @Override
        public void print(Json here, StringBuilder out) {
            out.append(path.apply(here).map(Selection::text).mkString(" "));
        }

        @Override
        public Vector<Json> select(Json here) {
            return path.apply(here);
        }

        private static String text(Json value) {
            if (value instanceof JsonNumber number) {
                return GoNumber.inYaml(number.value());
            }
            return value.isNull() ? "" : value.asString().getOrElse(() -> JsonText.compact(value));
        }
    }

    /** {@code {range .items[*]}…{end}}: its parts for each value. */
    record Range(Path path, Vector<Part> body) implements Part {

        @Override
        public void print(Json here, StringBuilder out) {
            path.apply(here).forEach(value -> body.forEach(part -> part.print(value, out)));
        }

        @Override
        public Vector<Json> select(Json here) {
            return path.apply(here).flatMap(value -> body.flatMap(part -> part.select(value)));
        }
    }
}
