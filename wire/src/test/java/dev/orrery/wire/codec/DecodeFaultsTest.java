package dev.orrery.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** A document that does not fit its kind is refused with every field that does not, each said once for each place. */
class DecodeFaultsTest {

    private static <T extends KubernetesObject> Vector<String> faults(Kind<T> kind, String yaml) {
        return ObjectCodec.decode(
                        kind,
                        YamlReader.read(yaml).get().head().content().asObject().get())
                .getLeft()
                .map(DecodeFault::message);
    }

    @Test
    void aMalformedQuantityNamesItsPlaceInListsAndMaps() {
        assertThat(faults(Pod.KIND, "{spec: {containers: [{name: a}, {name: b, resources: {requests: {cpu: lots}}}]}}"))
                .containsExactly("quantities must match the regular expression"
                        + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
                        + " (spec.containers[1].resources.requests.cpu)");
    }

    @Test
    void aCountThatFitsNoInt32IsNotCutOff() {
        assertThat(faults(
                        Deployment.KIND,
                        "{spec: {replicas: 99999999999, strategy: {rollingUpdate: {maxSurge: 99999999999}}}}"))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("DeploymentSpec.spec.replicas of type int32"))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("RollingUpdateDeployment.spec.strategy.rollingUpdate" + ".maxSurge"));
    }
}
