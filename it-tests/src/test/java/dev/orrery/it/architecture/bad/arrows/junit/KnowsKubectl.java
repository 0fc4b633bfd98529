package dev.orrery.it.architecture.bad.arrows.junit;

import dev.orrery.it.architecture.bad.arrows.kubectl.KnowsCluster;

public record KnowsKubectl(KnowsCluster outward) {}
