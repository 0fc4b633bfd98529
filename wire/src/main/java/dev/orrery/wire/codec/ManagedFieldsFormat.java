package dev.orrery.wire.codec;

import dev.orrery.model.fields.ManagedFields;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Who manages which fields, as the list that it is worked out to; one that is empty is left out. */
record ManagedFieldsFormat(Format<Vector<ManagedFieldsEntry>> entries) implements Format<Option<ManagedFields>> {

    @Override
    public Json encode(Option<ManagedFields> value) {
        return entries.encode(known(value));
    }

    @Override
    public Option<ManagedFields> decode(Json json, Place place, Faults faults) {
        return Option.some(ManagedFields.of(entries.decode(json, place, faults)));
    }

    @Override
    public Option<ManagedFields> missing() {
        return Option.none();
    }

    @Override
    public boolean isEmpty(Option<ManagedFields> value) {
        return known(value).isEmpty();
    }

    private static Vector<ManagedFieldsEntry> known(Option<ManagedFields> value) {
        return value.map(ManagedFields::entries).getOrElse(Vector.empty());
    }

    @Override
    public String goName() {
        return entries.goName();
    }
}
