package dev.orrery.cli.verb;

import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.control.Either;

/** The object that a person means by {@code pod/web-0}, in the namespace that {@code -n} names. */
final class Target {
    static final Flags FLAGS = Flags.EMPTY.value("namespace", "n");

    private Target() {}

    static Either<String, ObjectKey> of(Controls controls, String word, Arguments arguments) {
        String[] sides = word.split("/", 2);
        if (sides.length != 2) {
            return Either.left("name an object as KIND/NAME, such as pod/web-0, not " + word);
        }
        return controls.door()
                .kinds()
                .called(sides[0])
                .toEither(() -> "the server doesn't have a resource type \"" + sides[0] + "\"")
                .map(kind -> ObjectKey.of(kind, kind.isNamespaced() ? namespace(controls, arguments) : "", sides[1]));
    }

    static String namespace(Controls controls, Arguments arguments) {
        return arguments.value("namespace", controls.namespace());
    }
}
