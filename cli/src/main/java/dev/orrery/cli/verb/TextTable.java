package dev.orrery.cli.verb;

import io.vavr.collection.Vector;

/** Text in columns, three blanks apart, as kubectl prints its tables. */
record TextTable(Vector<Vector<String>> rows) {

    private static final int GAP = 3;

    static TextTable of(String... heads) {
        return new TextTable(Vector.of(Vector.of(heads)));
    }

    TextTable with(String... cells) {
        return new TextTable(rows.append(Vector.of(cells)));
    }

    Vector<String> lines() {
        Vector<Integer> widths = rows.head()
                .zipWithIndex((head, column) ->
                        rows.map(row -> row.get(column).length()).max().get() + GAP);
        return rows.map(row -> row.zip(widths)
                .map(cell -> cell._1() + " ".repeat(cell._2() - cell._1().length()))
                .mkString()
                .stripTrailing());
    }
}
