package dev.orrery.kubelet.simulated;

/**
 * Why a container does not run, as the kubelet said it last. It stays said while the kubelet tries again, until the container
 * runs (kubelet's {@code reasonCache}).
 */
record Hindrance(String reason, String message) {}
