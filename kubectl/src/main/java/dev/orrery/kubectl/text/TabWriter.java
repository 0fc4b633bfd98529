package dev.orrery.kubectl.text;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligns text in columns as Go's {@code text/tabwriter} does: a tab ends a cell, and a column is a run of lines that have a
 * cell at the same place.
 *
 * @see <a href="https://pkg.go.dev/text/tabwriter">text/tabwriter</a>
 */
public final class TabWriter {
    private final int minimumWidth;
    private final int padding;
    private final boolean remembersWidths;
    private final List<Integer> remembered = new ArrayList<>();

    private TabWriter(int minimumWidth, int padding, boolean remembersWidths) {
        this.minimumWidth = minimumWidth;
        this.padding = padding;
        this.remembersWidths = remembersWidths;
    }

    /** As {@code kubectl get} aligns tables; rows that are written later are never narrower than earlier ones. */
    public static TabWriter forTables() {
        return new TabWriter(6, 3, true);
    }

    /** As {@code kubectl describe} aligns what it says. */
    public static TabWriter forDescriptions() {
        return new TabWriter(0, 2, false);
    }

    /** Aligns whole lines; every one of them ends with a newline. */
    public String align(Vector<String> lines) {
        List<String[]> cells = new ArrayList<>();
        lines.forEach(line -> cells.add(line.split("\t", -1)));
        StringBuilder out = new StringBuilder();
        format(cells, 0, cells.size(), new ArrayList<>(), out);
        return out.toString();
    }

    public String alignText(String text) {
        return align(Vector.ofAll(text.lines().toList()));
    }

    private void format(List<String[]> lines, int from, int to, List<Integer> widths, StringBuilder out) {
        int column = widths.size();
        int start = from;
        int at = from;
        while (at < to) {
            if (column >= lines.get(at).length - 1) {
                at++;
                continue;
            }
            write(lines, start, at, widths, out);
            start = at;
            int end = blockEnd(lines, at, to, column);
            widths.add(width(lines, at, end, column));
            format(lines, start, end, widths, out);
            widths.remove(column);
            start = end;
            at = end;
        }
        write(lines, start, to, widths, out);
    }

    private static int blockEnd(List<String[]> lines, int from, int to, int column) {
        int end = from;
        while (end < to && column < lines.get(end).length - 1) {
            end++;
        }
        return end;
    }

    private int width(List<String[]> lines, int from, int to, int column) {
        int width = minimumWidth;
        for (int i = from; i < to; i++) {
            width = Math.max(width, length(lines.get(i)[column]) + padding);
        }
        return remembersWidths ? remembered(column, width) : width;
    }

    private int remembered(int column, int width) {
        while (remembered.size() <= column) {
            remembered.add(0);
        }
        int widest = Math.max(width, remembered.get(column));
        remembered.set(column, widest);
        return widest;
    }

    private static void write(List<String[]> lines, int from, int to, List<Integer> widths, StringBuilder out) {
        for (int i = from; i < to; i++) {
            String[] cells = lines.get(i);
            for (int j = 0; j < cells.length; j++) {
                out.append(cells[j]);
                if (j < widths.size()) {
                    out.append(" ".repeat(Math.max(0, widths.get(j) - length(cells[j]))));
                }
            }
            out.append('\n');
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
