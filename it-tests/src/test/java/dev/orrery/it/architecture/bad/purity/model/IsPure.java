package dev.orrery.it.architecture.bad.purity.model;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What the purity rule spares: values and names that live in packages of the machine. */
record IsPure(Instant at, TimeUnit unit) implements Serializable {
    int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
