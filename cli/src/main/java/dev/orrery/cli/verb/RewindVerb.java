package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.kubectl.text.GoDuration;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.temporal.ChronoUnit;

/** Goes back: by a duration, or to right after a revision. What happened since has not happened. */
final class RewindVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery rewind DURATION|REVISION";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        if (words.size() != 1) {
            return Either.left("usage: " + usage());
        }
        String target = words.head();
        if (target.matches("[0-9]{1,18}")) {
            if (Long.parseLong(target) > cluster.revision().number()) {
                return Either.left("revision " + target + " is still to come; the last one is " + cluster.revision());
            }
            return said(cluster, cluster.rewindTo(new Revision(Long.parseLong(target))), "revision " + target);
        }
        return GoDuration.parse(target)
                .filter(duration -> !duration.isNegative())
                .toEither(
                        () -> "neither a duration nor a revision: " + target + " (try 5m, or a number of the timeline)")
                .flatMap(duration -> said(cluster, cluster.rewind(duration), target + " ago"));
    }

    private static Either<String, Vector<String>> said(Cluster cluster, boolean done, String target) {
        return done
                ? Either.right(Vector.of("rewound to revision " + cluster.revision() + " at "
                        + cluster.now().truncatedTo(ChronoUnit.SECONDS)))
                : Either.left("history does not reach back to " + target);
    }
}
