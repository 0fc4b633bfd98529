package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.control.Either;

/** The object that a person means by {@code pod/web-0}. */
final class Target {

    private Target() {}

    static Either<String, ObjectKey> of(Cluster cluster, String word, String namespace) {
        String[] sides = word.split("/", 2);
        if (sides.length != 2) {
            return Either.left("name an object as KIND/NAME, such as pod/web-0, not " + word);
        }
        return cluster.door()
                .kinds()
                .called(sides[0])
                .toEither(() -> "the server doesn't have a resource type \"" + sides[0] + "\"")
                .map(kind -> ObjectKey.of(kind, kind.isNamespaced() ? namespace : "", sides[1]));
    }
}
