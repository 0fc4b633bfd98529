package dev.orrery.model.meta;

import dev.orrery.model.labels.Selector;
import io.vavr.control.Option;

/** Any object of the cluster: it has a kind, and metadata under which it is stored. */
public interface KubernetesObject {

    Kind<?> kind();

    ObjectMeta metadata();

    KubernetesObject withMetadata(ObjectMeta metadata);

    /** This object with the status of another of its kind; itself where the kind has no status. */
    default KubernetesObject withStatusOf(KubernetesObject other) {
        return this;
    }

    /** Which other objects this one selects by their labels; none for kinds that select nothing. */
    default Option<Selector> selects() {
        return Option.none();
    }

    /** Under which the object is stored. */
    default ObjectKey key() {
        return ObjectKey.of(kind(), namespace(), name());
    }

    default String name() {
        return metadata().name();
    }

    /** The namespace; empty for kinds of the whole cluster. */
    default String namespace() {
        return metadata().namespace().getOrElse("");
    }

    default String uid() {
        return metadata().requireUid();
    }

    /** Whether another object asks for the same as this one: everything but metadata and status is equal. */
    default boolean wishesTheSameAs(KubernetesObject other) {
        return other.withStatusOf(this).withMetadata(metadata()).equals(this);
    }

    /** A reference to this object as the one controller of another. */
    default OwnerReference asController() {
        return ImmutableOwnerReference.builder()
                .apiVersion(kind().apiVersion())
                .kind(kind().name())
                .name(name())
                .uid(uid())
                .controller(true)
                .blockOwnerDeletion(true)
                .build();
    }
}
