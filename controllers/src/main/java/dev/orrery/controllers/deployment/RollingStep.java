package dev.orrery.controllers.deployment;

import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * One step of a rolling update: first the new ReplicaSet grows as far as surge allows; when it cannot, old ones shrink as far
 * as availability allows, broken pods before healthy ones, oldest ReplicaSet first. Pods that terminate are not waited for.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/rolling.go">rolling.go</a> and
 *     BEHAVIOUR rules 19 to 25
 */
final class RollingStep {

    private RollingStep() {}

    /**
     * The size that the new ReplicaSet should have now.
     *
     * @param total the pods that all ReplicaSets are to have, this one's included
     */
    static int newSize(int current, int total, Bounds bounds) {
        if (current >= bounds.replicas()) {
            return bounds.replicas();
        }
        int room = Math.max(0, bounds.mostInTotal() - total);
        return current + Math.min(room, bounds.replicas() - current);
    }

    /**
     * The sizes that old ReplicaSets should have now.
     *
     * @param old oldest first
     * @return new sizes by name, of those that shrink only: first those with broken pods, each at most twice
     */
    static Vector<Resize> shrink(Vector<Size> old, Size young, Bounds bounds) {
        int total = old.map(Size::replicas).sum().intValue() + young.replicas();
        int spare = total - bounds.fewestAvailable() - young.unavailable();
        if (spare <= 0) {
            return Vector.empty();
        }
        Shrinking clean = Shrinking.of(old).take(spare, Size::unavailable);
        int available = clean.left().map(Size::available).sum().intValue() + young.available();
        return clean.take(available - bounds.fewestAvailable(), Size::replicas).steps();
    }

    /** A ReplicaSet's next size. */
    record Resize(String name, int replicas) {}

    /** Sizes while they are being reduced, and the steps taken so far. */
    private record Shrinking(Map<String, Size> sizes, Vector<Resize> steps) {

        /** How many pods of a ReplicaSet may be taken. */
        private interface Takeable {
            int of(Size size);
        }

        static Shrinking of(Vector<Size> sizes) {
            return new Shrinking(
                    LinkedHashMap.ofEntries(sizes.map(size -> Tuple.of(size.name(), size))), Vector.empty());
        }

        Vector<Size> left() {
            return sizes.values().toVector();
        }

        Shrinking take(int atMost, Takeable takeable) {
            Shrinking current = this;
            int remaining = atMost;
            for (Size size : left()) {
                int taken = Math.min(remaining, takeable.of(size));
                if (taken > 0) {
                    remaining -= taken;
                    current = current.reduce(size.less(taken));
                }
            }
            return current;
        }

        private Shrinking reduce(Size size) {
            return new Shrinking(sizes.put(size.name(), size), steps.append(new Resize(size.name(), size.replicas())));
        }
    }
}
