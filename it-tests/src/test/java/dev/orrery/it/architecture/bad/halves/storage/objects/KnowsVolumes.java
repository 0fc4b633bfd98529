package dev.orrery.it.architecture.bad.halves.storage.objects;

import dev.orrery.it.architecture.bad.halves.storage.volumes.KnowsObjects;

public record KnowsVolumes(KnowsObjects other) {}
