package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.cluster.assembly.Cluster;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;

/** Breaks an image in one of four ways, and mends it. */
final class ImageVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery image break IMAGE [--how pull|crash|never-ready|hang] | orrery image fix IMAGE";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        return fault(words)
                .flatMap(fault -> cluster.inject(fault)
                        .<Either<String, Vector<String>>>map(Either::left)
                        .getOrElse(() -> Either.right(Vector.of(said(fault)))));
    }

    private Either<String, Fault> fault(Vector<String> words) {
        boolean isFix = words.size() == 2 && words.head().equals("fix");
        boolean isBreak = words.headOption().contains("break") && (words.size() == 2 || words.size() == 4);
        if (isFix) {
            return Either.right(new Fault.ImageFix(words.get(1)));
        }
        if (!isBreak || words.size() == 4 && !words.get(2).equals("--how")) {
            return Either.left("usage: " + usage());
        }
        Option<Fault.How> how = words.size() == 2 ? Option.some(Fault.How.PULL) : how(words.get(3));
        return how.toEither(() -> "an image breaks by pull, crash, never-ready or hang, not by " + words.get(3))
                .map(known -> new Fault.ImageBreak(words.get(1), known));
    }

    private static Option<Fault.How> how(String word) {
        return Vector.of(Fault.How.values()).find(how -> word(how).equals(word));
    }

    private static String word(Fault.How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String said(Fault fault) {
        return fault instanceof Fault.ImageBreak broken
                ? "image/" + broken.image() + " broken (" + word(broken.how()) + ")"
                : "image/" + ((Fault.ImageFix) fault).image() + " fixed";
    }
}
