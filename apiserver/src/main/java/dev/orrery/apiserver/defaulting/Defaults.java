package dev.orrery.apiserver.defaulting;
import dev.orrery.model.meta.KubernetesObject;
public final class Defaults { private Defaults() {} public static KubernetesObject of(KubernetesObject o) { return o; } }
