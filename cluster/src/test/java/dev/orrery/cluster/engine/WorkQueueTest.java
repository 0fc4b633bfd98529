package dev.orrery.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The queue of tasks. */
class WorkQueueTest {

    private static final Task ONE = new Task("a", ObjectKey.of(Pod.KIND, "default", "one"));
    private static final Task OTHER = new Task("b", ObjectKey.of(Pod.KIND, "default", "one"));

    private static Vector<Revision> because(long... revisions) {
        return Vector.ofAll(revisions).map(Revision::new);
    }

    @Test
    void aTaskStandsInItOnceHoweverManyChangesAskForIt() {
        WorkQueue queue =
                WorkQueue.EMPTY.add(ONE, because(1)).add(OTHER, because(2)).add(ONE, because(3));
        WorkQueue.Next next = queue.take();
        assertThat(next.task()).isEqualTo(ONE);
        assertThat(next.because()).isEqualTo(because(1, 3));
        assertThat(next.rest().take().task()).isEqualTo(OTHER);
        assertThat(next.rest().take().rest().isEmpty()).isTrue();
    }

    @Test
    void itNamesAFewCausesOfMany() {
        WorkQueue queue = Vector.rangeClosed(1, 100)
                .foldLeft(WorkQueue.EMPTY, (grown, revision) -> grown.add(ONE, because(revision)));
        assertThat(queue.take().because()).isEqualTo(because(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void aTaskThatIsPutBackComesNextWithAllItsCauses() {
        WorkQueue queue =
                WorkQueue.EMPTY.add(OTHER, because(1)).add(ONE, because(3)).putBack(ONE, because(2));
        assertThat(queue.take().task()).isEqualTo(ONE);
        assertThat(queue.take().because()).isEqualTo(because(2, 3));
        assertThat(queue.take().rest().take().rest().isEmpty()).isTrue();
    }
}
