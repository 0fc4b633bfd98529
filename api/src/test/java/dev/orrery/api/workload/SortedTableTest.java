package dev.orrery.api.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.workload.SortedTable.Entry;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** A map that is sorted once. */
class SortedTableTest {

    @Test
    void whatWasPutInIsFoundAndNothingElse() {
        for (int size = 0; size < 20; size++) {
            Vector<Integer> keys = Vector.range(0, size).map(number -> 2 * number);
            SortedTable<Integer, String> table =
                    SortedTable.of(keys.reverse().map(key -> new Entry<>(key, "value of " + key)));
            assertThat(table.entries().map(Entry::key)).isEqualTo(keys);
            assertThat(keys).allMatch(key -> table.get(key).contains("value of " + key));
            assertThat(Vector.range(-1, 2 * size + 1).reject(keys::contains))
                    .allMatch(key -> table.get(key).isEmpty());
        }
    }
}
