package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.cluster.Change;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The chain of causes that led to an object, from the commits: it back to what somebody typed. */
final class WhyVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery why KIND/NAME [-n NAMESPACE]";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        boolean isPlaced = words.size() == 3 && words.get(1).equals("-n");
        if (words.size() != 1 && !isPlaced) {
            return Either.left("usage: " + usage());
        }
        String namespace = isPlaced ? words.get(2) : "default";
        return Target.of(cluster, words.head(), namespace)
                .map(cluster::why)
                .filterOrElse(chain -> !chain.isEmpty(), none -> "history knows nothing of " + words.head())
                .map(WhyVerb::print);
    }

    private static Vector<String> print(Vector<Change> chain) {
        return chain.zipWithIndex(
                (change, depth) -> "  ".repeat(depth) + (depth == 0 ? "" : "because ") + Sentences.sentence(change));
    }
}
