package dev.orrery.wire.schema;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The types of {@code fields.txt}, each with its fields and what they hold.
 *
 * @param types by the type's name
 * @param kinds the names of types by apiVersion and kind: {@code apps/v1 Deployment}
 */
record FieldTable(Map<String, Map<String, FieldType>> types, Map<String, String> kinds) {

    private static final Map<String, FieldType> OF_EVERY_KIND = HashMap.of(
            "apiVersion", FieldType.of("string"),
            "kind", FieldType.of("string"),
            "metadata", FieldType.of("ObjectMeta"));

    private static final FieldTable KUBERNETES = ofKubernetes();

    static FieldTable kubernetes() {
        return KUBERNETES;
    }

    Option<Map<String, FieldType>> fieldsOf(String type) {
        return types.get(type);
    }

    private static FieldTable ofKubernetes() {
        try (InputStream bytes = Objects.requireNonNull(FieldTable.class.getResourceAsStream("fields.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FieldTable read(BufferedReader lines) {
        FieldTable table = new FieldTable(HashMap.empty(), HashMap.empty());
        String type = "";
        for (String line : lines.lines().toList()) {
            if (line.startsWith(" ")) {
                table = table.withFields(type, line.strip().split(" "));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                type = line.substring(line.indexOf(' ') + 1);
                table = table.withType(line, type);
            }
        }
        return table;
    }

    private FieldTable withType(String heading, String type) {
        boolean isKind = !heading.equals(type);
        return new FieldTable(
                types.put(type, isKind ? OF_EVERY_KIND : HashMap.empty()), isKind ? kinds.put(heading, type) : kinds);
    }

    /** @param words what fields hold, then their names */
    private FieldTable withFields(String type, String... words) {
        Map<String, FieldType> fields = types.get(type).get();
        for (int i = 1; i < words.length; i++) {
            fields = fields.put(words[i], FieldType.of(words[0]));
        }
        return new FieldTable(types.put(type, fields), kinds);
    }
}
