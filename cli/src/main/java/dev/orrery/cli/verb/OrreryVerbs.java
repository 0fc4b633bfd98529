package dev.orrery.cli.verb;

import dev.orrery.kubectl.call.Console;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Finds the word that is meant, and prints what it says. */
public final class OrreryVerbs {

    private static final Map<String, OrreryVerb> VERBS = LinkedHashMap.<String, OrreryVerb>empty()
            .put("node", new NodeVerb())
            .put("image", new ImageVerb())
            .put("pod", new PodVerb())
            .put("clock", new ClockVerb())
            .put("rewind", new RewindVerb())
            .put("timeline", new TimelineVerb())
            .put("why", new WhyVerb());

    private static final Vector<String> HELP = Vector.of("help", "-h", "--help");

    /** Commands of {@code orrery} that start a World, and so have no place in one. */
    private static final Vector<String> TERMINAL = Vector.of("play", "shell", "up");

    private OrreryVerbs() {}

    /** Runs a word of Orrery's own and returns its exit code; none when it is not one. */
    public static Option<Integer> run(Controls controls, Vector<String> words, Console console) {
        if (words.isEmpty() || HELP.contains(words.head())) {
            return Option.some(help(console));
        }
        if (TERMINAL.contains(words.head())) {
            console.errLine("error: `orrery " + words.head() + "` is for a terminal; this is a World already");
            return Option.some(1);
        }
        Option<String> help = help(words);
        help.forEach(console::line);
        return help.isDefined()
                ? Option.some(0)
                : VERBS.get(words.head()).map(verb -> run(verb, controls, words.tail(), console));
    }

    public static boolean knows(String word) {
        return VERBS.containsKey(word);
    }

    private static int help(Console console) {
        console.line("Orrery's own words:");
        usages().forEach(usage -> console.line("  " + usage));
        console.line("");
        console.line("Every verb of kubectl works too; see `kubectl --help`.");
        return 0;
    }

    /** How a word is typed, where that is asked; none where something else is. */
    public static Option<String> help(Vector<String> words) {
        return words.headOption()
                .flatMap(VERBS::get)
                .filter(verb -> words.tail().exists(HELP::contains))
                .map(verb -> "usage: " + verb.usage());
    }

    private static int run(OrreryVerb verb, Controls controls, Vector<String> words, Console console) {
        Either<String, Vector<String>> done = verb.run(controls, words);
        if (done.isLeft()) {
            console.errLine("error: " + done.getLeft());
            return 1;
        }
        done.get().forEach(console::line);
        return 0;
    }

    /** All words, as they are typed, each way on a line of its own. */
    public static Vector<String> usages() {
        return VERBS.values()
                .map(OrreryVerb::usage)
                .flatMap(usage -> Vector.of(usage.split(" \\| (?=orrery )")))
                .toVector();
    }
}
