package dev.orrery.it.architecture.bad.halves.storage.volumes;

import dev.orrery.it.architecture.bad.halves.storage.objects.KnowsVolumes;

public record KnowsObjects(KnowsVolumes other) {}
