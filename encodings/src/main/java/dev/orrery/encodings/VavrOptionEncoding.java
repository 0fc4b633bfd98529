package dev.orrery.encodings;

import io.vavr.control.Option;
import org.immutables.encode.Encoding;

/** An attribute of type {@link Option}: empty unless set, and set by the bare value. */
@Encoding
class VavrOptionEncoding<T> {
    @SuppressWarnings("UnusedVariable") // a template: what is generated from it reads it
    @Encoding.Impl
    private Option<T> field = Option.none();

    @Encoding.Copy
    Option<T> withOption(Option<T> value) {
        return value;
    }

    @Encoding.Copy
    Option<T> withValue(T value) {
        return Option.some(value);
    }

    @Encoding.Builder
    static class Builder<T> {
        private Option<T> value = Option.none();

        @Encoding.Init
        @Encoding.Copy
        void setOption(Option<T> option) {
            this.value = option;
        }

        @Encoding.Init
        void setValue(T option) {
            this.value = Option.some(option);
        }

        @Encoding.Build
        Option<T> build() {
            return this.value;
        }
    }
}
