package dev.orrery.it.architecture.bad.purity.scheduler;

final class StartsThreads {
    Thread start(Runnable work) {
        return new Thread(work);
    }
}
