package dev.orrery.scheduler.plugins;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Verdict;
import dev.orrery.model.quantity.Resources;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules out nodes that have not enough left of what the pod requests (BEHAVIOUR 53). */
public final class NodeResourcesFit implements Filter {

    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    @Override
    public Option<NodeFilter> prepare(PodToPlace pod) {
        return Option.some(new Room(pod.requests()));
    }

    @Override
    public Set<Cure> cures() {
        return HashSet.of(Cure.NODE_ADDED, Cure.NODE_ALLOCATABLE_CHANGED, Cure.POD_REMOVED, Cure.POD_CHANGED);
    }

    /** Whether there is room for so much. Nothing is allocated for a node that has it. */
    private record Room(Resources wanted) implements NodeFilter {

        @Override
        public Verdict judge(NodeToUse node) {
            Resources has = node.allocatable();
            Resources used = node.pods().requested();
            boolean fits = node.pods().holding() < has.pods()
                    && (wanted.cpuMilli() == 0 || wanted.cpuMilli() <= has.cpuMilli() - used.cpuMilli())
                    && (wanted.memory() == 0 || wanted.memory() <= has.memory() - used.memory())
                    && (wanted.ephemeralStorage() == 0
                            || wanted.ephemeralStorage() <= has.ephemeralStorage() - used.ephemeralStorage())
                    && (wanted.extended().isEmpty()
                            || lackingExtended(has, used).isEmpty());
            return fits ? Verdict.fits() : refusal(node);
        }

        private Verdict refusal(NodeToUse node) {
            Resources has = node.allocatable();
            Resources used = node.pods().requested();
            Vector<String> lacking = Vector.empty();
            if (node.pods().holding() >= has.pods()) {
                lacking = lacking.append("Too many pods");
            }
            lacking = lacking.appendAll(lack("cpu", wanted.cpuMilli(), has.cpuMilli() - used.cpuMilli()))
                    .appendAll(lack("memory", wanted.memory(), has.memory() - used.memory()))
                    .appendAll(lack(
                            "ephemeral-storage",
                            wanted.ephemeralStorage(),
                            has.ephemeralStorage() - used.ephemeralStorage()))
                    .appendAll(lackingExtended(has, used));
            return exceeds(has) ? Verdict.because(lacking.toJavaArray(String[]::new)) : Verdict.becauseOfPods(lacking);
        }

        private Vector<String> lackingExtended(Resources has, Resources used) {
            return wanted.extended()
                    .toVector()
                    .flatMap(entry -> lack(entry._1(), entry._2(), left(entry._1(), has, used)));
        }

        private static long left(String name, Resources has, Resources used) {
            return has.extended().getOrElse(name, 0L) - used.extended().getOrElse(name, 0L);
        }

        private static Option<String> lack(String name, long wanted, long left) {
            return wanted > 0 && wanted > left ? Option.some("Insufficient " + name) : Option.none();
        }

        /** Whether the pod would not fit even if it had the node for itself. */
        private boolean exceeds(Resources has) {
            return wanted.cpuMilli() > has.cpuMilli()
                    || wanted.memory() > has.memory()
                    || wanted.ephemeralStorage() > has.ephemeralStorage()
                    || has.pods() == 0
                    || wanted.extended().exists(entry -> isMoreThan(entry, has));
        }

        private static boolean isMoreThan(Tuple2<String, Long> wanted, Resources has) {
            return wanted._2() > has.extended().getOrElse(wanted._1(), 0L);
        }
    }
}
