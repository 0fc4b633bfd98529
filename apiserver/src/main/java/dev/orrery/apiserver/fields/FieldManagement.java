package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ManagedFields;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.fields.BlankDocument;
import dev.orrery.wire.fields.Comparison;
import dev.orrery.wire.fields.Structure;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Notes with each write what it takes from whom: whoever changes a field manages it, and nobody else does any more.
 *
 * <p>What a client writes as {@code managedFields} is taken over, so that it can be corrected; an empty list is not, so that
 * nobody who does not know it loses it.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Field management</a>
 */
public final class FieldManagement {

    private static final ManagedFields NOBODY = ManagedFields.of(Vector.empty());

    private FieldManagement() {}

    /** A new object, as its defaults have filled it. */
    public static KubernetesObject created(KubernetesObject object, Writer writer) {
        if (writer.applies()) {
            return object;
        }
        return managed(
                object, changed(of(object), writer, object.kind(), () -> BlankDocument.of(object.kind()), object));
    }

    /** An object as somebody wishes it to be. */
    public static KubernetesObject updated(KubernetesObject before, KubernetesObject wish, Writer writer) {
        if (writer.applies()) {
            return wish;
        }
        ManagedFields known = writer.subresource().isEmpty() ? corrected(before, wish) : of(before);
        return wish.equals(before)
                ? managed(wish, known)
                : managed(wish, changed(known, writer, wish.kind(), () -> Documents.of(before), wish));
    }

    /** Whether two equal objects are managed by the same, too. */
    public static boolean isSame(KubernetesObject one, KubernetesObject other) {
        ManagedFields left = of(one);
        ManagedFields right = of(other);
        return left.equals(right) || left.entries().equals(right.entries());
    }

    private static ManagedFields corrected(KubernetesObject before, KubernetesObject wish) {
        ManagedFields known = of(before);
        ManagedFields wished = of(wish);
        if (wished.equals(known)
                || wished.entries().isEmpty()
                || wished.entries().equals(known.entries())) {
            return known;
        }
        return wished.entries().forAll(entry -> entry.manager().isEmpty()) ? NOBODY : wished;
    }

    private static ManagedFields changed(
            ManagedFields known, Writer writer, Kind<?> kind, Supplier<Json> before, KubernetesObject after) {
        return known.after(entries -> {
            Comparison changes = Comparison.of(before.get(), Documents.of(after), Structure.of(kind));
            return changed(new Account(entries), writer, writer.entry(kind), changes);
        });
    }

    private static Vector<ManagedFieldsEntry> changed(
            Account account, Writer writer, ManagedFieldsEntry entry, Comparison changes) {
        FieldSet taken = Documents.ownable(changes.changed(), writer.ignored());
        Account others = account.without(taken.union(changes.removed()));
        if (taken.isEmpty()) {
            return others.shown();
        }
        FieldSet own = others.of(entry).map(ManagedFieldsEntry::fieldsV1).getOrElse(FieldSet.EMPTY);
        return others.with(entry.withFieldsV1(SharedSets.of(own.union(taken))).withTime(Option.some(writer.time())))
                .shown();
    }

    static KubernetesObject managed(KubernetesObject object, ManagedFields fields) {
        return object.metadata().managedFields().contains(fields)
                ? object
                : object.withMetadata(object.metadata().withManagedFields(Option.some(fields)));
    }

    static ManagedFields of(KubernetesObject object) {
        return object.metadata().managedFields().getOrElse(NOBODY);
    }
}
