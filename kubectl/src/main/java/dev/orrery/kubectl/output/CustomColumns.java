package dev.orrery.kubectl.output;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.jsonpath.JsonPath;
import io.vavr.collection.Vector;

/** A table with columns that a person chose: {@code NAME:.metadata.name,IMAGE:.spec.containers[*].image}. */
final class CustomColumns {
    private final Vector<Column> columns;

    private record Column(String header, JsonPath path) {}

    CustomColumns(String text) {
        if (text.isEmpty()) {
            throw Quit.error("custom-columns format specified but no custom columns given");
        }
        this.columns = Vector.of(text.split(",")).map(CustomColumns::column);
    }

    private CustomColumns(Vector<Column> columns) {
        this.columns = columns;
    }

    /** A file holds the headers on its first line and the paths on its second. */
    static CustomColumns ofFile(String text) {
        Vector<String[]> lines =
                Vector.ofAll(text.lines()).map(line -> line.strip().split("\\s+"));
        if (lines.size() < 2 || lines.get(0).length != lines.get(1).length) {
            throw Quit.error("invalid custom-columns file; give a line of headers and a line with as many paths");
        }
        return new CustomColumns(Vector.of(lines.get(0))
                .zip(Vector.of(lines.get(1)))
                .map(pair -> new Column(pair._1(), path(pair._2()))));
    }

    private static Column column(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw Quit.error("unexpected custom-columns spec: " + text + ", expected <header>:<json-path-expr>");
        }
        return new Column(text.substring(0, colon), path(text.substring(colon + 1)));
    }

    private static JsonPath path(String text) {
        return JsonPath.compileRelaxed(text).getOrElseThrow(Quit::error);
    }

    String print(Json json) {
        Vector<Json> objects = json.textAt("kind").equals("List") ? json.elementsAt("items") : Vector.of(json);
        Vector<String> rows = objects.map(object ->
                columns.map(column -> cell(column.path().find(object))).mkString("\t"));
        String headers = columns.map(Column::header).mkString("\t");
        return TabWriter.forTables().align(rows.prepend(headers));
    }

    private static String cell(Vector<Json> found) {
        return found.isEmpty() ? "<none>" : found.map(CustomColumns::shown).mkString(",");
    }

    private static String shown(Json value) {
        if (value.isNull()) {
            return "<none>";
        }
        return value instanceof JsonObject || value instanceof JsonArray ? JsonText.compact(value) : value.plainText();
    }
}
