package dev.orrery.testkit;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What an API server does to objects, without defaults, admission and validation: names, uids, generations, versions,
 * preconditions, finalizers and graceful deletion.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">API concepts</a>
 */
final class QuietApi {

    /** What is answered, and what is written for it. */
    record Decision(Response response, Option<Write> write, Draws draws) {}

    private final QuietWorld world;
    private final Revision next;

    QuietApi(QuietWorld world) {
        this.world = world;
        this.next = world.state().revision().next();
    }

    Decision decide(Request request) {
        return switch (request.verb()) {
            case CREATE -> create(body(request));
            case UPDATE -> onStored(request, stored -> update(request, body(request), stored));
            case DELETE -> onStored(request, stored -> delete(request, stored));
            default -> throw new IllegalArgumentException("a quiet world knows no " + request.verb());
        };
    }

    private static KubernetesObject body(Request request) {
        if (request.body() instanceof Body.Typed typed) {
            return typed.object();
        }
        throw new IllegalArgumentException("a quiet world reads objects only, not " + request.body());
    }

    private Decision onStored(Request request, Function<KubernetesObject, Decision> decide) {
        return world.state()
                .get(request.key())
                .map(decide)
                .getOrElse(() -> refused(Status.notFound(request.kind(), request.name())));
    }

    private Decision create(KubernetesObject object) {
        ObjectMeta asked = object.metadata();
        Draws draws = world.draws();
        String name = object.name();
        while (name.isEmpty() || object.name().isEmpty() && isTaken(object, name)) {
            String prefix = asked.generateName().getOrElse("");
            name = prefix + draws.chance().suffix("name", prefix, draws.count("name", prefix));
            draws = draws.counted("name", prefix);
        }
        KubernetesObject created = born(object)
                .withMetadata(asked.withName(name)
                        .withUid(Option.some(draws.chance().uid("uid", name, next.number())))
                        .withGeneration(Option.some(1L))
                        .withCreationTimestamp(Option.some(world.now()))
                        .withResourceVersion(Option.some(next)));
        return isTaken(object, name)
                ? refused(Status.alreadyExists(object.kind(), name))
                : new Decision(new Response.One(created), Option.some(new Write.Put(created)), draws);
    }

    private boolean isTaken(KubernetesObject object, String name) {
        return world.state()
                .get(ObjectKey.of(object.kind(), object.namespace(), name))
                .isDefined();
    }

    private static KubernetesObject born(KubernetesObject object) {
        return object instanceof Pod pod && pod.status().phase().isEmpty()
                ? pod.withStatus(pod.status().withPhase(Option.some("Pending")))
                : object;
    }

    private Decision update(Request request, KubernetesObject asked, KubernetesObject stored) {
        if (isOutdated(asked, stored)) {
            return refused(Status.modified(request.kind(), request.name()));
        }
        KubernetesObject changed = request.subresource().equals("status") ? told(asked, stored) : wished(asked, stored);
        return changed.equals(stored)
                ? new Decision(new Response.One(stored), Option.none(), world.draws())
                : put(changed);
    }

    private static boolean isOutdated(KubernetesObject asked, KubernetesObject stored) {
        Option<String> uid = asked.metadata().uid();
        Option<Revision> version = asked.metadata().resourceVersion();
        return uid.exists(expected -> !expected.equals(stored.uid()))
                || version.isDefined() && !version.equals(stored.metadata().resourceVersion());
    }

    /** A status write changes status and annotations only; of other metadata the server keeps its own. */
    private static KubernetesObject told(KubernetesObject asked, KubernetesObject stored) {
        return stored.withStatusOf(asked)
                .withMetadata(stored.metadata().withAnnotations(asked.metadata().annotations()));
    }

    private static KubernetesObject wished(KubernetesObject asked, KubernetesObject stored) {
        ObjectMeta known = stored.metadata();
        KubernetesObject changed = asked.withStatusOf(stored)
                .withMetadata(known.withLabels(asked.metadata().labels())
                        .withAnnotations(asked.metadata().annotations())
                        .withOwnerReferences(asked.metadata().ownerReferences())
                        .withFinalizers(asked.metadata().finalizers()));
        return changed.wishesTheSameAs(stored)
                ? changed
                : changed.withMetadata(
                        changed.metadata().withGeneration(known.generation().map(generation -> generation + 1)));
    }

    private Decision put(KubernetesObject changed) {
        KubernetesObject written = changed.withMetadata(changed.metadata().withResourceVersion(Option.some(next)));
        boolean over = changed.metadata().isTerminating() && !isHeld(changed) && !(changed instanceof Pod);
        return new Decision(
                new Response.One(written),
                Option.some(over ? new Write.Remove(changed.key()) : new Write.Put(written)),
                world.draws());
    }

    private Decision delete(Request request, KubernetesObject stored) {
        if (request.options().uid().exists(uid -> !uid.equals(stored.uid()))) {
            return refused(Status.conflict(request.kind(), request.name(), "Precondition failed: UID in precondition"));
        }
        boolean atOnce =
                stored instanceof Pod && request.options().gracePeriodSeconds().contains(0L);
        if (atOnce && stored.metadata().finalizers().isEmpty()) {
            return removed(stored.key(), stored);
        }
        if (stored.metadata().isTerminating()) {
            return new Decision(new Response.One(stored), Option.none(), world.draws());
        }
        KubernetesObject held = held(stored, request.options().propagation());
        return mustWait(held) ? put(terminating(held)) : removed(stored.key(), stored);
    }

    /** With the finalizer by which a garbage collector deals with the dependents first. */
    private static KubernetesObject held(KubernetesObject stored, Option<Propagation> propagation) {
        Vector<String> asked = propagation.toVector().flatMap(how -> switch (how) {
            case Foreground -> Option.some("foregroundDeletion");
            case Orphan -> Option.some("orphan");
            case Background -> Option.<String>none();
        });
        Vector<String> finalizers = stored.metadata().finalizers();
        return stored.withMetadata(
                stored.metadata().withFinalizers(finalizers.appendAll(asked).distinct()));
    }

    private static boolean mustWait(KubernetesObject stored) {
        return isHeld(stored) || stored instanceof Pod pod && pod.isScheduled() && !pod.isFinished();
    }

    /** Namespaces have finalizers in their spec, too. */
    private static boolean isHeld(KubernetesObject stored) {
        return !stored.metadata().finalizers().isEmpty()
                || stored instanceof Namespace namespace
                        && !namespace.spec().finalizers().isEmpty();
    }

    private KubernetesObject terminating(KubernetesObject stored) {
        long grace = stored instanceof Pod pod ? pod.spec().gracePeriodSeconds() : 0;
        return stored.withMetadata(stored.metadata()
                .withDeletionTimestamp(Option.some(world.now().plusSeconds(grace)))
                .withDeletionGracePeriodSeconds(Option.some(grace)));
    }

    private Decision removed(ObjectKey key, KubernetesObject last) {
        return new Decision(new Response.One(last), Option.some(new Write.Remove(key)), world.draws());
    }

    private Decision refused(Status status) {
        return new Decision(new Response.Refused(status), Option.none(), world.draws());
    }
}
