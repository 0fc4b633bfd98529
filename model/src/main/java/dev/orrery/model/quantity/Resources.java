package dev.orrery.model.quantity;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * Amounts of every resource that the scheduler looks at, as plain numbers.
 *
 * <p>What a pod asks for, what a node offers, and the sum of what the pods of a node ask for. Cpu is in thousandths of
 * a core, memory and ephemeral storage are in bytes; {@code extended} holds extended resources, huge pages and
 * attachable volumes by name. Sums saturate. A name of another form counts for nothing, as in kube-scheduler.
 *
 * <p>Source: {@code Resource} in {@code kube-scheduler/pkg/scheduler/framework/types.go}.
 */
public record Resources(
        long cpuMilli, long memory, long ephemeralStorage, long pods, SortedMap<String, Long> extended) {

    public static final Resources ZERO = new Resources(0, 0, 0, 0, TreeMap.empty());

    /** The amounts of a resource list, such as {@code requests} of a container or {@code allocatable} of a node. */
    public static Resources of(SortedMap<String, Quantity> list) {
        Resources sum = ZERO;
        for (var entry : list) {
            sum = sum.with(entry._1, entry._2);
        }
        return sum;
    }

    private Resources with(String name, Quantity quantity) {
        return switch (name) {
            case "cpu" -> new Resources(quantity.milliValue(), memory, ephemeralStorage, pods, extended);
            case "memory" -> new Resources(cpuMilli, quantity.value(), ephemeralStorage, pods, extended);
            case "ephemeral-storage" -> new Resources(cpuMilli, memory, quantity.value(), pods, extended);
            case "pods" -> new Resources(cpuMilli, memory, ephemeralStorage, quantity.value(), extended);
            default ->
                isExtended(name)
                        ? new Resources(cpuMilli, memory, ephemeralStorage, pods, extended.put(name, quantity.value()))
                        : this;
        };
    }

    private static boolean isExtended(String name) {
        return name.indexOf('/') >= 0 || name.startsWith("hugepages-") || name.startsWith("attachable-volumes-");
    }

    public Resources plus(Resources other) {
        return other == ZERO ? this : combine(other, Resources::saturatingSum);
    }

    public Resources minus(Resources other) {
        return other == ZERO ? this : combine(other, Resources::saturatingDifference);
    }

    /** The larger of both amounts of each resource: what init containers and containers need together. */
    public Resources max(Resources other) {
        return combine(other, Math::max);
    }

    private Resources combine(Resources other, LongBinaryOperator how) {
        return new Resources(
                how.applyAsLong(cpuMilli, other.cpuMilli),
                how.applyAsLong(memory, other.memory),
                how.applyAsLong(ephemeralStorage, other.ephemeralStorage),
                how.applyAsLong(pods, other.pods),
                combineExtended(other.extended, how));
    }

    /** Nothing of a resource is the same as no entry for it. */
    private SortedMap<String, Long> combineExtended(SortedMap<String, Long> others, LongBinaryOperator how) {
        if (others.isEmpty()) {
            return extended;
        }
        SortedMap<String, Long> combined = extended;
        for (var other : others) {
            long amount = how.applyAsLong(extended.getOrElse(other._1, 0L), other._2);
            combined = amount == 0 ? combined.remove(other._1) : combined.put(other._1, amount);
        }
        return combined;
    }

    private static long saturatingSum(long left, long right) {
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
        return overflow ? limit(left) : sum;
    }

    private static long saturatingDifference(long left, long right) {
        long difference = left - right;
        boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
        return overflow ? limit(left) : difference;
    }

    private static long limit(long sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
