package dev.orrery.model.meta;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.fields.ManagedFields;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Labels;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** What every object says about itself: its name, its age, its owners and who may delete it. */
@Value.Immutable
public interface ObjectMeta extends WithObjectMeta {
    String name();

    /** The prefix from which the server makes a name when none is given. */
    Option<String> generateName();

    /** Absent for kinds of the whole cluster. */
    Option<String> namespace();

    Option<String> uid();

    /** The revision of the cluster at which this object was last written. */
    Option<Revision> resourceVersion();

    /** Counts the changes of what is wished for; status, labels and annotations do not count. */
    Option<Long> generation();

    @JsonInclude
    Option<Instant> creationTimestamp();

    /** When the object is to be gone at the latest; present means: being deleted. */
    Option<Instant> deletionTimestamp();

    Option<Long> deletionGracePeriodSeconds();

    SortedMap<String, String> labels();

    SortedMap<String, String> annotations();

    Vector<OwnerReference> ownerReferences();

    /** Who must finish before the object may go; it stays, terminating, until the list is empty. */
    Vector<String> finalizers();

    /** Who manages which fields: told beside what the object says, so objects that differ in nothing else are equal. */
    @Value.Auxiliary
    Option<ManagedFields> managedFields();

    SortedMap<String, Json> unknown();

    default boolean isTerminating() {
        return deletionTimestamp().isDefined();
    }

    /** The uid that the server gave; an object that was never stored has none, and asking for it is a bug. */
    default String requireUid() {
        return uid().getOrElseThrow(() -> new IllegalStateException(name() + " was never stored and has no uid"));
    }

    /** The reference that says which controller manages this object. */
    default Option<OwnerReference> controllerRef() {
        return ownerReferences().find(OwnerReference::isController);
    }

    /** Whether that controller is the one with this uid. Asked of every pod at every change, so it allocates nothing. */
    default boolean isControlledBy(String ownerUid) {
        Vector<OwnerReference> owners = ownerReferences();
        for (int i = 0; i < owners.size(); i++) {
            if (owners.get(i).isController()) {
                return owners.get(i).uid().equals(ownerUid);
            }
        }
        return false;
    }

    default Option<String> label(String key) {
        return labels().get(key);
    }

    default boolean hasLabel(String key, String value) {
        return flatLabels().has(key, value);
    }

    /** The labels once more, for whoever asks again and again: made at the first question, and kept. */
    @Value.Lazy
    default Labels flatLabels() {
        return Labels.of(labels());
    }

    default Option<String> annotation(String key) {
        return annotations().get(key);
    }

    default ObjectMeta withLabel(String key, String value) {
        return withLabels(labels().put(key, value));
    }

    default ObjectMeta withAnnotation(String key, String value) {
        return withAnnotations(annotations().put(key, value));
    }

    default ObjectMeta withoutAnnotation(String key) {
        return annotations().containsKey(key) ? withAnnotations(annotations().remove(key)) : this;
    }

    default ObjectMeta withoutFinalizer(String finalizer) {
        return withFinalizers(finalizers().remove(finalizer));
    }

    /** Metadata with a name and nothing else. */
    static ObjectMeta named(String name) {
        return ImmutableObjectMeta.builder().name(name).build();
    }

    /** Metadata with a name in a namespace and nothing else. */
    static ObjectMeta named(String namespace, String name) {
        return ImmutableObjectMeta.builder().namespace(namespace).name(name).build();
    }
}
