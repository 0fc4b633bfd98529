package dev.orrery.model.fields;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** The fields that one manager has set, by one way of setting them. */
@Value.Immutable
public interface ManagedFieldsEntry extends WithManagedFieldsEntry {
    /** How a manager sets fields when it applies what it wants to be there. */
    String APPLY = "Apply";

    /** How a manager sets fields with every other write. */
    String UPDATE = "Update";

    String FIELDS_V1 = "FieldsV1";

    String manager();

    /** {@link #APPLY} or {@link #UPDATE}. */
    String operation();

    String apiVersion();

    /** When the manager last took a field. */
    Option<Instant> time();

    String fieldsType();

    FieldSet fieldsV1();

    /** Through which part of the object they were set; empty for the object itself. */
    String subresource();
}
