package dev.orrery.model.fields;

import io.vavr.Lazy;
import io.vavr.collection.Vector;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Who manages which fields of an object.
 *
 * <p>Every write changes it, and hardly anybody asks; so what a write makes of it is worked out at the first question. Until
 * then a few states of the object that went before are held.
 */
public final class ManagedFields {
    /** So many writes may wait to be worked out: what each holds would otherwise add up. */
    private static final int LONGEST = 8;

    private final Lazy<Vector<ManagedFieldsEntry>> entries;
    private final int waiting;

    private ManagedFields(Supplier<Vector<ManagedFieldsEntry>> entries, int waiting) {
        this.entries = Lazy.of(entries);
        this.waiting = waiting;
    }

    public static ManagedFields of(Vector<ManagedFieldsEntry> entries) {
        return new ManagedFields(() -> entries, 0);
    }

    /** What a write makes of these. */
    public ManagedFields after(UnaryOperator<Vector<ManagedFieldsEntry>> write) {
        if (waiting < LONGEST) {
            return new ManagedFields(() -> write.apply(entries()), waiting + 1);
        }
        Vector<ManagedFieldsEntry> known = entries();
        return new ManagedFields(() -> write.apply(known), 1);
    }

    /** One entry for each manager and way of writing, in the order in which they are shown. */
    public Vector<ManagedFieldsEntry> entries() {
        return entries.get();
    }
}
