package dev.orrery.wire.conversion;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The versions that are served besides the stored ones. */
public final class Conversions {
    private static final Vector<Conversion> ALL = Vector.of(new AutoscalerV1(), new EventV1());

    /** The kinds of all of them. */
    public static final Vector<Kind<?>> KINDS = ALL.map(Conversion::served);

    private Conversions() {}

    /** The conversion of a kind; none for a kind in the version in which it is stored. */
    public static Option<Conversion> of(Kind<?> kind) {
        return kind.type() == Unstructured.class ? ALL.find(each -> isServedBy(each, kind)) : Option.none();
    }

    private static boolean isServedBy(Conversion conversion, Kind<?> kind) {
        return conversion.served().equals(kind) && conversion.served().version().equals(kind.version());
    }
}
