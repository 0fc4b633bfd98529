package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * The pods of a StatefulSet, by ordinal. A pod belongs by selector <em>and</em> name (BEHAVIOUR rules 89, 90).
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param replicas whose ordinals the set asks for
 * @param condemned whose ordinals it does not, the highest first
 */
record Members(Claims<Pod> claims, SortedMap<Ordinal, Pod> replicas, Vector<Pod> condemned) {

    static Members of(StatefulSet set, ClusterView view) {
        Claims<Pod> claims = byName(Claims.of(set, set.spec().selector().selector(), Pod.KIND, view), set);
        OrdinalRange range = OrdinalRange.of(set);
        SortedMap<Ordinal, Pod> all = TreeMap.empty();
        for (Pod pod : claims.owned()) {
            all = all.put(Ordinal.of(pod, set).get(), pod);
        }
        return new Members(
                claims,
                all.filterKeys(range::contains),
                all.filterKeys(ordinal -> !range.contains(ordinal))
                        .toVector()
                        .sortBy(Comparator.reverseOrder(), entry -> entry._1())
                        .map(entry -> entry._2()));
    }

    private static Claims<Pod> byName(Claims<Pod> claims, StatefulSet set) {
        Vector<Pod> named = claims.owned().filter(pod -> Ordinal.of(pod, set).isDefined());
        Vector<Pod> misnamed = claims.owned().removeAll(named);
        Vector<Pod> orphans =
                claims.orphans().filter(pod -> Ordinal.of(pod, set).isDefined());
        return new Claims<>(named, orphans, claims.strays().appendAll(misnamed));
    }

    /** Every pod that belongs, terminating ones too. */
    Vector<Pod> all() {
        return claims.owned();
    }

    Option<Pod> at(Ordinal ordinal) {
        return replicas.get(ordinal);
    }
}
