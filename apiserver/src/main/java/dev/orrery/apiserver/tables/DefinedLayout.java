package dev.orrery.apiserver.tables;

import dev.orrery.api.request.TableColumn;
import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.jsonpath.JsonPath;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * The layout that a CustomResourceDefinition asks for with {@code additionalPrinterColumns}.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#additional-printer-columns">Additional
 *     printer columns</a>
 */
final class DefinedLayout {

    private DefinedLayout() {}

    /** The layout of one version of what is defined; NAME and AGE where it asks for nothing. */
    static Layout of(Unstructured definition, String version) {
        Vector<Json> asked = DefinedVersion.of(definition, version).elementsAt("additionalPrinterColumns");
        Vector<Column> columns = asked.flatMap(DefinedLayout::column);
        if (columns.isEmpty()) {
            return CoreRows.GENERIC;
        }
        Layout layout = Layout.of((object, now) -> cells(columns, object, now));
        for (Column column : columns) {
            layout = layout.column(column.head());
        }
        return layout;
    }

    private record Column(TableColumn head, JsonPath path) {}

    private static Vector<Column> column(Json asked) {
        TableColumn head = new TableColumn(
                asked.textAt("name"),
                asked.textAt("type"),
                asked.textAt("format"),
                asked.textAt("description"),
                asked.numberAt("priority") > 0 ? 1 : 0);
        return JsonPath.compileRelaxed(asked.textAt("jsonPath"))
                .fold(unreadable -> Vector.<Column>empty(), path -> Vector.of(new Column(head, path)));
    }

    private static Vector<String> cells(Vector<Column> columns, Json object, Instant now) {
        return columns.map(column -> cell(column, object, now)).prepend(Cells.name(object));
    }

    /** A path that finds several values shows the first, but for strings, which it shows all. */
    private static String cell(Column column, Json object, Instant now) {
        Vector<Json> found = column.path().find(object).filter(value -> !value.isNull());
        if (found.isEmpty()) {
            return column.head().type().equals("date") ? Cells.UNKNOWN : "";
        }
        return switch (column.head().type()) {
            case "date" -> Cells.since(now, found.head().plainText());
            case "string" -> column.path().evaluate(object).getOrElse("");
            default -> shown(found.head());
        };
    }

    private static String shown(Json value) {
        return value instanceof JsonObject || value instanceof JsonArray ? JsonText.compact(value) : value.plainText();
    }
}
