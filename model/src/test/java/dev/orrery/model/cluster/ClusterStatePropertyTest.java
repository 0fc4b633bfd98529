package dev.orrery.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.chance.Chance;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.ImmutableLabelSelector;
import dev.orrery.model.labels.ImmutableSelectorRequirement;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Whatever is committed, every index says what a full scan would say, and no snapshot changes behind its holder's back. */
class ClusterStatePropertyTest {

    private static final int SEEDS = Integer.getInteger("orrery.seeds", 300);
    private static final int COMMITS = 25;

    private static final Vector<String> NAMESPACES = Vector.of("default", "other");
    private static final Vector<String> NODES = Vector.of("worker-1", "worker-2");
    private static final Vector<String> APPS = Vector.of("web", "db");
    private static final Vector<LabelSelector> SELECTORS = Vector.of(
            LabelSelector.byLabel("app", "web"),
            LabelSelector.byLabel("app", "db"),
            ImmutableLabelSelector.builder()
                    .putMatchLabels("app", "web")
                    .putMatchLabels("tier", "front")
                    .build(),
            ImmutableLabelSelector.builder()
                    .addMatchExpressions(ImmutableSelectorRequirement.builder()
                            .key("tier")
                            .operator("Exists")
                            .build())
                    .build(),
            ImmutableLabelSelector.builder().build());

    private final Vector<Integer> numbers = Vector.range(0, 4);

    @Test
    void everyIndexSaysWhatAFullScanSays() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try {
                new Run(seed).go();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** One random series of commits. */
    private final class Run {
        private final Chance chance;
        private long draws;
        private ClusterState state = ClusterState.EMPTY;
        private FullScan expected = FullScan.EMPTY;
        private Map<ClusterState, FullScan> snapshots = LinkedHashMap.empty();

        Run(long seed) {
            this.chance = new Chance(seed);
        }

        void go() {
            for (int i = 0; i < COMMITS; i++) {
                commit();
                check(state, expected);
                snapshots = snapshots.put(state, expected);
            }
            assertThat(state.revision().number()).isEqualTo(COMMITS);
            check(ClusterState.of(state.revision(), state.all()), expected);
            snapshots.forEach(this::check);
        }

        private void check(ClusterState checked, FullScan against) {
            against.agreesWith(checked, NAMESPACES, NODES, SELECTORS);
        }

        private void commit() {
            Vector<Write> writes = Vector.fill(1 + below(3), this::write);
            state = state.commit(new Commit(writes, Samples.CAUSE)).state();
            for (Write write : writes) {
                expected = write instanceof Write.Put put ? expected.with(put.object()) : expected.without(write.key());
            }
        }

        private Write write() {
            Vector<ObjectKey> known = expected.objects().keySet().toVector();
            return !known.isEmpty() && below(4) == 0
                    ? new Write.Remove(oneOf(known))
                    : Samples.put(state, below(4) == 0 ? set() : pod());
        }

        private KubernetesObject set() {
            return Samples.replicaSet(oneOf(NAMESPACES), "set-" + oneOf(numbers), oneOf(SELECTORS));
        }

        private Pod pod() {
            Pod pod = Samples.labelled(Samples.pod(oneOf(NAMESPACES), "pod-" + oneOf(numbers)), "app", oneOf(APPS));
            Pod tiered = below(3) == 0 ? Samples.labelled(pod, "tier", "front") : pod;
            Pod asking =
                    Samples.asking(tiered, oneOf(Vector.of("cpu", "memory", "example.com/gpu")), "" + (1 + below(3)));
            Pod taking = below(3) == 0 ? Samples.taking(asking, 8000 + below(2)) : asking;
            Pod placed = below(3) > 0 ? Samples.on(taking, oneOf(NODES)) : taking;
            Pod done = below(5) == 0 ? Samples.finished(placed) : placed;
            return below(2) == 0 ? Samples.owned(done, set()) : done;
        }

        private int below(int bound) {
            return chance.below(bound, "test", "", draws++);
        }

        private <E> E oneOf(Vector<E> choices) {
            return choices.get(below(choices.size()));
        }
    }
}
