package dev.orrery.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An API group's version, and the kinds that it has.
 *
 * @param apiVersion as in a manifest: {@code apps/v1}
 * @param packageName that the names of its types begin with: {@code io.k8s.api.apps.v1}
 * @param prefix of those of the client's classes that have a namesake in another group
 * @param messages the client's class of the protobuf messages
 * @param kinds by name, those of lists not included
 * @param types that no kind leads to
 */
record Group(
        String apiVersion, String packageName, String prefix, String messages, List<String> kinds, List<String> types) {

    /** The groups of the table, in its order. */
    static List<Group> all() {
        List<Group> groups = new ArrayList<>();
        for (String line : Table.lines("groups.txt")) {
            List<String> words = Arrays.asList(line.strip().split(" "));
            if (line.startsWith(" ")) {
                Group last = groups.get(groups.size() - 1);
                (words.get(0).equals("kinds") ? last.kinds : last.types).addAll(words.subList(1, words.size()));
            } else {
                groups.add(new Group(
                        words.get(0), words.get(1), words.get(2), words.get(3), new ArrayList<>(), new ArrayList<>()));
            }
        }
        return groups;
    }

    /** How the client begins the names of all its other classes of this version: {@code V1}. */
    String version() {
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return "V" + version.substring(1);
    }
}
