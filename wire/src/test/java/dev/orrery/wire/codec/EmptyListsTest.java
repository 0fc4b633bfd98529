package dev.orrery.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.discovery.EndpointSlice;
import dev.orrery.model.discovery.ImmutableEndpointSlice;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.wire.json.JsonText;
import org.junit.jupiter.api.Test;

/** How a list without elements is printed: not at all, or as {@code null} where its kind always prints it. */
class EmptyListsTest {

    @Test
    void aSliceWithoutEndpointsSaysSo() {
        EndpointSlice slice = ImmutableEndpointSlice.builder()
                .metadata(ObjectMeta.named("default", "web"))
                .addressType("IPv4")
                .build();
        assertThat(JsonText.compact(ObjectCodec.encode(slice)))
                .contains("\"endpoints\":null")
                .contains("\"ports\":null")
                .doesNotContain("labels");
        assertThat(ObjectCodec.decode(EndpointSlice.class, ObjectCodec.encode(slice))
                        .get())
                .isEqualTo(slice);
    }
}
