package dev.orrery.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.meta.ObjectMeta;
import org.junit.jupiter.api.Test;

/** Pod templates as JSON and as text, and back. */
class TemplateCodecTest {

    private final TemplateCodec codec = new TemplateCodec();

    private static PodTemplateSpec template(String image) {
        return ImmutablePodTemplateSpec.builder()
                .metadata(ObjectMeta.named("").withLabel("app", "web"))
                .spec(PodSpec.of(Container.of("main", image)))
                .build();
    }

    @Test
    void aTemplateComesBackFromItsJson() {
        assertThat(codec.read(codec.write(template("nginx:1.27")))).contains(template("nginx:1.27"));
    }

    @Test
    void templatesThatSayTheSameHaveOneTextAndOthersAnother() {
        assertThat(codec.canonical(template("nginx:1.27")))
                .isEqualTo(new TemplateCodec().canonical(template("nginx:1.27")))
                .contains("\"image\":\"nginx:1.27\"")
                .isNotEqualTo(codec.canonical(template("nginx:1.28")));
    }

    /** A controller asks at each of its looks. */
    @Test
    void aTemplateIsWrittenOnce() {
        PodTemplateSpec template = template("nginx:1.27");
        assertThat(codec.write(template)).isSameAs(codec.write(template));
        assertThat(codec.canonical(template)).isSameAs(codec.canonical(template("nginx:1.27")));
    }
}
