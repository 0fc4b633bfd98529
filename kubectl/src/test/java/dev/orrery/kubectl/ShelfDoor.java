package dev.orrery.kubectl;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.TableColumn;
import dev.orrery.api.request.TableRow;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.patch.JsonPatch;
import dev.orrery.wire.patch.MergeKeys;
import dev.orrery.wire.patch.MergePatch;
import dev.orrery.wire.patch.StrategicMergePatch;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** A door to a shelf of objects: it stores what comes, and does nothing by itself but what a test scheduled. */
final class ShelfDoor implements Door {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private SortedMap<ObjectKey, KubernetesObject> shelf = TreeMap.empty();
    private Vector<Change> log = Vector.empty();
    private Vector<Tuple2<Instant, Runnable>> due = Vector.empty();
    private Vector<Request> requests = Vector.empty();
    private SortedMap<String, String> logs = TreeMap.empty();
    private Instant now = START;

    /** Puts the objects of a manifest on the shelf, as they are. */
    ShelfDoor with(String yaml) {
        YamlReader.read(yaml).get().map(YamlDocument::content).forEach(json -> put(decoded(json)));
        return this;
    }

    /** Does something after a time. */
    ShelfDoor later(Duration after, Runnable action) {
        due = due.append(Tuple.of(now.plus(after), action)).sortBy(Tuple2::_1);
        return this;
    }

    ShelfDoor log(String pod, String text) {
        logs = logs.put(pod, text);
        return this;
    }

    void change(Kind<?> kind, String namespace, String name, String mergePatch) {
        KubernetesObject before = shelf.get(ObjectKey.of(kind, namespace, name)).get();
        Json patch = YamlReader.read(mergePatch).get().head().content();
        put(decoded(MergePatch.apply(ObjectCodec.encode(before), patch).get()));
    }

    void remove(Kind<?> kind, String namespace, String name) {
        ObjectKey key = ObjectKey.of(kind, namespace, name);
        Option<KubernetesObject> before = shelf.get(key);
        shelf = shelf.remove(key);
        log = log.append(new Change(revision().next(), before, Option.none(), cause()));
    }

    Vector<Request> requests() {
        return requests;
    }

    private Cause cause() {
        return new Cause("test", "update", "", now, "", Vector.empty());
    }

    private Revision revision() {
        return new Revision(log.size());
    }

    private KubernetesObject decoded(Json json) {
        Kind<?> kind =
                kinds().named(json.textAt("apiVersion"), json.textAt("kind")).get();
        return ObjectCodec.decode(kind, json.asObject().get()).get();
    }

    private KubernetesObject put(KubernetesObject object) {
        Option<KubernetesObject> before = shelf.get(object.key());
        ObjectMeta metadata = object.metadata()
                .withResourceVersion(Option.some(revision().next()))
                .withUid(object.metadata().uid().orElse(() -> Option.some("uid-of-" + object.name())))
                .withCreationTimestamp(object.metadata().creationTimestamp().orElse(Option.some(now)));
        KubernetesObject stored = object.withMetadata(metadata);
        shelf = shelf.put(object.key(), stored);
        log = log.append(new Change(revision().next(), before, Option.some(stored), cause()));
        return stored;
    }

    @Override
    public Response send(Request request) {
        requests = requests.append(request);
        return switch (request.verb()) {
            case LIST -> list(request);
            case WATCH -> watch(request);
            case CREATE -> create(request);
            default ->
                request.subresource().equals("log")
                        ? new Response.Log(
                                Vector.ofAll(
                                        logs.get(request.name()).getOrElse("").lines()),
                                0,
                                "",
                                false)
                        : shelf.get(request.key())
                                .map(found -> about(request, found))
                                .getOrElse(new Response.Refused(Status.notFound(request.kind(), request.name())));
        };
    }

    private Response create(Request request) {
        if (request.subresource().equals("eviction")) {
            KubernetesObject evicted = shelf.get(request.key()).get();
            remove(request.kind(), request.namespace(), request.name());
            return new Response.One(evicted, Response.Being.GONE);
        }
        if (shelf.containsKey(request.key())) {
            return new Response.Refused(Status.alreadyExists(request.kind(), request.name()));
        }
        KubernetesObject object = decoded(((Body.Document) request.body()).json());
        return new Response.One(request.options().dryRun() ? object : put(object));
    }

    private Response about(Request request, KubernetesObject found) {
        return switch (request.verb()) {
            case GET ->
                request.options().asTable()
                        ? new Response.Table(request.kind(), columns(), Vector.of(row(found)), revision())
                        : new Response.One(found);
            case UPDATE -> new Response.One(put(decoded(((Body.Document) request.body()).json())));
            case PATCH -> new Response.One(put(patched(request, found)));
            default -> {
                remove(request.kind(), request.namespace(), request.name());
                yield new Response.One(found);
            }
        };
    }

    private KubernetesObject patched(Request request, KubernetesObject found) {
        Body.Patch patch = (Body.Patch) request.body();
        Json before = ObjectCodec.encode(found);
        Json after = switch (patch.type()) {
            case JSON -> JsonPatch.apply(before, patch.json()).get();
            case MERGE -> MergePatch.apply(before, patch.json()).get();
            case STRATEGIC_MERGE ->
                StrategicMergePatch.apply(
                                before,
                                patch.json(),
                                MergeKeys.of(
                                                found.kind().apiVersion(),
                                                found.kind().name())
                                        .get())
                        .get();
            case APPLY -> throw new UnsupportedOperationException("applied on a real server only");
        };
        return decoded(after);
    }

    private Response list(Request request) {
        for (String fault : request.options()
                .labelSelector()
                .flatMap(text -> Selector.parse(text).swap().toOption())) {
            return new Response.Refused(Status.badRequest(fault));
        }
        Vector<KubernetesObject> found = shelf.values().toVector().filter(object -> matches(request, object));
        return request.options().asTable()
                ? new Response.Table(request.kind(), columns(), found.map(this::row), revision())
                : new Response.Many(request.kind(), found, revision());
    }

    private Response watch(Request request) {
        Vector<Change> news = log.filter(change ->
                        change.revision().compareTo(request.options().since().get()) > 0)
                .filter(change -> matches(request, change.subject()));
        return request.options().asTable()
                ? new Response.TableChanges(request.kind(), columns(), news.map(this::rowChange), revision())
                : new Response.Changes(news, revision());
    }

    private RowChange rowChange(Change change) {
        return new RowChange(RowChange.Type.MODIFIED, row(change.subject()));
    }

    private boolean matches(Request request, KubernetesObject object) {
        boolean home = request.namespace().isEmpty() || object.namespace().equals(request.namespace());
        boolean labelled = request.options()
                .labelSelector()
                .forAll(text ->
                        Selector.parse(text).get().matches(object.metadata().labels()));
        return object.kind().equals(request.kind())
                && home
                && labelled
                && request.options()
                        .fieldSelector()
                        .forAll(text -> Vector.of(text.split(",")).forAll(term -> hasField(object, term)));
    }

    private static boolean hasField(KubernetesObject object, String term) {
        String[] pair = term.split("=", 2);
        return ObjectCodec.encode(object).textAt(pair[0].split("\\.")).equals(pair[1]);
    }

    private static Vector<TableColumn> columns() {
        return Vector.of(
                new TableColumn("Name", "string", "name", "", 0),
                new TableColumn("Phase", "string", "", "", 0),
                new TableColumn("Node", "string", "", "", 1));
    }

    private TableRow row(KubernetesObject object) {
        Json json = ObjectCodec.encode(object);
        return new TableRow(
                Vector.of(object.name(), json.textAt("status", "phase"), json.textAt("spec", "nodeName")), object);
    }

    @Override
    public Kinds kinds() {
        return Kinds.builtIn();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean await(Instant deadline) {
        if (due.isEmpty() || due.head()._1().isAfter(deadline)) {
            now = deadline.isAfter(now) ? deadline : now;
            return false;
        }
        Tuple2<Instant, Runnable> next = due.head();
        due = due.tail();
        now = next._1();
        next._2().run();
        return true;
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }

    /** The object as it is on the shelf. */
    JsonObject stored(Kind<?> kind, String namespace, String name) {
        return ObjectCodec.encode(shelf.get(ObjectKey.of(kind, namespace, name)).get())
                .asObject()
                .get();
    }

    boolean has(Kind<?> kind, String namespace, String name) {
        return shelf.containsKey(ObjectKey.of(kind, namespace, name));
    }
}
