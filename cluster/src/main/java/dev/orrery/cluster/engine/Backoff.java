package dev.orrery.cluster.engine;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How often a task has failed without a success in between, and so how long it waits: 5 ms, doubling, up to 1000 s.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/client-go/util/workqueue#DefaultTypedControllerRateLimiter">client-go's default
 *     rate limiter</a>
 */
record Backoff(Map<Task, Integer> failures) {

    static final Backoff NONE = new Backoff(HashMap.empty());

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofSeconds(1000);
    private static final int DOUBLINGS = 18;

    /** So many retries count as progress; whoever fails more often is not expected to recover by itself. */
    private static final int PROGRESS = 3;

    Backoff failed(Task task) {
        return new Backoff(failures.put(task, failures.getOrElse(task, 0) + 1));
    }

    Backoff succeeded(Task task) {
        return failures.containsKey(task) ? new Backoff(failures.remove(task)) : this;
    }

    Backoff without(Predicate<Task> forgotten) {
        return new Backoff(failures.rejectKeys(forgotten));
    }

    /** How long a task waits after the failure that was counted last. */
    Duration delay(Task task) {
        int count = failures.getOrElse(task, 0);
        if (count > DOUBLINGS) {
            return LONGEST;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.max(0, count - 1));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    boolean isProgress(Task task) {
        return failures.getOrElse(task, 0) <= PROGRESS;
    }
}
