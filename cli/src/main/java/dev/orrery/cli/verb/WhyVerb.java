package dev.orrery.cli.verb;

import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.workbench.Deed;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The chain of causes that led to an object as it is now, from the commits: back to what somebody typed. */
final class WhyVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery why KIND/NAME [-n NAMESPACE]";
    }

    @Override
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        return ArgumentReader.parse(Target.FLAGS, words).flatMap(arguments -> run(controls, arguments));
    }

    private Either<String, Vector<String>> run(Controls controls, Arguments arguments) {
        if (arguments.words().size() != 1) {
            return Either.left("usage: " + usage());
        }
        String word = arguments.words().head();
        return Target.of(controls, word, arguments).flatMap(key -> print(controls, word, key));
    }

    private static Either<String, Vector<String>> print(Controls controls, String word, ObjectKey key) {
        Vector<Deed> chain = controls.workbench().why(key);
        if (chain.isEmpty()) {
            return Either.left("history knows nothing of " + word);
        }
        Deed head = chain.head();
        Option<String> trouble = trouble(controls.door(), head);
        boolean saysItAll = trouble.exists(said -> said.contains(head.reason()));
        Vector<String> causes = chain.tail()
                .map(Sentences::sentence)
                .zipWithIndex((sentence, depth) -> "  ".repeat(depth + 1) + "because " + sentence)
                .prepend(saysItAll ? Sentences.bare(head) : Sentences.sentence(head));
        return Either.right(trouble.map(said -> causes.prepend(waiting(word, key, head) + said))
                .getOrElse(causes));
    }

    private static Option<String> trouble(Door door, Deed last) {
        return door.kinds()
                .ofResource(last.resource())
                .flatMap(kind -> door.send(Request.get(kind, last.namespace(), last.name()))
                        .asOne()
                        .toOption())
                .flatMap(Trouble::of);
    }

    private static String waiting(String word, ObjectKey key, Deed last) {
        return last.isAbout(key) ? word + " is not ready: " : word + " waits for " + last.object() + ": ";
    }
}
