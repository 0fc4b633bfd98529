package dev.orrery.cli.verb;

import dev.orrery.api.clock.Crank;
import dev.orrery.kubectl.text.GoDuration;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says what time it is in the cluster, and lets it go on: by a leap, or at a pace. */
final class ClockVerb implements OrreryVerb {

    private static final double FASTEST = 1_000_000;
    private static final Duration USUAL_LIMIT = Duration.ofHours(1);

    @Override
    public String usage() {
        return "orrery clock [advance DURATION] | orrery clock run-until-idle [LIMIT]"
                + " | orrery clock pause|resume | orrery clock rate N";
    }

    @Override
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        Crank crank = controls.crank();
        if (words.isEmpty()) {
            return said(crank.now());
        }
        Option<String> given = words.tail().headOption();
        return switch (words.size() > 2 ? "" : words.head() + (given.isDefined() ? " …" : "")) {
            case "advance …" -> duration(given.get()).flatMap(duration -> said(crank.advance(duration)));
            case "run-until-idle" -> runUntilIdle(crank, USUAL_LIMIT);
            case "run-until-idle …" -> duration(given.get()).flatMap(limit -> runUntilIdle(crank, limit));
            case "pause" -> setRate(crank, 0);
            case "resume" -> setRate(crank, 1);
            case "rate …" -> rate(given.get()).flatMap(rate -> setRate(crank, rate));
            default -> Either.left("usage: " + usage());
        };
    }

    private static Either<String, Duration> duration(String text) {
        return GoDuration.parse(text)
                .filter(duration -> !duration.isNegative())
                .toEither(() -> "not a duration: " + text + " (try 90s, 5m or 1h30m)");
    }

    private static Either<String, Double> rate(String text) {
        return Option.when(text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?"), () -> Double.parseDouble(text))
                .filter(rate -> rate <= FASTEST)
                .toEither(() -> "not a rate: " + text + " (1 is as fast as the machine's time, at most 1000000)");
    }

    private static Either<String, Vector<String>> setRate(Crank crank, double rate) {
        return crank.setRate(rate)
                ? said(crank.now())
                : Either.left("time does not go by itself here; `orrery clock advance DURATION` moves it");
    }

    private static Either<String, Vector<String>> runUntilIdle(Crank crank, Duration limit) {
        Vector<String> waited = crank.runUntilIdle(limit);
        return waited.isEmpty()
                ? said(crank.now())
                : Either.left(
                        "not idle after " + GoDuration.print(limit) + "; still waited for: " + waited.mkString(", "));
    }

    private static Either<String, Vector<String>> said(Instant now) {
        return Either.right(Vector.of(now.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
