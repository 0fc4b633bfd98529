package dev.orrery.it.architecture.bad.immutability.model;

final class HoldsAnArray {
    private final byte[] bytes = {4, 2};

    byte first() {
        return bytes[0];
    }
}
