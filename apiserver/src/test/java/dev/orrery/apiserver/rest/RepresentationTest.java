package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.rest.Representation.Form;
import dev.orrery.apiserver.rest.Representation.Language;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    @Test
    void whoDoesNotSayGetsJson() {
        assertThat(Representation.of("")).contains(new Representation(Form.OBJECT, Language.JSON));
        assertThat(Representation.of("*/*")).contains(new Representation(Form.OBJECT, Language.JSON));
    }

    @Test
    void theFirstThatWeHaveIsTaken() {
        String kubectl =
                "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,"
                        + "application/json";
        assertThat(Representation.of(kubectl)).contains(new Representation(Form.TABLE, Language.JSON));
        assertThat(Representation.of("application/vnd.kubernetes.protobuf,application/json"))
                .contains(new Representation(Form.OBJECT, Language.JSON));
        assertThat(Representation.of("application/yaml, application/json"))
                .contains(new Representation(Form.OBJECT, Language.YAML));
    }

    @Test
    void aVersionThatWeDoNotHaveIsPassedOver() {
        String discovery = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
                + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
        assertThat(Representation.of(discovery)).contains(new Representation(Form.AGGREGATED_DISCOVERY, Language.JSON));
        String older = discovery.substring(discovery.indexOf(',') + 1);
        assertThat(Representation.of(older)).contains(new Representation(Form.OBJECT, Language.JSON));
    }

    @Test
    void whatNobodyHasIsNotAcceptable() {
        assertThat(Representation.of("text/html")).isEmpty();
        assertThat(Representation.of("application/vnd.kubernetes.protobuf")).isEmpty();
    }
}
