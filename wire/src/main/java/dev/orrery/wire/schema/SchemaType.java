package dev.orrery.wire.schema;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * A type of the Kubernetes API.
 *
 * @param name the whole: {@code io.k8s.api.apps.v1.DeploymentSpec}
 * @param apiVersion of a kind; empty for a part of one
 * @param kind its name; empty for a part of one
 * @param fields by name, in alphabetical order
 */
public record SchemaType(String name, String apiVersion, String kind, Map<String, SchemaField> fields, Marks marks) {

    /** Reads the lines of one type: its heading, then its fields, each with a blank before it. */
    public static SchemaType read(String text) {
        String[] lines = text.split("\n");
        Vector<String> heading = Vector.of(lines[0].split(" "));
        Vector<String> marks = heading.tail().filter(word -> word.indexOf('=') > 0);
        Vector<String> kind = heading.tail().filter(word -> word.indexOf('=') < 0);
        List<Tuple2<String, SchemaField>> fields =
                Arrays.stream(lines).skip(1).map(SchemaType::field).toList();
        return new SchemaType(
                heading.head(),
                kind.headOption().getOrElse(""),
                kind.lastOption().getOrElse(""),
                LinkedHashMap.ofEntries(fields),
                new Marks(marks));
    }

    private static Tuple2<String, SchemaField> field(String line) {
        String[] words = line.strip().split(" ");
        boolean isRequired = words[0].endsWith("!");
        String name = isRequired ? words[0].substring(0, words[0].length() - 1) : words[0];
        return Tuple.of(
                name,
                new SchemaField(
                        FieldType.of(words[1]),
                        isRequired,
                        new Marks(Vector.of(words).drop(2))));
    }

    /** The name without its package: {@code DeploymentSpec}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
