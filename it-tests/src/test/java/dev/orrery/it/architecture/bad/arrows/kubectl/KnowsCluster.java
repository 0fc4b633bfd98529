package dev.orrery.it.architecture.bad.arrows.kubectl;

import dev.orrery.it.architecture.bad.arrows.cluster.KnowsKubectl;

public record KnowsCluster(KnowsKubectl outward) {}
