package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Breaks an image in one of four ways, and mends it. */
final class ImageVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery image break IMAGE [--how pull|crash|never-ready|hang] | orrery image fix IMAGE";
    }

    @Override
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        return fault(words)
                .flatMap(fault -> controls.workbench()
                        .inject(fault)
                        .<Either<String, Vector<String>>>map(unknown -> Either.left(unknown.message()))
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
        return Fault.How.called(word)
                .toEither(() -> "an image breaks by pull, crash, never-ready or hang, not by " + word)
                .map(how -> new Fault.ImageBreak(words.get(1), how));
    }

    private static String said(Fault fault) {
        return fault instanceof Fault.ImageBreak broken
                ? "image/" + broken.image() + " broken (" + broken.how().word() + ")"
                : "image/" + ((Fault.ImageFix) fault).image() + " fixed";
    }
}
