package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ImmutableManagedFieldsEntry;
import dev.orrery.model.fields.ManagedFieldsEntry;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/** Who manages what, while it is being worked out. */
record Account(Vector<ManagedFieldsEntry> entries) {
    /** As they are shown. */
    private static final Comparator<ManagedFieldsEntry> ORDER = Comparator.comparing(ManagedFieldsEntry::operation)
            .thenComparing(entry -> entry.time().getOrElse(Instant.MIN))
            .thenComparing(ManagedFieldsEntry::manager)
            .thenComparing(ManagedFieldsEntry::apiVersion)
            .thenComparing(ManagedFieldsEntry::subresource);

    /**
     * So many managers may have written by other means than applying; what the longest silent ones have set is put together.
     *
     * @see <a
     *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/capmanagers.go">capmanagers.go</a>
     */
    private static final int MOST_UPDATERS = 10;

    private static final String ANCIENT = "ancient-changes";

    /** What a manager has set by one way of setting it. */
    Option<ManagedFieldsEntry> of(ManagedFieldsEntry writer) {
        return entries.find(entry -> isSame(entry, writer));
    }

    /** One who applies is the same one in every version of a kind. */
    static boolean isSame(ManagedFieldsEntry one, ManagedFieldsEntry other) {
        return one.manager().equals(other.manager())
                && one.operation().equals(other.operation())
                && one.subresource().equals(other.subresource())
                && (one.operation().equals(ManagedFieldsEntry.APPLY)
                        || one.apiVersion().equals(other.apiVersion()));
    }

    Vector<ManagedFieldsEntry> others(ManagedFieldsEntry writer) {
        return entries.reject(entry -> isSame(entry, writer));
    }

    /** The account when nobody manages some places any more. */
    Account without(FieldSet places) {
        return new Account(
                entries.map(entry -> entry.withFieldsV1(entry.fieldsV1().difference(places)))
                        .reject(entry -> entry.fieldsV1().isEmpty()));
    }

    /** The account with one entry in the place of what the same writer had; an empty one is left out. */
    Account with(ManagedFieldsEntry entry) {
        Vector<ManagedFieldsEntry> others = others(entry);
        return new Account(entry.fieldsV1().isEmpty() ? others : others.append(entry));
    }

    /** Everything that anybody manages. */
    FieldSet all() {
        return entries.map(ManagedFieldsEntry::fieldsV1).fold(FieldSet.EMPTY, FieldSet::union);
    }

    /** The entries in the order in which they are shown, the oldest ones put together when there are too many. */
    Vector<ManagedFieldsEntry> shown() {
        Vector<ManagedFieldsEntry> updaters = entries.filter(
                        entry -> entry.operation().equals(ManagedFieldsEntry.UPDATE))
                .sorted(ORDER);
        if (updaters.size() <= MOST_UPDATERS) {
            return entries.sorted(ORDER);
        }
        Vector<ManagedFieldsEntry> oldest = updaters.take(updaters.size() - MOST_UPDATERS + 1);
        ManagedFieldsEntry together = ImmutableManagedFieldsEntry.copyOf(oldest.last())
                .withManager(ANCIENT)
                .withSubresource("")
                .withFieldsV1(new Account(oldest).all());
        return entries.removeAll(oldest).append(together).sorted(ORDER);
    }
}
