package dev.orrery.it.architecture.bad.arrows.kubelet;

import dev.orrery.it.architecture.bad.arrows.apiserver.KnowsKubectl;

public record KnowsApiserver(KnowsKubectl outward) {}
