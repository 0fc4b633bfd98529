package dev.orrery.apiserver.validation;

import org.jspecify.annotations.Nullable;

/** Where in an object a fault is: {@code spec.containers[0].resources.requests[cpu]}. It is spelt out only for a fault. */
final class Path {

    static final Path METADATA = of("metadata");
    static final Path SPEC = of("spec");

    private final @Nullable Path parent;
    private final String part;
    private final int index;

    private Path(@Nullable Path parent, String part, int index) {
        this.parent = parent;
        this.part = part;
        this.index = index;
    }

    static Path of(String name) {
        return new Path(null, name, -1);
    }

    Path field(String name) {
        return new Path(this, "." + name, -1);
    }

    Path index(int place) {
        return new Path(this, "", place);
    }

    Path key(String key) {
        return new Path(this, "[" + key + "]", -1);
    }

    @Override
    public String toString() {
        String here = index < 0 ? part : "[" + index + "]";
        return parent == null ? here : parent + here;
    }
}
