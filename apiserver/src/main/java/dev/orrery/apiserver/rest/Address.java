package dev.orrery.apiserver.rest;

import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a path of the API points to: the objects of a kind, one object, or a part of it.
 *
 * @param namespace empty for kinds of the whole cluster, and for all namespaces
 * @param name empty for a collection
 * @param subresource empty for the object itself
 */
record Address(Kind<?> kind, String namespace, String name, String subresource) {

    /** The address of the parts of a path such as {@code /apis/apps/v1/namespaces/default/deployments/web/scale}. */
    static Option<Address> of(Vector<String> parts, Kinds kinds) {
        if (parts.size() >= 3 && parts.head().equals("api")) {
            return of("", parts.get(1), parts.drop(2), kinds);
        }
        if (parts.size() >= 4 && parts.head().equals("apis")) {
            return of(parts.get(1), parts.get(2), parts.drop(3), kinds);
        }
        return Option.none();
    }

    private static Option<Address> of(String group, String version, Vector<String> rest, Kinds kinds) {
        boolean isInNamespace = rest.head().equals("namespaces") && rest.size() > 2;
        if (isInNamespace) {
            Option<Address> inNamespace = kind(group, version, rest.get(2), kinds)
                    .filter(Kind::isNamespaced)
                    .flatMap(kind -> of(kind, rest.get(1), rest.drop(3)));
            return inNamespace.orElse(() -> ofCluster(group, version, rest, kinds));
        }
        return ofCluster(group, version, rest, kinds);
    }

    private static Option<Address> ofCluster(String group, String version, Vector<String> rest, Kinds kinds) {
        return kind(group, version, rest.head(), kinds)
                .filter(kind -> !kind.isNamespaced() || rest.size() == 1)
                .flatMap(kind -> of(kind, "", rest.tail()));
    }

    private static Option<Address> of(Kind<?> kind, String namespace, Vector<String> rest) {
        return Option.when(
                rest.size() <= 2,
                () -> new Address(
                        kind, namespace, rest.headOption().getOrElse(""), rest.size() == 2 ? rest.get(1) : ""));
    }

    private static Option<Kind<?>> kind(String group, String version, String plural, Kinds kinds) {
        return kinds.all()
                .find(kind -> kind.plural().equals(plural)
                        && kind.group().equals(group)
                        && kind.version().equals(version));
    }

    boolean isCollection() {
        return name.isEmpty();
    }
}
