package dev.orrery.it.architecture.bad.purity.api;

final class ReadsTheMachine {
    String home() {
        return System.getProperty("user.home");
    }
}
