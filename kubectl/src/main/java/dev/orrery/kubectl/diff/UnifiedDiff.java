package dev.orrery.kubectl.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.vavr.collection.Vector;
import java.util.List;

/**
 * The differences between two texts in the form of {@code diff -u}.
 *
 * @see <a href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">Unified format</a>
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;

    private UnifiedDiff(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /** The hunks, each line with its end; empty where the texts are the same. */
    static String between(String before, String after) {
        return new UnifiedDiff(before, after).hunks();
    }

    private String hunks() {
        Vector<AbstractDelta<String>> deltas =
                Vector.ofAll(DiffUtils.diff(before, after).getDeltas());
        StringBuilder text = new StringBuilder();
        while (!deltas.isEmpty()) {
            int size = 1;
            while (size < deltas.size() && areNear(deltas.get(size - 1), deltas.get(size))) {
                size++;
            }
            text.append(hunk(deltas.take(size)));
            deltas = deltas.drop(size);
        }
        return text.toString();
    }

    /** Whether what both show around them touches. */
    private static boolean areNear(AbstractDelta<String> one, AbstractDelta<String> next) {
        return next.getSource().getPosition() - endOf(one) <= 2 * CONTEXT;
    }

    private static int endOf(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    private String hunk(Vector<AbstractDelta<String>> deltas) {
        int start = Math.max(0, deltas.head().getSource().getPosition() - CONTEXT);
        int end = Math.min(before.size(), endOf(deltas.last()) + CONTEXT);
        int shift = deltas.head().getTarget().getPosition()
                - deltas.head().getSource().getPosition();
        int grown = deltas.map(
                        delta -> delta.getTarget().size() - delta.getSource().size())
                .sum()
                .intValue();
        StringBuilder text = new StringBuilder(
                "@@ -" + range(start, end - start) + " +" + range(start + shift, end - start + grown) + " @@\n");
        int at = start;
        for (AbstractDelta<String> delta : deltas) {
            append(text, ' ', before.subList(at, delta.getSource().getPosition()));
            append(text, '-', delta.getSource().getLines());
            append(text, '+', delta.getTarget().getLines());
            at = endOf(delta);
        }
        append(text, ' ', before.subList(at, end));
        return text.toString();
    }

    /** One line is named by its number alone, none by the line before. */
    private static String range(int start, int count) {
        return switch (count) {
            case 0 -> start + ",0";
            case 1 -> String.valueOf(start + 1);
            default -> start + 1 + "," + count;
        };
    }

    private static void append(StringBuilder text, char mark, List<String> lines) {
        lines.forEach(line -> text.append(mark).append(line).append('\n'));
    }
}
