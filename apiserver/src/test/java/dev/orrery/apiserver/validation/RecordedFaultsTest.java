package dev.orrery.apiserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.StatusCause;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.defaulting.Defaults;
import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Manifests that were sent to a real API server, each with the causes that came back.
 *
 * <p>Recorded on v1.21; where v1.33 is known to say something else, the file says what v1.33 says.
 */
class RecordedFaultsTest {

    @TestFactory
    Vector<DynamicTest> aManifestIsRefusedForTheSameReasons() throws IOException {
        return recorded()
                .map(each -> DynamicTest.dynamicTest(
                        text(each, "label"),
                        () -> assertThat(faults(each))
                                .isEqualTo(each.at("causes").get().elements().map(RecordedFaultsTest::cause))));
    }

    private static Vector<StatusCause> faults(Json recorded) {
        String manifest = JsonText.compact(recorded.at("object").get());
        return Validation.ofNew(Defaults.of(Written.exact(manifest)));
    }

    private static StatusCause cause(Json written) {
        Vector<String> parts = written.elements().map(part -> part.asString().get());
        return new StatusCause(parts.get(0), parts.get(2), parts.get(1));
    }

    private static String text(Json json, String name) {
        return json.at(name).flatMap(Json::asString).get();
    }

    private static Vector<Json> recorded() throws IOException {
        try (InputStream file = RecordedFaultsTest.class.getResourceAsStream("recorded.json")) {
            return JsonText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .get()
                    .elements();
        }
    }
}
