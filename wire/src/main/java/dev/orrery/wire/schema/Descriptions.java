package dev.orrery.wire.schema;

import io.vavr.Tuple2;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** What types and fields are for, in the words of Kubernetes' documentation; read when documents are asked for. */
public final class Descriptions {

    /** Read when first touched. */
    private static final class Kubernetes {
        static final Descriptions DESCRIPTIONS = read();
    }

    private final Map<String, String> texts = new HashMap<>();

    private Descriptions() {}

    public static Descriptions kubernetes() {
        return Kubernetes.DESCRIPTIONS;
    }

    /** What a type is for; empty when nothing is said. */
    public String of(String type) {
        return texts.getOrDefault(type, "");
    }

    /** What a field is for; empty when nothing is said. */
    public String of(String type, String field) {
        return texts.getOrDefault(type + " " + field, "");
    }

    /** The lines of fields are in the order of the type's fields, so they need not name them. */
    private static Descriptions read() {
        Descriptions descriptions = new Descriptions();
        String type = "";
        Iterator<Tuple2<String, SchemaField>> fields = Collections.emptyIterator();
        for (String line : Schemas.resource("descriptions.txt").split("\n")) {
            int tab = line.indexOf('\t');
            String text = unescaped(line.substring(tab + 1));
            if (tab > 0) {
                type = line.substring(0, tab);
                fields = Schemas.kubernetes().type(type).get().fields().iterator();
                descriptions.texts.put(type, text);
            } else {
                descriptions.texts.put(type + " " + fields.next()._1, text);
            }
        }
        return descriptions;
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                plain.append(here);
            }
        }
        return plain.toString();
    }
}
