package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The chain of causes that led to an object as it is now, from the commits: back to what somebody typed. */
final class WhyVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery why KIND/NAME [-n NAMESPACE]";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        return ArgumentReader.parse(Target.FLAGS, words).flatMap(arguments -> run(cluster, arguments));
    }

    private Either<String, Vector<String>> run(Cluster cluster, Arguments arguments) {
        if (arguments.words().size() != 1) {
            return Either.left("usage: " + usage());
        }
        String word = arguments.words().head();
        return Target.of(cluster, word, arguments).flatMap(key -> print(cluster, word, key));
    }

    private static Either<String, Vector<String>> print(Cluster cluster, String word, ObjectKey key) {
        Vector<Change> chain = cluster.why(key);
        if (chain.isEmpty()) {
            return Either.left("history knows nothing of " + word);
        }
        Change head = chain.head();
        Option<String> trouble = cluster.state().get(head.key()).flatMap(Trouble::of);
        boolean saysItAll = trouble.exists(said -> said.contains(head.cause().reason()));
        Vector<String> causes = chain.tail()
                .map(Sentences::sentence)
                .zipWithIndex((sentence, depth) -> "  ".repeat(depth + 1) + "because " + sentence)
                .prepend(saysItAll ? Sentences.bare(head) : Sentences.sentence(head));
        return Either.right(trouble.map(said -> causes.prepend(waiting(word, key, head) + said))
                .getOrElse(causes));
    }

    private static String waiting(String word, ObjectKey key, Change last) {
        return last.key().equals(key) ? word + " is not ready: " : word + " waits for " + Sentences.name(last) + ": ";
    }
}
