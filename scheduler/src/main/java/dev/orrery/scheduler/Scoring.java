package dev.orrery.scheduler;

import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.api.scheduling.Score;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.chance.Draws.Drawn;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Chooses the best of the nodes that fit: the highest sum of weighted scores, one by chance among equals (BEHAVIOUR 61). */
final class Scoring {

    private Scoring() {}

    static Drawn<NodeToUse> best(Vector<Score> plugins, PodToPlace pod, List<NodeToUse> feasible, Draws draws) {
        if (feasible.size() == 1) {
            return new Drawn<>(feasible.get(0), draws);
        }
        long[] total = new long[feasible.size()];
        for (Score plugin : plugins) {
            plugin.prepare(pod).forEach(score -> add(total, plugin.weight(), score, feasible));
        }
        return oneOf(highest(total), pod, feasible, draws);
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

    private static List<Integer> highest(long[] total) {
        List<Integer> places = new ArrayList<>();
        long best = Long.MIN_VALUE;
        for (int i = 0; i < total.length; i++) {
            if (total[i] > best) {
                best = total[i];
                places.clear();
            }
            if (total[i] == best) {
                places.add(i);
            }
        }
        return places;
    }

    private static Drawn<NodeToUse> oneOf(
            List<Integer> places, PodToPlace pod, List<NodeToUse> feasible, Draws draws) {
        if (places.size() == 1) {
            return new Drawn<>(feasible.get(places.get(0)), draws);
        }
        Drawn<Integer> drawn = draws.below(places.size(), "node", pod.pod().key().toString());
        return new Drawn<>(feasible.get(places.get(drawn.value())), drawn.draws());
    }
}
