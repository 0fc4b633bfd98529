package dev.orrery.it.architecture.bad.halves.cluster.engine;

import dev.orrery.it.architecture.bad.halves.storage.objects.KnowsVolumes;

record KnowsStorage(KnowsVolumes adapter) {}
