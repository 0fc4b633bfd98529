package dev.orrery.api.request;

import dev.orrery.model.cluster.Change;

/**
 * What happened to one row of a watched table.
 *
 * @param row the object after the change; as it last was, when it is gone
 */
public record RowChange(Type type, TableRow row) {

    /** As a watch names it. */
    public enum Type {
        ADDED,
        MODIFIED,
        DELETED;

        public static Type of(Change change) {
            if (change.isRemoval()) {
                return DELETED;
            }
            return change.isCreation() ? ADDED : MODIFIED;
        }
    }
}
