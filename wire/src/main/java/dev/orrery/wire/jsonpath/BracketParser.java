package dev.orrery.wire.jsonpath;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses what stands between square brackets: an index, a slice, a quoted name, or several of them. */
final class BracketParser {

    private static final Pattern NAME = Pattern.compile("'([^']*)'");
    private static final Pattern SLICE = Pattern.compile("(-?\\d*)(?::(-?\\d*))?(?::(-?\\d*))?");

    private BracketParser() {}

    static Step parse(String inside) {
        String[] alternatives = inside.split(",", -1);
        return alternatives.length == 1
                ? single(inside)
                : Step.union(Vector.of(alternatives).map(one -> Path.SELF.then(single(one.strip()))));
    }

    private static Step single(String text) {
        if (text.equals("*")) {
            return Slice.ALL;
        }
        Matcher name = NAME.matcher(text);
        if (name.matches()) {
            return named(name.group(1));
        }
        Matcher slice = SLICE.matcher(text);
        if (!slice.matches()) {
            throw new Fault("invalid array index " + text);
        }
        boolean single = slice.group(2) == null;
        if (single && slice.group(1).isEmpty()) {
            throw new Fault("invalid array index " + text);
        }
        return new Slice(number(slice.group(1)), number(slice.group(2)), number(slice.group(3)), single);
    }

    /** A quoted name is a path of its own: kubectl reads {@code ['a.b']} as {@code .a.b}. */
    private static Step named(String name) {
        Path path = ActionParser.parseAll("." + name);
        return path::applyAll;
    }

    private static Option<Integer> number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return Option.none();
        }
        try {
            return Option.some(Integer.valueOf(digits));
        } catch (NumberFormatException tooLong) {
            throw new Fault("array index " + digits + " is not a number");
        }
    }
}
