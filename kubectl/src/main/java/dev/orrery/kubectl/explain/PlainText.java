package dev.orrery.kubectl.explain;

import dev.orrery.kubectl.text.WordWrap;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The page about a kind or a field.
 *
 * @param isDeep whether fields of fields are listed too, and what they are for is left out
 */
record PlainText(boolean isDeep) {
    private static final int WIDTH = 76;
    private static final int MOST_ALLOWED = 4;
    private static final String INDENT = "    ";

    String ofKind(Explained kind) {
        return rest(kind);
    }

    String ofField(String name, Explained field) {
        String allowed = field.allowed().isEmpty()
                ? "\n"
                : "ENUM:\n"
                        + field.allowed().map(value -> INDENT + value + "\n").mkString();
        return "FIELD: " + name + " <" + field.type() + ">\n" + allowed + "\n" + rest(field);
    }

    private String rest(Explained what) {
        Vector<String> said = what.descriptions();
        String description = said.isEmpty()
                ? "<empty>"
                : said.map(text -> WordWrap.wrap(text, WIDTH) + "\n").mkString();
        return "DESCRIPTION:\n" + indented(description) + "\n" + fields(what) + "\n";
    }

    private String fields(Explained what) {
        String listed = list(what, "  ", HashSet.empty());
        return listed.isEmpty() ? "" : "FIELDS:\n" + listed;
    }

    private String list(Explained what, String indent, Set<String> open) {
        Set<String> required = what.required();
        Set<String> known = open.addAll(what.references());
        StringBuilder text = new StringBuilder();
        for (Tuple2<String, Explained> field : what.fields()) {
            text.append(indent)
                    .append(field._1)
                    .append("\t<")
                    .append(field._2.type())
                    .append('>')
                    .append(required.contains(field._1) ? " -required-" : "")
                    .append('\n')
                    .append(allowed(field._2, indent))
                    .append(isDeep ? inside(field._2, indent, known) : said(field._2));
        }
        return text.toString();
    }

    private String inside(Explained field, String indent, Set<String> known) {
        boolean isOpen = field.references().exists(known::contains);
        return isOpen ? "" : list(field, indent + "  ", known);
    }

    private static String said(Explained field) {
        String own = field.description();
        return indented(own.isEmpty() ? "<no description>" : WordWrap.wrap(own, WIDTH)) + "\n\n";
    }

    private static String allowed(Explained field, String indent) {
        Vector<String> values = field.allowed();
        if (values.isEmpty()) {
            return "";
        }
        String more = values.size() > MOST_ALLOWED ? ", ...." : "";
        return indent + "enum: " + values.take(MOST_ALLOWED).mkString(", ") + more + "\n";
    }

    private static String indented(String text) {
        return INDENT + text.replace("\n", "\n" + INDENT);
    }
}
