package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
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
        return ArgumentReader.parse(Flags.EMPTY.value("how"), words).flatMap(this::fault);
    }

    private Either<String, Fault> fault(Arguments arguments) {
        Vector<String> words = arguments.words();
        boolean isFix = words.headOption().contains("fix") && !arguments.has("how");
        boolean isBreak = words.headOption().contains("break");
        if (words.size() != 2 || !(isFix || isBreak)) {
            return Either.left("usage: " + usage());
        }
        if (isFix) {
            return Either.right(new Fault.ImageFix(words.get(1)));
        }
        String word = arguments.value("how", "pull");
        return how(word)
                .toEither(() -> "an image breaks by pull, crash, never-ready or hang, not by " + word)
                .map(how -> new Fault.ImageBreak(words.get(1), how));
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
