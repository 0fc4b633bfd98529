package dev.orrery.storage.objects.sqlite;

import io.vavr.collection.Vector;

/** Words that stand in one column, with commas between them. */
final class Words {

    private Words() {}

    static Vector<String> split(String column) {
        return column.isEmpty() ? Vector.empty() : Vector.of(column.split(",", -1));
    }
}
