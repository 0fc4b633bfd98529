package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.cluster.engine.Engine;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.storage.objects.sqlite.SqliteObjectStore;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole cluster whose process ends in the middle of a roll-out, and starts again. */
class ResumedClusterTest {
    private static final int REPLICAS = 6;
    private static final Duration PART_OF_A_SECOND = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private static Engine.Parts parts() {
        ClusterSettings settings = ClusterSettings.DEFAULT;
        Vector<VolumeProvisioner> provisioners = ClusterModule.provisioners();
        return new Engine.Parts(
                ClusterModule.pipeline(),
                ClusterModule.controllers(
                        new LinkedHashSet<>(Plugins.builtIn().asJava()), ClusterModule.ports(provisioners)),
                ClusterModule.scheduler(),
                ClusterModule.runtime(settings, provisioners),
                settings.clock());
    }

    private static Engine start(ObjectStore store) {
        return Engine.resume(parts(), store, ClusterModule.beginning(ClusterSettings.DEFAULT));
    }

    private static void create(Engine engine, KubernetesObject object) {
        assertThat(engine.send(Request.create(object))).isInstanceOf(Response.One.class);
    }

    private static Deployment web(String image) {
        return ObjectFixtures.deployment("web", REPLICAS, image);
    }

    private static Deployment stored(Engine engine) {
        return engine.world().state().get(Deployment.KIND, "default", "web").get();
    }

    /** Objects as the API prints them: with times to the second. */
    private static Vector<Json> printed(Iterable<KubernetesObject> objects) {
        return Vector.ofAll(objects).map(ObjectCodec::encode);
    }

    @Test
    void aRollOutIsFinishedByTheNextProcess() {
        ObjectStore store = SqliteObjectStore.open(folder);
        Engine before = start(store);
        FirstObjects.all().forEach(object -> create(before, object));
        Vector.of(1, 2)
                .map(number -> NodeBlueprint.worker("worker-" + number, number).node())
                .forEach(node -> create(before, node));
        before.advance(PART_OF_A_SECOND);
        create(before, web("nginx:1"));
        assertThat(before.runUntilIdle(Duration.ofHours(1))).isEmpty();
        Deployment running = stored(before);
        before.send(Request.update(running.withSpec(web("nginx:2").spec())));
        before.advance(PART_OF_A_SECOND);
        assertThat(stored(before).status().updatedReplicas()).isBetween(1, REPLICAS - 1);
        Vector<Pod> earlier = before.world().state().list(Pod.KIND).toVector();
        store.close();

        ObjectStore again = SqliteObjectStore.open(folder);
        Engine after = start(again);
        assertThat(printed(after.world().state().all()))
                .isEqualTo(printed(before.world().state().all()));
        assertThat(after.runUntilIdle(Duration.ofHours(1))).isEmpty();

        assertThat(stored(after).status().updatedReplicas()).isEqualTo(REPLICAS);
        assertThat(stored(after).status().readyReplicas()).isEqualTo(REPLICAS);
        Vector<Pod> pods = after.world().state().list(Pod.KIND).toVector();
        assertThat(pods).hasSize(REPLICAS);
        assertThat(pods.appendAll(earlier).distinctBy(Pod::name).map(Pod::uid)).doesNotHaveDuplicates();
        assertThat(after.world().complaints()).isEmpty();
        assertThat(printed(again.objects()))
                .isEqualTo(printed(after.world().state().all()));
        again.close();
    }
}
