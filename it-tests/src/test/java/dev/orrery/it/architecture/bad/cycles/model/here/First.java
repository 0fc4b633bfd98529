package dev.orrery.it.architecture.bad.cycles.model.here;

import dev.orrery.it.architecture.bad.cycles.model.there.Second;

public record First(Second second) {}
