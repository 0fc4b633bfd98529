package dev.orrery.it.architecture.bad.halves.controllers.deployment;

import dev.orrery.it.architecture.bad.halves.controllers.replicaset.ReplicaSet;

record KnowsReplicaSet(ReplicaSet other) {}
