package dev.orrery.scheduler;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.chance.Chance;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;

/** Chooses the best of the nodes that fit: the highest sum of weighted scores, one by chance among equals (BEHAVIOUR 61). */
final class Scoring {

    private Scoring() {}

    static NodeToUse best(Vector<Score> plugins, PodToPlace pod, List<NodeToUse> feasible, Chance chance) {
        if (feasible.size() == 1) {
            return feasible.get(0);
        }
        long[] total = new long[feasible.size()];
        for (Score plugin : plugins) {
            plugin.prepare(pod).forEach(score -> add(total, plugin.weight(), score, feasible));
        }
        return oneOfTheHighest(total, pod, feasible, chance);
    }

    private static void add(long[] total, int weight, Score.NodeScore score, List<NodeToUse> feasible) {
        long[] own = new long[total.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = score.of(feasible.get(i));
        }
        score.normalize(own);
        for (int i = 0; i < own.length; i++) {
            total[i] += weight * own[i];
        }
    }

    /** A pod draws once: tried again, it would choose the same among the same. */
    private static NodeToUse oneOfTheHighest(long[] total, PodToPlace pod, List<NodeToUse> feasible, Chance chance) {
        int[] places = highest(total);
        int place = places.length == 1
                ? 0
                : chance.below(places.length, "node", pod.pod().uid(), 0);
        return feasible.get(places[place]);
    }

    private static int[] highest(long[] total) {
        int[] places = new int[total.length];
        int found = 0;
        long best = Long.MIN_VALUE;
        for (int i = 0; i < total.length; i++) {
            if (total[i] > best) {
                best = total[i];
                found = 0;
            }
            if (total[i] == best) {
                places[found++] = i;
            }
        }
        return Arrays.copyOf(places, found);
    }
}
