package dev.orrery.it.architecture.bad.arrows.testkit;

import dev.orrery.it.architecture.bad.arrows.wire.KnowsControllers;

public record KnowsWire(KnowsControllers outward) {}
