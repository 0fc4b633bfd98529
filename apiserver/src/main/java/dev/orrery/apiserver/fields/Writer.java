package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ImmutableManagedFieldsEntry;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.meta.Kind;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Who writes an object, and how.
 *
 * @param operation {@link ManagedFieldsEntry#APPLY} or {@link ManagedFieldsEntry#UPDATE}
 * @param subresource through which it is written; empty for the object itself
 * @param ignored what a write of this sort does not reach, whatever it says
 */
public record Writer(String manager, String operation, String subresource, Instant time, FieldSet ignored) {

    boolean applies() {
        return operation.equals(ManagedFieldsEntry.APPLY);
    }

    /** The writer's part of the account, with nothing in it yet. */
    ManagedFieldsEntry entry(Kind<?> kind) {
        return ImmutableManagedFieldsEntry.of(
                manager,
                operation,
                kind.apiVersion(),
                Option.none(),
                ManagedFieldsEntry.FIELDS_V1,
                FieldSet.EMPTY,
                subresource);
    }
}
