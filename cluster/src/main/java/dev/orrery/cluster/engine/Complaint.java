package dev.orrery.cluster.engine;

import java.time.Instant;

/**
 * A worker that broke the rules: it threw, never settled, or asked for what does not exist.
 *
 * @param worker its name
 * @param about the key that it was looking at; empty when it was not looking at any
 */
public record Complaint(Instant time, String worker, String about, String message) {

    boolean saysTheSameAs(Complaint other) {
        return worker.equals(other.worker) && about.equals(other.about) && message.equals(other.message);
    }
}
