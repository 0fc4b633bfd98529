package dev.orrery.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the table adds to types and fields, and which of it has been asked for. */
final class Extensions {
    private final Map<String, List<String>> marks = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    /** @param lines each a type or a field, and its marks */
    Extensions(List<String> lines) {
        for (String line : lines) {
            int space = line.indexOf(' ');
            marks.put(
                    line.substring(0, space), List.of(line.substring(space + 1).split(" ")));
        }
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

    /** What nothing was found for: mistakes of the table. */
    Set<String> unused() {
        Set<String> rest = new TreeSet<>(marks.keySet());
        rest.removeAll(used);
        return rest;
    }
}
