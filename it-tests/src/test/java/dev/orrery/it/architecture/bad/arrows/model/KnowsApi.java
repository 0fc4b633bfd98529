package dev.orrery.it.architecture.bad.arrows.model;

import dev.orrery.it.architecture.bad.arrows.api.KnowsWire;

public record KnowsApi(KnowsWire outward) {}
