package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.api.workload.SortedTable;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * The pods of a StatefulSet, by ordinal. A pod belongs by selector <em>and</em> name (BEHAVIOUR rules 89, 90).
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param range the ordinals that the set asks for
 * @param byOrdinal who belongs
 */
record Members(Claims<Pod> claims, OrdinalRange range, SortedTable<Ordinal, Pod> byOrdinal) {

    static Members of(StatefulSet set, ClusterView view) {
        Claims<Pod> claims = claims(set, view);
        return new Members(
                claims,
                OrdinalRange.of(set),
                SortedTable.of(claims.owned(), Comparator.comparingInt(Ordinal::number), Members::place));
    }

    private static int place(Pod pod, Ordinal ordinal) {
        return Integer.compare(Ordinal.number(pod), ordinal.number());
    }

    /** Who belongs, in no order. */
    static Claims<Pod> claims(StatefulSet set, ClusterView view) {
        Claims<Pod> selected = Claims.of(set, set.spec().selector().selector(), Pod.KIND, view);
        Vector<Pod> orphans = selected.orphans().filter(pod -> Ordinal.isIn(pod, set));
        if (selected.owned().forAll(pod -> Ordinal.isIn(pod, set))) {
            return new Claims<>(selected.owned(), orphans, selected.strays());
        }
        Vector<Pod> misnamed = selected.owned().reject(pod -> Ordinal.isIn(pod, set));
        return new Claims<>(
                selected.owned().filter(pod -> Ordinal.isIn(pod, set)),
                orphans,
                selected.strays().appendAll(misnamed));
    }

    /** Every pod that belongs, terminating ones too. */
    Vector<Pod> all() {
        return claims.owned();
    }

    /** The pods whose ordinals the set does not ask for, the highest first. */
    Vector<Pod> condemned() {
        return byOrdinal.values().forAll(this::isAskedFor)
                ? Vector.empty()
                : byOrdinal.values().reject(this::isAskedFor).reverse();
    }

    private boolean isAskedFor(Pod pod) {
        return range.contains(Ordinal.number(pod));
    }

    Option<Pod> at(Ordinal ordinal) {
        return byOrdinal.first(ordinal);
    }
}
