package dev.orrery.model.meta;

import java.time.Instant;

/** A time that Kubernetes prints with microseconds, as in leases and in {@code eventTime}; all others have seconds. */
public record MicroTime(Instant instant) {}
