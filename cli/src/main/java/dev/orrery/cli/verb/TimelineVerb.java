package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Event;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** A table of who did what, when, and why, since the lesson began; Events are left out, for they only tell of it. */
final class TimelineVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery timeline [KIND/NAME] [-n NAMESPACE] [--since REVISION]";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        return TimelineFilter.of(cluster, words, usage())
                .map(filter -> cluster.timeline()
                        .reject(change -> change.key().is(Event.KIND))
                        .filter(filter::shows))
                .filterOrElse(changes -> !changes.isEmpty(), none -> "nothing happened that this timeline would show")
                .map(TimelineVerb::print);
    }

    private static Vector<String> print(Vector<Change> changes) {
        TextTable table = TextTable.of("TIME", "REVISION", "WHO", "DID", "WHAT", "WHY");
        for (Change change : changes) {
            table = table.with(
                    Sentences.time(change),
                    change.revision().toString(),
                    change.cause().manager(),
                    Sentences.deed(change),
                    Sentences.name(change),
                    change.cause().reason());
        }
        return table.lines();
    }
}
