package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Which changes a timeline shows. */
record TimelineFilter(Option<ObjectKey> key, long since) {
    private static final Flags FLAGS = Target.FLAGS.number("since");

    static Either<String, TimelineFilter> of(Cluster cluster, Vector<String> words, String usage) {
        return ArgumentReader.parse(FLAGS, words).flatMap(arguments -> of(cluster, arguments, usage));
    }

    private static Either<String, TimelineFilter> of(Cluster cluster, Arguments arguments, String usage) {
        long since = arguments.number("since").getOrElse(0L);
        if (arguments.words().size() > 1) {
            return Either.left("usage: " + usage);
        }
        return arguments
                .words()
                .headOption()
                .map(word ->
                        Target.of(cluster, word, arguments).map(key -> new TimelineFilter(Option.some(key), since)))
                .getOrElse(() -> Either.right(new TimelineFilter(Option.none(), since)));
    }

    boolean shows(Change change) {
        return change.revision().number() > since && key.forAll(change.key()::equals);
    }
}
