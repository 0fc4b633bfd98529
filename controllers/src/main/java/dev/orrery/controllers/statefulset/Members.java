package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The pods of a StatefulSet, by ordinal. A pod belongs by selector <em>and</em> name (BEHAVIOUR rules 89, 90).
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param range the ordinals that the set asks for
 * @param byOrdinal who belongs, the lowest first
 */
record Members(Claims<Pod> claims, OrdinalRange range, Vector<Member> byOrdinal) {

    /** A pod and the number that it has. */
    record Member(Ordinal ordinal, Pod pod) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return ordinal.compareTo(other.ordinal);
        }
    }

    static Members of(StatefulSet set, ClusterView view) {
        Claims<Pod> claims = claims(set, view);
        Vector<Member> members = claims.owned()
                .map(pod -> new Member(Ordinal.of(pod, set).get(), pod))
                .sorted();
        return new Members(claims, OrdinalRange.of(set), members);
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
        return byOrdinal.forAll(member -> range.contains(member.ordinal()))
                ? Vector.empty()
                : byOrdinal
                        .reject(member -> range.contains(member.ordinal()))
                        .map(Member::pod)
                        .reverse();
    }

    Option<Pod> at(Ordinal ordinal) {
        int low = 0;
        int high = byOrdinal.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Member member = byOrdinal.get(middle);
            int order = member.ordinal().compareTo(ordinal);
            if (order == 0) {
                return Option.some(member.pod());
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Option.none();
    }
}
