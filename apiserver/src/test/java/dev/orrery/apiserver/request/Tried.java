package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.RequestPipeline.Decision;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.ApiServer;
import dev.orrery.apiserver.Written;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** A state, and the requests that are tried on it one after the other: what one writes, the next finds. */
public final class Tried {

    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ApiServer server = new ApiServer();
    private ClusterState state = ClusterState.EMPTY;
    private Draws draws = Draws.seeded(1);
    private Instant now = NOW;
    private Vector<Change> changes = Vector.empty();
    private int writes;

    /** A state in which the namespace {@code default} and its service account are there. */
    public static Tried inDefault() {
        Tried tried = new Tried();
        tried.put("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'default'}}");
        tried.put("{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'default','namespace':'default'}}");
        return tried;
    }

    /** Puts an object there, whatever the server would say. */
    public KubernetesObject put(String text) {
        return put(Written.object(text));
    }

    public KubernetesObject put(KubernetesObject object) {
        KubernetesObject stamped = object.withMetadata(object.metadata()
                .withResourceVersion(Option.some(state.revision().next())));
        commit(Vector.of(new Write.Put(stamped)));
        return stamped;
    }

    public Response send(Request request) {
        Decision decision = server.decide(
                request, new Circumstances(state, now, draws, request.options().fieldManager()));
        draws = decision.draws();
        writes = decision.writes().size();
        if (writes > 0) {
            commit(decision.writes());
        }
        return decision.response();
    }

    private void commit(Vector<Write> written) {
        Cause cause = new Cause("test", "write", "", now, "", Vector.empty());
        ClusterState.Next next = state.commit(new Commit(written, cause));
        state = next.state();
        changes = changes.appendAll(next.changes());
    }

    public KubernetesObject granted(Request request) {
        return send(request).asOne().get();
    }

    public Status refused(Request request) {
        return send(request).asOne().getLeft();
    }

    public KubernetesObject create(String text) {
        return granted(creation(text));
    }

    public static Request creation(String text) {
        return Request.create(Written.object(text));
    }

    /** A patch of an object, with {@code '} for {@code "}. */
    public static Request patch(KubernetesObject object, PatchType type, String text) {
        return new Request(
                Verb.PATCH,
                object.kind(),
                object.namespace(),
                object.name(),
                "",
                new Body.Patch(type, JsonText.parse(text.replace('\'', '"')).get()),
                RequestOptions.NONE);
    }

    /** Something asked of an object's subresource, with a document. */
    public static Request about(KubernetesObject object, Verb verb, String subresource, String document) {
        return new Request(
                verb,
                object.kind(),
                object.namespace(),
                object.name(),
                subresource,
                new Body.Document(JsonText.parse(document.replace('\'', '"')).get()),
                RequestOptions.NONE);
    }

    /** What a watch sees of all that happened. */
    public Response watch(Request request) {
        return server.watch(request, changes, new Circumstances(state, now, draws, ""));
    }

    public Option<KubernetesObject> find(KubernetesObject like) {
        return state.get(like.key());
    }

    public <T extends KubernetesObject> Option<T> find(Kind<T> kind, String namespace, String name) {
        return state.get(kind, namespace, name);
    }

    /** How many writes the last request led to. */
    public int writes() {
        return writes;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
