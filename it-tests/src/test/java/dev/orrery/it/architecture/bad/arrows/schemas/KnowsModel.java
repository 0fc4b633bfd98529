package dev.orrery.it.architecture.bad.arrows.schemas;

import dev.orrery.it.architecture.bad.arrows.model.KnowsApi;

public record KnowsModel(KnowsApi outward) {}
