package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
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

    private OrreryVerbs() {}

    /** Runs a word of Orrery's own and returns its exit code; none when it is not one. */
    public static Option<Integer> run(Cluster cluster, Vector<String> words, Console console) {
        return words.headOption().flatMap(VERBS::get).map(verb -> run(verb, cluster, words.tail(), console));
    }

    private static int run(OrreryVerb verb, Cluster cluster, Vector<String> words, Console console) {
        Either<String, Vector<String>> done = verb.run(cluster, words);
        if (done.isLeft()) {
            console.errLine("error: " + done.getLeft());
            return 1;
        }
        done.get().forEach(console::line);
        return 0;
    }

    /** All words, as they are typed. */
    public static Vector<String> usages() {
        return VERBS.values().map(OrreryVerb::usage).toVector();
    }
}
