package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;

/**
 * How a verb is typed, and what it does, for whoever asks with {@code --help}.
 *
 * @param words the words that call it: {@code get}, {@code rollout status}
 * @param arguments what stands after them besides flags
 * @param summary a sentence
 */
public record Usage(String words, String arguments, String summary) {

    /** The objects that most verbs are about. */
    public static final String OBJECTS = "(TYPE NAME… | TYPE/NAME… | -f FILE)";

    public Vector<String> split() {
        return Vector.of(words.split(" "));
    }
}
