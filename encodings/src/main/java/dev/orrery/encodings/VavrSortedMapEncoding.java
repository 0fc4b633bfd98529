package dev.orrery.encodings;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.immutables.encode.Encoding;

/** An attribute of type {@link SortedMap}: empty unless set, entry by entry or whole. */
@Encoding
class VavrSortedMapEncoding<K extends Comparable<? super K>, V> {
    @SuppressWarnings("UnusedVariable") // a template: what is generated from it reads it
    @Encoding.Impl
    private SortedMap<K, V> field = TreeMap.empty();

    @Encoding.Copy
    SortedMap<K, V> withMap(SortedMap<K, V> value) {
        return value;
    }

    @Encoding.Builder
    static class Builder<K extends Comparable<? super K>, V> {
        private SortedMap<K, V> value = TreeMap.empty();

        @Encoding.Init
        @Encoding.Copy
        void setAll(SortedMap<K, V> entries) {
            this.value = entries;
        }

        @Encoding.Naming(standard = Encoding.StandardNaming.PUT)
        @Encoding.Init
        void put(K key, V element) {
            this.value = this.value.put(key, element);
        }

        @Encoding.Build
        SortedMap<K, V> build() {
            return this.value;
        }
    }
}
