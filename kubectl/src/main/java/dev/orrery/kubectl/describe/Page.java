package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/**
 * A description that is being written: lines with tabs between what is to be aligned, two blanks for each level.
 *
 * <p>The one mutable thing of a description; it lives as long as the description of one object is written.
 */
public final class Page {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder aligned = new StringBuilder();
    private final boolean showsEvents;

    Page() {
        this(true);
    }

    /** @param showsEvents whether the events about the object are told too */
    Page(boolean showsEvents) {
        this.showsEvents = showsEvents;
    }

    boolean showsEvents() {
        return showsEvents;
    }

    /** A line at a level. */
    Page line(int level, String line) {
        text.append("  ".repeat(level)).append(line).append('\n');
        return this;
    }

    /** A line with a name and its value in the next column. */
    Page field(int level, String name, Object value) {
        return line(level, name + ":\t" + value);
    }

    Page field(String name, Object value) {
        return field(0, name, value);
    }

    /** A field, unless its value is empty. */
    Page optional(int level, String name, String value) {
        return value.isEmpty() ? this : field(level, name, value);
    }

    /** Values below one another, the first beside the name; {@code <none>} when there are none. */
    Page multiline(String name, Vector<String> values) {
        line(0, name + ":\t" + (values.isEmpty() ? "<none>" : values.head()));
        values.drop(1).forEach(value -> line(0, "\t" + value));
        return this;
    }

    /** Labels or anything else with text values. */
    Page labels(String name, JsonObject labels) {
        return multiline(
                name,
                labels.members()
                        .map(label -> label._1() + "=" + label._2().plainText())
                        .toVector());
    }

    /** Ends what is aligned together: the lines that follow have columns of their own. */
    Page flush() {
        aligned.append(TabWriter.forDescriptions().alignText(text.toString()));
        text.setLength(0);
        return this;
    }

    /** The text with its tabs, which is how rollout prints a template. */
    public String tabbed() {
        return text.toString();
    }

    /** The text in columns. */
    public String aligned() {
        return flush().aligned.toString();
    }
}
