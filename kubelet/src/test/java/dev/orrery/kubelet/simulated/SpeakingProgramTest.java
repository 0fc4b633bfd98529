package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.request.Request;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Pod;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Programs with a word to say to the API, and with files of ConfigMaps. */
class SpeakingProgramTest {

    /** Every so often adds what its file says to a ConfigMap that it finds in the cluster. */
    private record Teller(Instant due, Duration pause) implements ProgramRun {

        @Override
        public Option<Instant> speaks() {
            return Option.some(due);
        }

        @Override
        public Spoken speak(Files files, Objects objects) {
            String step = files.read("/etc/teller/step").getOrElse("?");
            Vector<Request> requests = objects.get(ConfigMap.KIND, "default", "tally")
                    .map(ConfigMap.class::cast)
                    .map(tally -> Request.update(
                            tally.withData(TreeMap.of("told", tally.data().getOrElse("told", "") + step))))
                    .toVector();
            return new Spoken(new Teller(due.plus(pause), pause), requests, Vector.of("told " + step));
        }
    }

    private static Model modelWith(Duration pause) {
        Model model = new Model(
                NodeTimings.USUAL,
                ProgramLibrary.standard()
                        .with("teller", start -> new Teller(start.at().plusSeconds(1), pause)));
        model.put(Manifests.node("worker-1"));
        model.put(Manifests.configMap("settings").withData(TreeMap.of("step", "+")));
        model.put(Manifests.configMap("tally"));
        Pod pod = Manifests.pod(
                "web",
                Manifests.container("main", "teller:1")
                        .withVolumeMounts(Vector.of(Manifests.mount("settings", "/etc/teller"))));
        model.put(pod.withSpec(pod.spec().withVolumes(Vector.of(Manifests.configured("settings", "settings")))));
        return model;
    }

    private static String told(Model model) {
        return model.get(ConfigMap.KIND, "default", "tally").get().data().getOrElse("told", "");
    }

    @Test
    void aProgramReadsItsFilesLooksAtTheClusterAndWritesToIt() {
        Model model = modelWith(Duration.ofSeconds(10));
        model.at(34);
        assertThat(told(model)).isEqualTo("++++");
        assertThat(model.lines("web")).containsExactly("told +", "told +", "told +", "told +");
    }

    /** A program that speaks now and then is nobody's progress: a cluster in which nothing else happens is idle. */
    @Test
    void nobodyWaitsForAProgramToSpeak() {
        Model model = modelWith(Duration.ofSeconds(10));
        model.at(5).wasBusy();
        model.at(60);
        assertThat(model.wasBusy()).isFalse();
    }

    @Test
    void aProgramThatSpeaksWithoutEndIsABug() {
        Model model = modelWith(Duration.ZERO);
        assertThatThrownBy(() -> model.at(5)).hasMessageContaining("speaks to the API without end");
    }

    @Test
    void aForkIsSpokenToByItself() {
        Model model = modelWith(Duration.ofSeconds(10)).at(14);
        Model fork = model.fork();
        fork.at(34);
        assertThat(told(model)).isEqualTo("++");
        assertThat(told(fork)).isEqualTo("++++");
    }
}
