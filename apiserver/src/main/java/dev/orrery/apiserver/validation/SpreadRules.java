package dev.orrery.apiserver.validation;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What the constraints must be that spread pods over a topology.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/">Topology spread
 *     constraints</a>
 */
final class SpreadRules {

    private static final Vector<String> ACTIONS = Vector.of("DoNotSchedule", "ScheduleAnyway");

    private SpreadRules() {}

    static void check(Option<Json> constraints, Path spec, Faults faults) {
        int index = 0;
        for (Json constraint : constraints.map(Json::elements).getOrElse(Vector.empty())) {
            check(constraint, spec.field("topologySpreadConstraints").index(index++), faults);
        }
    }

    private static void check(Json constraint, Path path, Faults faults) {
        long skew = constraint.at("maxSkew").flatMap(Json::asLong).getOrElse(0L);
        if (skew <= 0) {
            faults.invalidNumber(path.field("maxSkew"), skew, "must be greater than zero");
        }
        if (constraint.at("topologyKey").flatMap(Json::asString).getOrElse("").isEmpty()) {
            faults.required(path.field("topologyKey"), "can not be empty");
        }
        String action =
                constraint.at("whenUnsatisfiable").flatMap(Json::asString).getOrElse("");
        faults.oneOf(path.field("whenUnsatisfiable"), action, ACTIONS);
    }
}
