package dev.orrery.kubectl.call;

import dev.orrery.kubectl.text.GoDuration;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * The words of a call, sorted into flags and the rest.
 *
 * @param words the words that are neither flags nor their values, in order
 * @param given the values of each flag that was given, in order
 */
public record Arguments(Vector<String> words, Map<String, Vector<String>> given) {

    public static final Arguments EMPTY = new Arguments(Vector.empty(), LinkedHashMap.empty());

    Arguments withWord(String word) {
        return new Arguments(words.append(word), given);
    }

    Arguments withFlag(String name, String value) {
        return new Arguments(words, given.put(name, values(name).append(value)));
    }

    /** The value of a flag; the last one, if it was given more than once. */
    public Option<String> value(String flag) {
        return values(flag).lastOption();
    }

    public String value(String flag, String otherwise) {
        return value(flag).getOrElse(otherwise);
    }

    /** All values of a flag that may be given more than once. */
    public Vector<String> values(String flag) {
        return given.getOrElse(flag, Vector.empty());
    }

    /** All values of a flag that may be given more than once, each a list with commas. */
    public Vector<String> list(String flag) {
        return values(flag).flatMap(value -> Vector.of(value.split(",")));
    }

    public boolean has(String flag) {
        return given.containsKey(flag);
    }

    public boolean isOn(String flag) {
        return isOn(flag, false);
    }

    public boolean isOn(String flag, boolean otherwise) {
        return value(flag).flatMap(FlagType::truth).getOrElse(otherwise);
    }

    public Option<Long> number(String flag) {
        return value(flag).flatMap(FlagType::number);
    }

    public Option<Duration> duration(String flag) {
        return value(flag).flatMap(GoDuration::parse);
    }

    /** The arguments without their first words. */
    public Arguments drop(int count) {
        return new Arguments(words.drop(count), given);
    }
}
