package dev.orrery.api.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Values that are sorted once. */
class SortedTableTest {

    /** How often each number is in a table. */
    private static final Vector<Integer> COUNTS = Vector.of(0, 1, 2, 0, 3, 1, 0);

    @Test
    void whatWasPutInIsFoundAndNothingElse() {
        for (Vector<Integer> counts : COUNTS.permutations().distinct()) {
            Vector<Integer> values = counts.zipWithIndex().flatMap(each -> Vector.fill(each._1(), each._2()));
            SortedTable<Integer, Integer> table =
                    SortedTable.of(values.reverse(), Comparator.naturalOrder(), Integer::compare);
            assertThat(table.values()).isEqualTo(values);
            for (int sought = -1; sought <= counts.size(); sought++) {
                Vector<Integer> there = values.filter(Integer.valueOf(sought)::equals);
                assertThat(table.all(sought)).isEqualTo(there);
                assertThat(table.first(sought)).isEqualTo(there.headOption());
                assertThat(table.only(sought)).isEqualTo(there.headOption().filter(value -> there.size() == 1));
            }
        }
    }
}
