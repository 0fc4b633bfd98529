package dev.orrery.it.architecture.bad.arrows.wire;

import dev.orrery.it.architecture.bad.arrows.controllers.KnowsScheduler;

public record KnowsControllers(KnowsScheduler outward) {}
