package dev.orrery.it.architecture.bad.arrows.api;

import dev.orrery.it.architecture.bad.arrows.wire.KnowsControllers;

public record KnowsWire(KnowsControllers outward) {}
