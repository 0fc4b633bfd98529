package dev.orrery.encodings;

import io.vavr.collection.Vector;
import org.immutables.encode.Encoding;

/** An attribute of type {@link Vector}: empty unless set, element by element or whole. */
@Encoding
class VavrVectorEncoding<T> {
    @SuppressWarnings("UnusedVariable") // a template: what is generated from it reads it
    @Encoding.Impl
    private Vector<T> field = Vector.empty();

    @Encoding.Copy
    Vector<T> withVector(Vector<T> value) {
        return value;
    }

    @Encoding.Builder
    static class Builder<T> {
        private Vector<T> value = Vector.empty();

        @Encoding.Init
        @Encoding.Copy
        void setAll(Vector<T> elements) {
            this.value = elements;
        }

        @Encoding.Naming(standard = Encoding.StandardNaming.ADD)
        @Encoding.Init
        void add(T element) {
            this.value = this.value.append(element);
        }

        @Encoding.Build
        Vector<T> build() {
            return this.value;
        }
    }
}
