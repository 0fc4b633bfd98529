package dev.orrery.kubectl.call;

import dev.orrery.kubectl.call.Flags.Flag;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Sorts the words of a call as kubectl's pflag does: flags may stand anywhere, and {@code --} ends them. */
public final class ArgumentReader {
    private final Flags flags;
    private final String command;
    private final Vector<String> words;
    private int next;
    private Arguments read = Arguments.EMPTY;

    private ArgumentReader(Flags flags, String command, Vector<String> words) {
        this.flags = flags;
        this.command = command;
        this.words = words;
    }

    /**
     * Reads the words that follow a verb.
     *
     * @param command how the help of the verb is called up: {@code rollout status}
     */
    public static Arguments read(Flags flags, String command, Vector<String> words) {
        return new ArgumentReader(flags, command, words).read();
    }

    /** Sorts the words of a command that is not kubectl's; the left says what is wrong with them. */
    public static Either<String, Arguments> parse(Flags flags, Vector<String> words) {
        try {
            return Either.right(read(flags, "", words));
        } catch (Quit wrong) {
            return Either.left(wrong.lines().head().replaceFirst("^error: ", ""));
        }
    }

    private Arguments read() {
        while (next < words.size()) {
            String word = words.get(next++);
            if (word.equals("--")) {
                return read.withCommand(words.drop(next));
            }
            readWord(word);
        }
        return read;
    }

    private void readWord(String word) {
        if (word.startsWith("--")) {
            readLong(word.substring(2));
        } else if (word.startsWith("-") && word.length() > 1) {
            readShort(word.substring(1));
        } else {
            read = read.withWord(word);
        }
    }

    private void readLong(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Flag flag = flags.named(name).getOrElseThrow(() -> wrong("unknown flag: --" + name));
        if (flag.absent()) {
            throw Quit.unsupported("--" + name);
        }
        add(flag, equals >= 0 ? text.substring(equals + 1) : flag.whenBare().getOrElse(() -> takeValue("--" + name)));
    }

    private void readShort(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            Flag flag = flags.lettered(letter)
                    .getOrElseThrow(() -> wrong("unknown shorthand flag: '" + letter + "' in -" + letters));
            if (flag.absent()) {
                throw Quit.unsupported("-" + letter);
            }
            String rest = letters.substring(i + 1);
            if (flag.whenBare().isEmpty() || rest.startsWith("=")) {
                add(flag, shortValue(rest, "'" + letter + "' in -" + letters));
                return;
            }
            add(flag, flag.whenBare().get());
        }
    }

    private void add(Flag flag, String value) {
        flag.type().fault(value).forEach(fault -> {
            throw wrong("invalid argument \"" + value + "\" for \"" + flag.shown() + "\" flag: " + fault);
        });
        read = read.withFlag(flag.name(), value);
    }

    private String shortValue(String rest, String shown) {
        if (rest.isEmpty()) {
            return takeValue(shown);
        }
        return rest.startsWith("=") ? rest.substring(1) : rest;
    }

    private String takeValue(String shown) {
        if (next >= words.size()) {
            throw wrong("flag needs an argument: " + shown);
        }
        return words.get(next++);
    }

    private Quit wrong(String message) {
        return Quit.lines(Vector.of("error: " + message, "See 'kubectl " + command + " --help' for usage."));
    }

    /** How many words at the start are flags for every verb, which may stand before it. */
    public static int leading(Vector<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += Option.of(words.get(at)).exists(word -> word.equals("-n") || word.equals("--namespace")) ? 2 : 1;
        }
        return Math.min(at, words.size());
    }
}
