package dev.orrery.testkit;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;

/**
 * A cluster in which nothing happens by itself: a value of objects, time and chance, changed by a pure function.
 *
 * <p>It knows what an API server does to any object and nothing about particular kinds; pods run when {@link QuietKubelet}
 * is asked to let them.
 *
 * @param memories what each controller remembers of each key
 */
public record QuietWorld(
        ClusterState state, Instant now, Draws draws, Map<Tuple2<String, ObjectKey>, Object> memories) {

    /** When quiet worlds begin. */
    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /** A world with nothing in it. */
    public static QuietWorld empty(long seed) {
        return new QuietWorld(ClusterState.EMPTY, BEGINNING, Draws.seeded(seed), HashMap.empty());
    }

    /** A world after a request, and the answer to it. */
    public record Performed(QuietWorld world, Response response) {}

    /** Carries a request out: {@code create}, {@code update} with or without subresource {@code status}, {@code delete}. */
    public Performed perform(Request request) {
        QuietApi.Decision decision = new QuietApi(this).decide(request);
        ClusterState written = decision.write().map(this::committed).getOrElse(state);
        return new Performed(new QuietWorld(written, now, decision.draws(), memories), decision.response());
    }

    private ClusterState committed(Write write) {
        Cause cause = new Cause("test", "write", "", now, "", Vector.empty());
        return state.commit(Commit.of(write, cause)).state();
    }

    /** With an object as it is wished for: made, or changed to this. Its status is kept apart, see {@link #telling}. */
    public QuietWorld with(KubernetesObject object) {
        Option<KubernetesObject> known = object.name().isEmpty() ? Option.none() : state.get(object.key());
        return granted(known.map(stored -> Request.update(object.withMetadata(unversioned(object))))
                .getOrElse(() -> Request.create(object)));
    }

    private static ObjectMeta unversioned(KubernetesObject object) {
        return object.metadata().withResourceVersion(Option.none());
    }

    /** With the status of an object as given. */
    public QuietWorld telling(KubernetesObject object) {
        return granted(Request.updateStatus(object.withMetadata(unversioned(object))));
    }

    /** Without an object, or with the object terminating where it must wait. */
    public QuietWorld without(KubernetesObject object) {
        return granted(Request.delete(object));
    }

    /** Without an object, whatever it waits for. */
    public QuietWorld vanished(ObjectKey key) {
        return new QuietWorld(committed(new Write.Remove(key)), now, draws, memories);
    }

    private QuietWorld granted(Request request) {
        Performed performed = perform(request);
        if (performed.response().isRefused()) {
            throw new IllegalArgumentException(performed.response().toString());
        }
        return performed.world();
    }

    /** The same world later. */
    public QuietWorld after(Duration time) {
        return new QuietWorld(state, now.plus(time), draws, memories);
    }

    /** Without what controllers remember: as after a crash of all of them. */
    public QuietWorld forgetful() {
        return new QuietWorld(state, now, draws, HashMap.empty());
    }

    QuietWorld remembering(String controller, ObjectKey key, Option<Object> value) {
        return value.map(memory -> new QuietWorld(state, now, draws, memories.put(Tuple.of(controller, key), memory)))
                .getOrElse(this);
    }

    /** What a controller sees of an object's surroundings. */
    public ClusterView viewFor(Controller<?> controller, ObjectKey key) {
        return new ClusterView(state, now, controller.watches(), memories.get(Tuple.of(controller.name(), key)));
    }

    public <T extends KubernetesObject> Vector<T> list(Kind<T> kind) {
        return state.list(kind).toVector();
    }

    public <T extends KubernetesObject> Option<T> find(Kind<T> kind, String name) {
        return list(kind).find(object -> object.name().equals(name));
    }

    /** The object of a kind with this name, in whatever namespace. */
    public <T extends KubernetesObject> T get(Kind<T> kind, String name) {
        return find(kind, name).getOrElseThrow(() -> new NoSuchElementException(kind + " " + name));
    }
}
