package dev.orrery.apiserver.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Patches of every sort, one after the other, as a real API server (v1.21) answered them: the code, who manages which fields
 * then, and the text of a conflict. What controllers wrote meanwhile is left out.
 */
class RecordedOwnershipTest {
    private final Tried cluster = Tried.inDefault();

    @TestFactory
    List<DynamicTest> everyPatchLeavesTheFieldsToWhomARealServerLeavesThem() throws IOException {
        List<DynamicTest> steps = new ArrayList<>();
        for (Json step : recording().elements()) {
            steps.add(DynamicTest.dynamicTest(step.textAt("step"), () -> replay(step)));
        }
        return steps;
    }

    private static Json recording() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(RecordedOwnershipTest.class.getResourceAsStream("patches.json"))) {
            return JsonText.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .get();
        }
    }

    private void replay(Json step) {
        Response response = cluster.send(request(step));
        if (step.numberAt("status") == 409) {
            assertThat(response.asOne().getLeft().message()).isEqualTo(step.textAt("message"));
            return;
        }
        KubernetesObject object = response.asOne().getOrElseThrow(status -> new AssertionError(status.message()));
        if (step.at("managed").isDefined()) {
            assertThat(JsonText.pretty(managed(object)))
                    .isEqualTo(JsonText.pretty(step.at("managed").get()));
        }
    }

    private static Request request(Json step) {
        boolean creates = step.textAt("operation").equals("create");
        Json body = step.at("body").get();
        return new Request(
                creates ? Verb.CREATE : Verb.PATCH,
                Deployment.KIND,
                "default",
                step.textAt("name"),
                "",
                creates ? new Body.Document(body) : new Body.Patch(PatchType.valueOf(step.textAt("operation")), body),
                ImmutableRequestOptions.builder()
                        .fieldManager(step.textAt("manager"))
                        .force(step.isTrueAt("force"))
                        .build());
    }

    private static Json managed(KubernetesObject object) {
        Vector<ManagedFieldsEntry> entries =
                object.metadata().managedFields().get().entries();
        return new JsonArray(entries.reject(entry -> entry.manager().equals("refkube"))
                .map(entry -> JsonObject.EMPTY
                        .with("manager", entry.manager())
                        .with("operation", entry.operation())
                        .with("fieldsV1", entry.fieldsV1().toJson())));
    }
}
