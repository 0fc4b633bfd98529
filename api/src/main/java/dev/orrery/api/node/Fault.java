package dev.orrery.api.node;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Something that goes wrong on purpose, or is mended. */
public sealed interface Fault {

    /** The node stops: no sign of life, no containers, no answers. */
    record NodeCrash(String node) implements Fault {}

    /** The node starts again, with nothing running on it. */
    record NodeRecover(String node) implements Fault {}

    /** Containers of an image stop working from now on. */
    record ImageBreak(String image, How how) implements Fault {}

    /** Containers of an image work again. */
    record ImageFix(String image) implements Fault {}

    /** The containers of a pod exit with an error. */
    record PodCrash(String namespace, String pod) implements Fault {}

    /** The containers of a pod run on but answer no probe. */
    record PodHang(String namespace, String pod) implements Fault {}

    /** In which way an image is broken. */
    enum How {
        /** It cannot be pulled. */
        PULL,
        /** Its program exits with an error as soon as it starts. */
        CRASH,
        /** Its program runs but never becomes ready. */
        NEVER_READY,
        /** Its program runs but answers no probe. */
        HANG;

        /** The way that a word names: {@code never-ready}. */
        public static Option<How> called(String word) {
            return Vector.of(values()).find(how -> how.word().equals(word));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
