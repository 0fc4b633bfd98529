package dev.orrery.apiserver.tables;

import dev.orrery.api.request.TableColumn;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** The columns of a kind, and how an object of that kind fills them. */
record Layout(Vector<TableColumn> columns, Filling filling) {
    private static final String NAME = "Name must be unique within a namespace.";
    private static final String AGE = "CreationTimestamp is the server time when this object was created.";

    /** The cells of one object, one for each column. */
    interface Filling {
        Vector<String> cells(Json object, Instant now);
    }

    /** A layout whose first column is the name; more columns follow by the methods below. */
    static Layout of(Filling filling) {
        return bare(filling).column(new TableColumn("Name", "string", "name", NAME, 0));
    }

    /** A layout without any column yet. */
    static Layout bare(Filling filling) {
        return new Layout(Vector.empty(), filling);
    }

    Layout text(String... names) {
        return columns("string", 0, names);
    }

    Layout number(String... names) {
        return columns("integer", 0, names);
    }

    /** Columns that only a wide table has. */
    Layout wide(String... names) {
        return columns("string", 1, names);
    }

    Layout age() {
        return column(new TableColumn("Age", "string", "", AGE, 0));
    }

    private Layout columns(String type, int priority, String... names) {
        Layout wider = this;
        for (String name : names) {
            wider = wider.column(new TableColumn(name, type, "", name, priority));
        }
        return wider;
    }

    Layout column(TableColumn column) {
        return new Layout(columns.append(column), filling);
    }
}
