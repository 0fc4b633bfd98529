package dev.orrery.wire.codec;

/** Calls by reflection that cannot fail, because what is called was looked up before. */
final class Reflective {

    private Reflective() {}

    /** A call. */
    @FunctionalInterface
    interface Call {
        Object make() throws ReflectiveOperationException;
    }

    static Object call(Object member, Call call) {
        try {
            return call.make();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(member + " failed", broken);
        }
    }
}
