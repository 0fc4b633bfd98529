package dev.orrery.model.meta;

import java.util.Objects;

/**
 * Where an object is stored: resource and group, namespace, name.
 *
 * <p>Keys are ordered by these three, which is the order in which lists are printed.
 */
public final class ObjectKey implements Comparable<ObjectKey> {
    private final String resource;
    private final String namespace;
    private final String name;
    private final int hash;

    private ObjectKey(String resource, String namespace, String name) {
        this.resource = resource;
        this.namespace = namespace;
        this.name = name;
        this.hash = 31 * (31 * resource.hashCode() + namespace.hashCode()) + name.hashCode();
    }

    /** @param namespace empty for kinds of the whole cluster */
    public static ObjectKey of(Kind<?> kind, String namespace, String name) {
        return new ObjectKey(kind.groupResource(), namespace, name);
    }

    /** The plural and, after a dot, the group if it is not the core one: {@code deployments.apps}, {@code pods}. */
    public String resource() {
        return resource;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public boolean is(Kind<?> kind) {
        return resource.equals(kind.groupResource());
    }

    @Override
    public int compareTo(ObjectKey other) {
        if (!resource.equals(other.resource)) {
            return resource.compareTo(other.resource);
        }
        return namespace.equals(other.namespace) ? name.compareTo(other.name) : namespace.compareTo(other.namespace);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ObjectKey that
                        && hash == that.hash
                        && name.equals(that.name)
                        && namespace.equals(that.namespace)
                        && Objects.equals(resource, that.resource);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? resource + "/" + name : resource + "/" + namespace + "/" + name;
    }
}
