package dev.orrery.cli.verb;

import dev.orrery.api.workbench.Deed;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Which deeds a timeline shows. */
record TimelineFilter(Option<ObjectKey> key, Revision since) {
    private static final Flags FLAGS = Target.FLAGS.number("since");

    static Either<String, TimelineFilter> of(Controls controls, Vector<String> words, String usage) {
        return ArgumentReader.parse(FLAGS, words).flatMap(arguments -> of(controls, arguments, usage));
    }

    private static Either<String, TimelineFilter> of(Controls controls, Arguments arguments, String usage) {
        Revision since = new Revision(arguments.number("since").getOrElse(0L));
        if (arguments.words().size() > 1) {
            return Either.left("usage: " + usage);
        }
        return arguments
                .words()
                .headOption()
                .map(word ->
                        Target.of(controls, word, arguments).map(key -> new TimelineFilter(Option.some(key), since)))
                .getOrElse(() -> Either.right(new TimelineFilter(Option.none(), since)));
    }

    boolean shows(Deed deed) {
        return key.forAll(deed::isAbout);
    }
}
