package dev.orrery.it.architecture.bad.arrows.encodings;

import dev.orrery.it.architecture.bad.arrows.model.KnowsApi;

public record KnowsModel(KnowsApi outward) {}
