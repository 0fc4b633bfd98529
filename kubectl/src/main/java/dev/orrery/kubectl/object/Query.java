package dev.orrery.kubectl.object;

import dev.orrery.model.meta.Kind;
import io.vavr.control.Option;

/**
 * What a person asks for: one object by its name, or the objects of a kind.
 *
 * @param name none for all objects of the kind that the selectors let through
 */
public record Query(Kind<?> kind, Option<String> name) {

    static Query one(Kind<?> kind, String name) {
        return new Query(kind, Option.some(name));
    }

    static Query all(Kind<?> kind) {
        return new Query(kind, Option.none());
    }
}
