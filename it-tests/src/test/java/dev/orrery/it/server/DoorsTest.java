package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.live.PacedClock;
import dev.orrery.kubectl.remote.RemoteCrank;
import dev.orrery.kubectl.remote.RemoteDoor;
import dev.orrery.kubectl.remote.Server;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door in process and the door over HTTP say the same: two clusters get the same requests, one through each. */
class DoorsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final RequestOptions PLAIN = RequestOptions.NONE;

    private static final String WEB = """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, labels: {app: web}}, spec: {replicas: 2,
              selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}},
              spec: {containers: [{name: web, image: nginx}]}}}}
            """;

    private static final String SETTINGS =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {a: '1'}}";

    @TempDir
    private Path folder;

    private static final Vector<Request> REQUESTS = Vector.of(
            create(Deployment.KIND, WEB, PLAIN),
            create(Deployment.KIND, WEB, PLAIN),
            create(ConfigMap.KIND, SETTINGS, PLAIN.withDryRun(true)),
            create(ConfigMap.KIND, SETTINGS, PLAIN),
            create(ConfigMap.KIND, SETTINGS.replace("data", "date"), PLAIN.withDryRun(true)),
            create(ConfigMap.KIND, SETTINGS.replace("data", "date"), PLAIN.withFieldValidation(FieldValidation.STRICT)),
            create(Deployment.KIND, WEB.replace("matchLabels: {app: web}", "matchLabels: {app: db}"), PLAIN),
            Request.get(Deployment.KIND, "default", "web"),
            Request.get(Deployment.KIND, "default", "nobody"),
            Request.get(Deployment.KIND, "default", "web").with(PLAIN.withAsTable(true)),
            Request.list(Node.KIND, ""),
            Request.list(Node.KIND, "").with(PLAIN.withAsTable(true)),
            Request.list(Pod.KIND, "").with(PLAIN.withLabelSelector(Option.some("app in (web),!gone"))),
            Request.list(Pod.KIND, "").with(PLAIN.withFieldSelector(Option.some("spec.nodeName="))),
            Request.list(Pod.KIND, "").with(PLAIN.withFieldSelector(Option.some("spec.nobody=1"))),
            Request.list(Node.KIND, "").with(PLAIN.withAsOf(Option.some(new Revision(40)))),
            patch(PatchType.MERGE, "{data: {b: '2'}}"),
            patch(PatchType.STRATEGIC_MERGE, "{metadata: {labels: {c: '3'}}}"),
            patch(PatchType.JSON, "[{op: remove, path: /data/nobody}]"),
            patch(PatchType.JSON, "[{op: replace, path: /data/a, value: '4'}]"),
            scale("{spec: {replicas: 3}}"),
            scale("{spec: {replicas: -3}}"),
            watch(Deployment.KIND, PLAIN),
            watch(Deployment.KIND, PLAIN.withAsTable(true)),
            watch(ConfigMap.KIND, PLAIN.withFieldSelector(Option.some("metadata.name=settings"))),
            watch(ConfigMap.KIND, PLAIN.withSince(Option.some(Revision.NONE.next()))),
            Request.delete(ConfigMap.KIND, "default", "settings").with(uid("another")),
            Request.delete(ConfigMap.KIND, "default", "settings"),
            Request.delete(ConfigMap.KIND, "default", "settings"),
            Request.delete(Deployment.KIND, "default", "web")
                    .with(PLAIN.withPropagation(Option.some(Propagation.Foreground))),
            Request.get(Pod.KIND, "default", "web").subresource("log"),
            Request.delete(Node.KIND, "", "worker-1"));

    @Test
    void everyRequestIsAnsweredTheSame() throws IOException {
        Cluster here = Orrery.start();
        PacedClock clock = PacedClock.standingAt(START);
        Cluster there =
                Orrery.start(ImmutableClusterSettings.builder().clock(clock).build());
        try (Served served = Served.of(there, clock)) {
            Server server = new Server(served.access(folder));
            new RemoteCrank(server).hold(true);
            Door remote = new RemoteDoor(server);
            assertThat(remote.now()).isEqualTo(here.now());
            assertThat(names(remote.kinds())).isEqualTo(names(here.door().kinds()));
            for (Request request : REQUESTS) {
                assertThat(shown(remote.send(request)))
                        .as("%s %s/%s", request.verb(), request.kind(), request.name())
                        .isEqualTo(shown(here.door().send(request)));
            }
        }
    }

    private static Vector<String> names(Kinds kinds) {
        return kinds.all()
                .map(kind -> kind + " " + kind.shortNames() + kind.categories() + kind.type())
                .sorted();
    }

    /** What clients look at. Who wrote and why is told in process only; what is gone has no form over HTTP. */
    private static Object shown(Response response) {
        if (response instanceof Response.One one) {
            return one.being() == Response.Being.GONE
                    ? Response.Done.DONE
                    : Vector.of(one.being(), ObjectCodec.encode(one.object()), one.warnings());
        }
        if (response instanceof Response.Many many) {
            return Vector.of(many.revision(), many.objects().map(ObjectCodec::encode));
        }
        if (response instanceof Response.Table table) {
            return Vector.of(table.columns(), table.rows(), table.revision());
        }
        if (response instanceof Response.Changes changes) {
            return Vector.of(
                    changes.revision(),
                    changes.changes()
                            .map(change -> change.isCreation() + " " + change.isRemoval() + " "
                                    + ObjectCodec.encode(change.subject())));
        }
        if (response instanceof Response.TableChanges changes) {
            return Vector.of(changes.revision(), changes.changes());
        }
        return response;
    }

    private static Request create(Kind<?> kind, String yaml, RequestOptions options) {
        Json json = json(yaml);
        return new Request(
                Verb.CREATE, kind, "default", json.textAt("metadata", "name"), "", new Body.Document(json), options);
    }

    private static Request patch(PatchType type, String yaml) {
        return Request.get(ConfigMap.KIND, "default", "settings")
                .with(Verb.PATCH)
                .with(new Body.Patch(type, json(yaml)));
    }

    private static Request scale(String yaml) {
        return Request.get(Deployment.KIND, "default", "web")
                .with(Verb.PATCH)
                .subresource("scale")
                .with(new Body.Patch(PatchType.MERGE, json(yaml)));
    }

    private static Request watch(Kind<?> kind, RequestOptions options) {
        Option<Revision> since = options.since().orElse(Option.some(new Revision(44)));
        return Request.list(kind, "default").with(Verb.WATCH).with(options.withSince(since));
    }

    private static RequestOptions uid(String uid) {
        return ImmutableRequestOptions.builder().uid(uid).build();
    }

    private static Json json(String yaml) {
        return YamlReader.read(yaml).get().head().content();
    }
}
