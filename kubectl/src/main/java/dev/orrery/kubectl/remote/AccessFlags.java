package dev.orrery.kubectl.remote;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The flags that say which server is meant and how to come in; they may stand anywhere in a command.
 *
 * @param given by name
 * @param rest the words that are left, in order
 */
public record AccessFlags(Map<String, String> given, Vector<String> rest) {

    private static final Set<String> VALUES = HashSet.of(
            "kubeconfig",
            "context",
            "cluster",
            "user",
            "server",
            "token",
            "certificate-authority",
            "client-certificate",
            "client-key");

    private static final String UNCHECKED = "insecure-skip-tls-verify";

    /** As {@link #of(Vector, Set)}, for a command that has none of these of its own. */
    public static AccessFlags of(Vector<String> words) {
        return of(words, HashSet.empty());
    }

    /**
     * Takes these flags out of a command. One without a value stays, so that the verb complains of it.
     *
     * @param hidden those that mean something else to the verb: {@code create rolebinding --user}
     */
    public static AccessFlags of(Vector<String> words, Set<String> hidden) {
        AccessFlags read = new AccessFlags(HashMap.empty(), Vector.empty());
        Vector<String> left = words;
        while (!left.isEmpty()) {
            String word = left.head();
            if (word.equals("--")) {
                return new AccessFlags(read.given, read.rest.appendAll(left));
            }
            Option<String> name = name(word).filter(known -> !hidden.contains(known));
            boolean isNext = name.isDefined() && !word.contains("=") && !name.contains(UNCHECKED);
            if (name.isEmpty() || isNext && left.size() == 1) {
                read = new AccessFlags(read.given, read.rest.append(word));
            } else {
                read = new AccessFlags(read.given.put(name.get(), isNext ? left.get(1) : value(word)), read.rest);
            }
            left = left.drop(isNext ? 2 : 1);
        }
        return read;
    }

    private static Option<String> name(String word) {
        if (word.equals("-s")) {
            return Option.some("server");
        }
        String name = word.split("=", 2)[0];
        return Option.when(name.startsWith("--"), () -> name.substring(2))
                .filter(known -> VALUES.contains(known) || known.equals(UNCHECKED));
    }

    private static String value(String word) {
        String[] sides = word.split("=", 2);
        return sides.length == 2 ? sides[1] : "true";
    }

    Option<String> get(String name) {
        return given.get(name).filter(value -> !value.isEmpty());
    }

    boolean isUnchecked() {
        return given.get(UNCHECKED).contains("true");
    }
}
