package dev.orrery.cli.verb;

import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Arrival;
import dev.orrery.api.workbench.Workbench;
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
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        if (words.size() != 1) {
            return Either.left("usage: " + usage());
        }
        Workbench workbench = controls.workbench();
        String target = words.head();
        if (target.matches("[0-9]{1,18}")) {
            return said(workbench.rewindTo(new Revision(Long.parseLong(target))), "revision " + target);
        }
        return GoDuration.parse(target)
                .filter(duration -> !duration.isNegative())
                .toEither(
                        () -> "neither a duration nor a revision: " + target + " (try 5m, or a number of the timeline)")
                .flatMap(duration -> said(workbench.rewind(duration), target + " ago"));
    }

    private static Either<String, Vector<String>> said(Either<Status, Arrival> done, String target) {
        return done.bimap(
                refusal -> refusal.code() == 410 ? "history does not reach back to " + target : refusal.message(),
                arrival -> Vector.of("rewound to revision " + arrival.revision() + " at "
                        + arrival.now().truncatedTo(ChronoUnit.SECONDS)));
    }
}
