package dev.orrery.it.architecture.bad.immutability.model;

final class IsNotFinal {
    private int count;

    int next() {
        return ++count;
    }
}
