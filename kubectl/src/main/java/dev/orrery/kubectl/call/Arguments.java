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
 * @param command what stands behind {@code --}: the words of a command for a container; they are among the others too
 */
public record Arguments(Vector<String> words, Map<String, Vector<String>> given, Vector<String> command) {

    public static final Arguments EMPTY = new Arguments(Vector.empty(), LinkedHashMap.empty(), Vector.empty());

    Arguments withWord(String word) {
        return new Arguments(words.append(word), given, command);
    }

    Arguments withCommand(Vector<String> rest) {
        return new Arguments(words.appendAll(rest), given, rest);
    }

    Arguments withFlag(String name, String value) {
        return new Arguments(words, given.put(name, values(name).append(value)), command);
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

    /** The words before {@code --}. */
    public Vector<String> names() {
        return words.dropRight(command.size());
    }

    /** Ends the command where flags that it cannot do without are missing. */
    public void require(Vector<String> flags) {
        Vector<String> missing = flags.reject(this::has).sorted();
        if (!missing.isEmpty()) {
            throw Quit.error(
                    "required flag(s) " + missing.map(flag -> '"' + flag + '"').mkString(", ") + " not set");
        }
    }

    /** The arguments without their first words. */
    public Arguments drop(int count) {
        return new Arguments(words.drop(count), given, command);
    }
}
