package dev.orrery.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the tables add to types and fields, and which of it has been asked for. */
final class Extensions {
    private final Map<String, List<String>> marks = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    /**
     * The tables.
     *
     * @param lines each a type or a field, and its marks
     * @param pointers each a type, and those of its fields that are pointers in Go
     */
    Extensions(List<String> lines, List<String> pointers) {
        for (String line : lines) {
            List<String> words = List.of(line.split(" "));
            add(words.get(0), words.subList(1, words.size()));
        }
        for (String line : pointers) {
            List<String> words = List.of(line.split(" "));
            words.subList(1, words.size()).forEach(field -> add(words.get(0) + "." + field, List.of("go=pointer")));
        }
    }

    private void add(String name, List<String> more) {
        marks.computeIfAbsent(name, key -> new ArrayList<>()).addAll(more);
    }

    /** The tables that are kept beside the classes. */
    static Extensions all() {
        return new Extensions(Table.lines("extensions.txt"), Table.lines("pointers.txt"));
    }

    /**
     * The marks of a type.
     *
     * @param type by its whole name
     */
    List<String> of(String type) {
        return find(type, "");
    }

    /** The marks of a field. */
    List<String> of(String type, String field) {
        return find(type, "." + field);
    }

    private List<String> find(String type, String suffix) {
        int simple = type.lastIndexOf('.');
        int version = type.lastIndexOf('.', simple - 1);
        int group = type.lastIndexOf('.', version - 1);
        for (int start : new int[] {group + 1, simple + 1}) {
            String name = type.substring(start) + suffix;
            if (marks.containsKey(name)) {
                used.add(name);
                return marks.get(name);
            }
        }
        return List.of();
    }

    /** What nothing was found for: mistakes of the tables. */
    Set<String> unused() {
        Set<String> rest = new TreeSet<>(marks.keySet());
        rest.removeAll(used);
        return rest;
    }
}
