package dev.orrery.model.quantity;

import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;

/**
 * Resources as plain numbers, which the scheduler adds and compares for every pod and node.
 *
 * @param cpuMilli thousandths of a core
 * @param memory bytes
 * @param ephemeralStorage bytes
 * @param pods how many pods; only in what a node has
 * @param extended everything else, by name
 */
public record Resources(
        long cpuMilli, long memory, long ephemeralStorage, long pods, SortedMap<String, Long> extended) {

    public static final Resources ZERO = new Resources(0, 0, 0, 0, TreeMap.empty());

    /** What a list of quantities by resource name amounts to. */
    public static Resources of(SortedMap<String, Quantity> quantities) {
        if (quantities.isEmpty()) {
            return ZERO;
        }
        Resources sum = ZERO;
        for (Tuple2<String, Quantity> entry : quantities) {
            sum = sum.with(entry._1(), entry._2());
        }
        return sum;
    }

    private Resources with(String name, Quantity quantity) {
        return switch (name) {
            case "cpu" -> new Resources(quantity.milliValue(), memory, ephemeralStorage, pods, extended);
            case "memory" -> new Resources(cpuMilli, quantity.value(), ephemeralStorage, pods, extended);
            case "ephemeral-storage" -> new Resources(cpuMilli, memory, quantity.value(), pods, extended);
            case "pods" -> new Resources(cpuMilli, memory, ephemeralStorage, quantity.value(), extended);
            default -> new Resources(
                    cpuMilli, memory, ephemeralStorage, pods, extended.put(name, quantity.value()));
        };
    }

    public Resources plus(Resources other) {
        if (other == ZERO) {
            return this;
        }
        return new Resources(
                cpuMilli + other.cpuMilli,
                memory + other.memory,
                ephemeralStorage + other.ephemeralStorage,
                pods + other.pods,
                extended.merge(other.extended, Long::sum));
    }

    public Resources minus(Resources other) {
        if (other == ZERO) {
            return this;
        }
        return new Resources(
                cpuMilli - other.cpuMilli,
                memory - other.memory,
                ephemeralStorage - other.ephemeralStorage,
                pods - other.pods,
                extended.merge(other.extended.mapValues(amount -> -amount), Long::sum)
                        .rejectValues(amount -> amount == 0));
    }

    /** The larger of two amounts, resource by resource. */
    public Resources max(Resources other) {
        if (other == ZERO) {
            return this;
        }
        return new Resources(
                Math.max(cpuMilli, other.cpuMilli),
                Math.max(memory, other.memory),
                Math.max(ephemeralStorage, other.ephemeralStorage),
                Math.max(pods, other.pods),
                extended.merge(other.extended, Math::max));
    }
}
