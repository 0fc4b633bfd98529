package dev.orrery.it.architecture.bad.cycles.model.there;

import dev.orrery.it.architecture.bad.cycles.model.here.First;

public record Second(First first) {}
