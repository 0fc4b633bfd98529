package dev.orrery.scheduler;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.Verdict;
import io.vavr.collection.Set;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds nodes that fit one pod, beginning where the last cycle left off, until there are enough of them to choose from.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduler-perf-tuning/">Scheduler performance tuning</a>
 */
final class Filtering {
    private static final int FEWEST = 100;
    private static final int LOWEST_PERCENTAGE = 5;

    private final PreparedFilters filters;
    private final SchedulerState state;
    private final List<NodeToUse> feasible;
    private final Diagnosis diagnosis = new Diagnosis();
    private int judged;

    Filtering(PreparedFilters filters, SchedulerState state) {
        this.filters = filters;
        this.state = state;
        this.feasible = new ArrayList<>(enough(state.roster().size()));
    }

    /** How many of so many nodes are enough: half of them, fewer the more there are, but never less than 100. */
    static int enough(int nodes) {
        if (nodes < FEWEST) {
            return nodes;
        }
        int percentage = Math.max(LOWEST_PERCENTAGE, 50 - nodes / 125);
        return Math.max(FEWEST, nodes * percentage / 100);
    }

    Filtering run() {
        filters.candidates().peek(this::judgeOnly).onEmpty(this::judgeInTurn);
        return this;
    }

    private void judgeOnly(PreparedFilters.Candidates candidates) {
        Set<String> names = candidates.names();
        for (String name : names.toSortedSet()) {
            int place = state.roster().placeOf(name);
            if (place >= 0) {
                judge(place);
            }
        }
        diagnosis.addUnjudged(state.roster().size() - judged, candidates.plugins());
    }

    private void judgeInTurn() {
        int nodes = state.roster().size();
        int enough = enough(nodes);
        while (judged < nodes && feasible.size() < enough) {
            judge((state.start() + judged) % nodes);
        }
    }

    private void judge(int place) {
        NodeToUse node = state.roster().at(place);
        judged++;
        for (int i = 0; i < filters.size(); i++) {
            Verdict verdict = filters.at(i).judge(node);
            if (verdict != Verdict.fits() && !verdict.isFit()) {
                diagnosis.add(filters.plugin(i), verdict);
                return;
            }
        }
        feasible.add(node);
    }

    List<NodeToUse> feasible() {
        return feasible;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    /** Where the next cycle begins. */
    int next() {
        return (state.start() + judged) % state.roster().size();
    }
}
