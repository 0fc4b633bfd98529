package dev.orrery.it.architecture.bad.arrows.storage;

import dev.orrery.it.architecture.bad.arrows.kubelet.KnowsApiserver;

public record KnowsKubelet(KnowsApiserver outward) {}
