package dev.orrery.kubectl.get;

import dev.orrery.api.request.TableColumn;
import dev.orrery.api.request.TableRow;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Prints rows of one kind, the headers once, and keeps the columns where they are when more rows come. */
final class TablePrinter {
    private final TabWriter writer = TabWriter.forTables();
    private final Kind<?> kind;
    private final TableOptions options;
    private final boolean showsNamespace;
    private boolean headersPrinted;

    TablePrinter(Kind<?> kind, TableOptions options) {
        this(kind, options, false);
    }

    /** @param isAfterNamespaced whether a table with namespaces went before: kubectl keeps the column from then on */
    TablePrinter(Kind<?> kind, TableOptions options, boolean isAfterNamespaced) {
        this.kind = kind;
        this.options = options;
        this.showsNamespace = options.namespaces() && (kind.isNamespaced() || isAfterNamespaced);
    }

    /** The text of more rows; with headers before the first ones. */
    String print(Vector<TableColumn> columns, Vector<TableRow> rows) {
        return print(columns, rows, Option.none());
    }

    /** @param event what a watch says of these rows, before anything else */
    String print(Vector<TableColumn> columns, Vector<TableRow> rows, Option<String> event) {
        if (rows.isEmpty()) {
            return "";
        }
        Vector<Integer> shown = Vector.range(0, columns.size())
                .filter(index -> options.wide() || columns.get(index).priority() == 0);
        Vector<String> lines = rows.map(row -> after(event, line(columns, shown, row)));
        boolean withHeaders = options.headers() && !headersPrinted;
        headersPrinted = true;
        String headers = after(event.map(any -> "EVENT"), headers(columns, shown));
        return writer.align(withHeaders ? lines.prepend(headers) : lines);
    }

    private static String after(Option<String> first, String line) {
        return first.map(cell -> cell + "\t" + line).getOrElse(line);
    }

    private String headers(Vector<TableColumn> columns, Vector<Integer> shown) {
        Vector<String> names = shown.map(index -> columns.get(index).name().toUpperCase(Locale.ROOT));
        Vector<String> start = showsNamespace ? names.prepend("NAMESPACE") : names;
        Vector<String> labelled = start.appendAll(options.labelColumns().map(TablePrinter::labelHeader));
        return (options.labels() ? labelled.append("LABELS") : labelled).mkString("\t");
    }

    private static String labelHeader(String label) {
        return label.substring(label.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private String line(Vector<TableColumn> columns, Vector<Integer> shown, TableRow row) {
        KubernetesObject object = row.object();
        SortedMap<String, String> labels = object.metadata().labels();
        Vector<String> cells =
                shown.map(index -> cell(columns.get(index), row.cells().get(index)));
        Vector<String> start = showsNamespace ? cells.prepend(object.namespace()) : cells;
        Vector<String> labelled = start.appendAll(
                options.labelColumns().map(label -> labels.get(label).getOrElse("")));
        return (options.labels() ? labelled.append(all(labels)) : labelled).mkString("\t");
    }

    private String cell(TableColumn column, String text) {
        boolean isName = column.format().equals("name");
        String shown = isName && options.kindsInNames() ? kind.slashName(text) : text;
        return shown.replace("\n", "\\n").replace("\t", " ").replace("\r", "\\r");
    }

    private static String all(SortedMap<String, String> labels) {
        return labels.isEmpty()
                ? "<none>"
                : labels.map(label -> label._1() + "=" + label._2()).mkString(",");
    }
}
