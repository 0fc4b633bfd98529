package dev.orrery.it.architecture.bad.immutability.model;

import java.util.List;

record HoldsAList(List<String> names) {}
