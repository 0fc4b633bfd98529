package dev.orrery.api.workbench;

import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import java.time.Instant;

/**
 * One change as it is told: who did what to which object, when, and why.
 *
 * @param manager who did it, such as {@code deployment-controller}
 * @param deed in one word: {@code created}, {@code bound}, {@code observed}, …
 * @param resource of the object: {@code deployments.apps}
 * @param namespace empty for kinds of the whole cluster
 * @param object as kubectl names it: {@code deployment.apps/web}
 * @param reason in words; empty when the deed says it all
 */
public record Deed(
        Revision revision,
        Instant time,
        String manager,
        String deed,
        String resource,
        String namespace,
        String object,
        String reason) {

    public static Deed of(Change change) {
        Cause cause = change.cause();
        KubernetesObject subject = change.subject();
        return new Deed(
                change.revision(),
                cause.time(),
                cause.manager(),
                deed(change),
                subject.kind().groupResource(),
                subject.namespace(),
                subject.kind().slashName(subject.name()),
                cause.reason());
    }

    private static String deed(Change change) {
        if (change.isCreation()) {
            return "created";
        }
        if (change.isRemoval()) {
            return "removed";
        }
        if (!change.before().get().metadata().isTerminating()
                && change.subject().metadata().isTerminating()) {
            return "deleted";
        }
        return switch (change.cause().subresource()) {
            case "status" -> "observed";
            case "binding" -> "bound";
            case "scale" -> "scaled";
            default -> "changed";
        };
    }

    /** The name of the object, without its kind. */
    public String name() {
        return object.substring(object.indexOf('/') + 1);
    }

    /** Whether it was done to this object. */
    public boolean isAbout(ObjectKey key) {
        return resource.equals(key.resource()) && namespace.equals(key.namespace()) && name().equals(key.name());
    }
}
