package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.kubectl.text.GoDuration;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.temporal.ChronoUnit;

/** Says what time it is in the cluster, and lets it go on. */
final class ClockVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery clock [advance DURATION]";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        if (words.isEmpty()) {
            return Either.right(Vector.of(time(cluster)));
        }
        if (words.size() != 2 || !words.head().equals("advance")) {
            return Either.left("usage: " + usage());
        }
        return GoDuration.parse(words.get(1))
                .filter(duration -> !duration.isNegative())
                .toEither(() -> "not a duration: " + words.get(1) + " (try 90s, 5m or 1h30m)")
                .map(duration -> {
                    cluster.advance(duration);
                    return Vector.of(time(cluster));
                });
    }

    private static String time(Cluster cluster) {
        return cluster.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
