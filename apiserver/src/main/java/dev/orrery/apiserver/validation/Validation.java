package dev.orrery.apiserver.validation;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
public final class Validation { private Validation() {} public static Vector<StatusCause> ofNew(KubernetesObject o) { return Vector.empty(); } public static Vector<StatusCause> ofChange(KubernetesObject b, KubernetesObject o) { return Vector.empty(); } }
