package dev.orrery.it.architecture.bad.halves.controllers.replicaset;

public record ReplicaSet(int replicas) {}
