package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import io.vavr.control.Either;
import java.util.NoSuchElementException;

/**
 * Turns records into JSON and back, for what only Orrery itself reads: the names are those of the program.
 *
 * <p>A record may be made of scalars, times, durations, enums, values of the model, Vavr's collections, further records, and
 * interfaces that records implement.
 */
public final class RecordCodec {

    private static final Format<Record> ANY = new AnyRecordFormat<>(Record.class);

    private RecordCodec() {}

    /**
     * The record and its class.
     *
     * @throws IllegalStateException when some part of it is none of what a record may be made of
     */
    public static Json encode(Record value) {
        return ANY.encode(value);
    }

    /** The record that was encoded, or why it cannot be had: its program was another one. */
    public static Either<String, Record> decode(Json json) {
        Faults faults = new Faults();
        try {
            Record value = ANY.decode(json, Place.ROOT, faults);
            return faults.found().isEmpty()
                    ? Either.right(value)
                    : Either.left(faults.found().map(DecodeFault::message).mkString(", "));
        } catch (NoSuchElementException unknown) {
            return Either.left(unknown.getMessage());
        }
    }
}
