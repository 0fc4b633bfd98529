package dev.orrery.cli.verb;

import dev.orrery.api.workbench.Deed;
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
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        return TimelineFilter.of(controls, words, usage())
                .map(filter -> controls.workbench()
                        .timeline(filter.since())
                        .reject(deed -> deed.resource().equals(Event.KIND.groupResource()))
                        .filter(filter::shows))
                .filterOrElse(deeds -> !deeds.isEmpty(), none -> "nothing happened that this timeline would show")
                .map(TimelineVerb::print);
    }

    private static Vector<String> print(Vector<Deed> deeds) {
        TextTable table = TextTable.of("TIME", "REVISION", "WHO", "DID", "WHAT", "WHY");
        for (Deed deed : deeds) {
            table = table.with(
                    Sentences.time(deed),
                    deed.revision().toString(),
                    deed.manager(),
                    deed.deed(),
                    deed.object(),
                    deed.reason());
        }
        return table.lines();
    }
}
