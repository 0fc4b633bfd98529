package dev.orrery.it.architecture.bad.purity.model;

import java.util.UUID;

final class DrawsLots {
    double roll() {
        return Math.random();
    }

    UUID name() {
        return UUID.randomUUID();
    }
}
