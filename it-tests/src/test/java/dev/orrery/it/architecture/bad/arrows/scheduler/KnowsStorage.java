package dev.orrery.it.architecture.bad.arrows.scheduler;

import dev.orrery.it.architecture.bad.arrows.storage.KnowsKubelet;

public record KnowsStorage(KnowsKubelet outward) {}
