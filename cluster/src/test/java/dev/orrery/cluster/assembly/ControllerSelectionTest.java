package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ControllerSelectionTest {

    private static final ControllerProvider DEPLOYMENT = NamedProvider.of("deployment");
    private static final ControllerProvider REPLICA_SET = NamedProvider.of("replicaset");
    private static final ControllerProvider CANARY = NamedProvider.of("canary");
    private static final Vector<ControllerProvider> ALL = Vector.of(REPLICA_SET, DEPLOYMENT, CANARY);

    private static Vector<String> chosen(String... words) {
        return ControllerSelection.of(ALL, Vector.of(words)).map(ControllerProvider::name);
    }

    @Test
    void allRunWhenNothingIsSaidAndWithAStar() {
        assertThat(chosen()).containsExactly("canary", "deployment", "replicaset");
        assertThat(chosen("*")).containsExactly("canary", "deployment", "replicaset");
    }

    @Test
    void aMinusSwitchesOneOff() {
        assertThat(chosen("*", "-deployment")).containsExactly("canary", "replicaset");
        assertThat(chosen("-deployment", "*")).containsExactly("canary", "replicaset");
    }

    @Test
    void onlyThoseThatAreNamedRunWithoutAStar() {
        assertThat(chosen("canary", "replicaset")).containsExactly("canary", "replicaset");
        assertThat(chosen("-deployment")).isEmpty();
    }

    @Test
    void theLastProviderOfANameTakesThePlaceOfThoseBeforeIt() {
        ControllerProvider another = new ThirdParty("deployment");
        assertThat(ControllerSelection.of(Vector.of(DEPLOYMENT, REPLICA_SET, another), Vector.empty()))
                .containsExactly(another, REPLICA_SET);
    }

    @Test
    void namesThatNobodyHasAreFound() {
        assertThat(ControllerSelection.unknown(ALL, Vector.of("*", "-deploymnt", "canary")))
                .containsExactly("deploymnt");
    }

    /** A provider that is not equal to any other. */
    private record ThirdParty(String name) implements ControllerProvider {
        @Override
        public Vector<Controller<?>> controllers(ClusterPorts ports) {
            return Vector.empty();
        }
    }
}
