package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.kubelet.simulated.ProgramRun;
import dev.orrery.kubelet.simulated.ProgramStart;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.ImmutableContainer;
import dev.orrery.model.core.ImmutableEnvVar;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.json.JsonObject;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An image of one's own: the checklist of docs/extending.md, followed to the letter. */
class OwnImagesTest {

    private static final Duration BEAT = Duration.ofSeconds(30);

    /** Twice a minute writes the greeting of its environment and the time into a ConfigMap. */
    private record Herald(String greeting, Instant due) implements ProgramRun {

        static ProgramRun start(ProgramStart start) {
            return new Herald(
                    start.environment().getOrElse("GREETING", ""), start.at().plus(BEAT));
        }

        @Override
        public Option<Instant> speaks() {
            return Option.some(due);
        }

        @Override
        public Spoken speak(Files files, Objects objects) {
            String word = greeting + " at " + due;
            Request request = objects.get(ConfigMap.KIND, ObjectFixtures.NAMESPACE, "news")
                    .map(ConfigMap.class::cast)
                    .map(news -> Request.update(news.withData(news.data().put("latest", word))))
                    .getOrElse(() -> Request.create(configMap("news", "latest", word)));
            return new Spoken(new Herald(greeting, due.plus(BEAT)), Vector.of(request), Vector.of(word));
        }
    }

    private static ConfigMap configMap(String name, String key, String value) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectFixtures.metadata(name))
                .data(TreeMap.of(key, value))
                .build();
    }

    private static Pod herald() {
        JsonObject reference = JsonObject.EMPTY.with("name", "settings").with("key", "greeting");
        Container container = ImmutableContainer.copyOf(Container.of("main", "example.com/herald:1"))
                .withEnv(Vector.of(ImmutableEnvVar.builder()
                        .name("GREETING")
                        .putUnknown("valueFrom", JsonObject.EMPTY.with("configMapKeyRef", reference))
                        .build()));
        return ObjectFixtures.pod("herald", "herald").withSpec(PodSpec.of(container));
    }

    @Test
    void anImageReadsItsEnvironmentAndWritesToTheApi() {
        Cluster cluster =
                Orrery.start(ClusterSettings.DEFAULT.withPrograms(TreeMap.of("example.com/herald", Herald::start)));
        cluster.door().send(Request.create(configMap("settings", "greeting", "hello")));
        cluster.door().send(Request.create(herald()));
        assertThat(cluster.runUntilIdle(Duration.ofMinutes(5))).isEmpty();
        Instant started = cluster.now();

        cluster.advance(Duration.ofSeconds(65));

        ConfigMap news = cluster.state()
                .get(ConfigMap.KIND, ObjectFixtures.NAMESPACE, "news")
                .get();
        assertThat(news.data().get("latest")).contains("hello at " + started.plusSeconds(60));
        assertThat(cluster.complaints()).isEmpty();
    }
}
