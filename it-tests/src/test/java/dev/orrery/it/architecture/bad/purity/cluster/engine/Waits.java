package dev.orrery.it.architecture.bad.purity.cluster.engine;

import java.util.concurrent.CountDownLatch;

record Waits(CountDownLatch latch) {}
