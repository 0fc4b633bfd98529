package dev.orrery.cluster.engine;

import dev.orrery.api.controller.EventNote;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keeps events from flooding the cluster, as client-go's correlator does: the tenth different message of one sort within ten
 * minutes and all after it become one combined event, the same event again counts up, and a source may tell no more than 25
 * things about one object at once, one more every five minutes.
 *
 * @param sources what each source told about each object
 * @param sequence tells apart events of one instant
 * @see <a href="https://pkg.go.dev/k8s.io/client-go/tools/record#EventCorrelator">EventCorrelator</a>
 */
record EventMemory(Lately<Source, Said> sources, long sequence) {

    static final EventMemory NONE = new EventMemory(Lately.nothing(), 0);

    private static final int MOST_SIMILAR = 10;
    private static final Duration SIMILAR_WITHIN = Duration.ofMinutes(10);
    private static final int BURST = 25;
    private static final double REFILL_PER_SECOND = 1.0 / 300;

    /** Who tells something about which object. */
    record Source(String component, ObjectKey about, Option<String> uid) {}

    /**
     * What one source told about one object.
     *
     * @param similar for each sort of event the messages seen lately
     * @param told for each event that was written its name and how often it was told
     * @param bucket how much may still be told
     */
    record Said(Lately<Sort, Similar> similar, Lately<Telling, Told> told, Bucket bucket) {

        static Said nothing(Instant now) {
            return new Said(Lately.nothing(), Lately.nothing(), new Bucket(BURST, now));
        }
    }

    /** What sort of thing is told. */
    record Sort(String type, String reason) {}

    /** What exactly is told. */
    record Telling(Sort sort, String message) {}

    /** Messages of one sort, and when the last one came. */
    record Similar(Set<String> messages, Instant last) {}

    /** An event that was written: its name, how often it was told, and since when. */
    record Told(String name, int count, Instant first) {}

    /** How many events a source may still tell about an object. */
    record Bucket(double tokens, Instant filled) {}

    /** What is to be written: an event of this name, for the {@code count}th time; none when the source tells too much. */
    record Verdict(Option<Told> event, String message, EventMemory memory) {}

    Verdict observe(String component, KubernetesObject about, EventNote note, Instant now) {
        Source source = new Source(component, about.key(), about.metadata().uid());
        Said said = sources.get(source).getOrElse(() -> Said.nothing(now));
        Sort sort = new Sort(note.type(), note.reason());
        Similar seen = seen(said.similar().get(sort), note.message(), now);
        boolean combined = seen.messages().size() >= MOST_SIMILAR;
        String message = combined ? "(combined from similar events): " + note.message() : note.message();
        Telling telling = new Telling(sort, combined ? "" : note.message());
        Told next = said.told()
                .get(telling)
                .map(before -> new Told(before.name(), before.count() + 1, before.first()))
                .getOrElse(() -> new Told(nameOf(about, now), 1, now));
        Bucket bucket = refilled(said.bucket(), now);
        boolean granted = bucket.tokens() >= 1;
        Said after = new Said(
                said.similar().put(sort, seen),
                said.told().put(telling, next),
                granted ? new Bucket(bucket.tokens() - 1, now) : bucket);
        return new Verdict(
                granted ? Option.some(next) : Option.none(),
                message,
                new EventMemory(sources.put(source, after), sequence + 1));
    }

    private static Similar seen(Option<Similar> known, String message, Instant now) {
        Set<String> lately = known.filter(before -> !now.isAfter(before.last().plus(SIMILAR_WITHIN)))
                .map(Similar::messages)
                .getOrElse(HashSet.empty());
        return new Similar(lately.size() < MOST_SIMILAR ? lately.add(message) : lately, now);
    }

    private String nameOf(KubernetesObject about, Instant now) {
        long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano() + sequence;
        return about.name() + "." + HexFormat.of().toHexDigits(nanos);
    }

    private static Bucket refilled(Bucket bucket, Instant now) {
        double seconds = Duration.between(bucket.filled(), now).toMillis() / 1000.0;
        return new Bucket(Math.min(BURST, bucket.tokens() + seconds * REFILL_PER_SECOND), now);
    }
}
