package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/**
 * Jobs and CronJobs.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/create/create_job.go">create job</a>
 */
final class JobObjects {

    private JobObjects() {}

    static Making job() {
        return new Making(
                        "create job",
                        Making.kind("batch/v1", "Job"),
                        Flags.NONE.value("image").value("from"),
                        JobObjects::job)
                .failingWith("failed to create job:");
    }

    private static JsonObject job(Call call, String name) {
        String image = call.arguments().value("image", "");
        String from = call.arguments().value("from", "");
        Vector<String> command = call.arguments().command();
        if (image.isEmpty() == from.isEmpty()) {
            throw Quit.error("either --image or --from must be specified");
        }
        if (!from.isEmpty() && !command.isEmpty()) {
            throw Quit.error("cannot specify --from and command");
        }
        JsonObject made = from.isEmpty()
                ? JsonObject.EMPTY.with(
                        "spec", JsonObject.EMPTY.with("template", template(name, image, command, "Never")))
                : instance(given(call, from));
        return made.with("status", JsonObject.EMPTY);
    }

    private static Item given(Call call, String from) {
        int slash = from.indexOf('/');
        String type = slash < 0 ? "cronjob" : from.substring(0, slash);
        Item found = new Cluster(call.door())
                .need(Queries.kind(call.door().kinds(), type), call.namespace(), from.substring(slash + 1));
        if (!found.kind().plural().equals("cronjobs")) {
            throw Quit.error("unknown object type " + found.kind().name());
        }
        return found;
    }

    /** What a CronJob would make now, but made by hand. */
    private static JsonObject instance(Item cronJob) {
        JsonObject template = cronJob.json().objectAt("spec", "jobTemplate");
        JsonObject annotations =
                template.objectAt("metadata", "annotations").with("cronjob.kubernetes.io/instantiate", "manual");
        JsonObject owner = JsonObject.EMPTY
                .with("apiVersion", "batch/v1")
                .with("kind", "CronJob")
                .with("name", cronJob.name())
                .with("uid", cronJob.uid())
                .with("controller", Json.of(true));
        JsonObject metadata =
                JsonObject.EMPTY.with("annotations", annotations).with("ownerReferences", JsonArray.of(owner));
        JsonObject labels = template.objectAt("metadata", "labels");
        return JsonObject.EMPTY
                .with("metadata", labels.isEmpty() ? metadata : metadata.with("labels", labels))
                .with("spec", template.objectAt("spec"));
    }

    static Making cronJob() {
        return new Making(
                        "create cronjob",
                        Making.kind("batch/v1", "CronJob"),
                        Flags.NONE.value("image").value("schedule").value("restart"),
                        JobObjects::cronJob)
                .requiring("image", "schedule")
                .failingWith("failed to create cronjob:");
    }

    private static JsonObject cronJob(Call call, String name) {
        JsonObject pods = template(
                name,
                call.arguments().value("image", ""),
                call.arguments().command(),
                call.arguments().value("restart", "OnFailure"));
        JsonObject job = JsonObject.EMPTY
                .with("metadata", Making.blank(JsonObject.EMPTY.with("name", name)))
                .with("spec", JsonObject.EMPTY.with("template", pods));
        return JsonObject.EMPTY
                .with(
                        "spec",
                        JsonObject.EMPTY
                                .with("schedule", call.arguments().value("schedule", ""))
                                .with("jobTemplate", job))
                .with("status", JsonObject.EMPTY);
    }

    private static JsonObject template(String name, String image, Vector<String> command, String restart) {
        JsonObject container = PodObjects.commanded(PodObjects.container(name, image), command);
        return JsonObject.EMPTY
                .with("metadata", Making.blank(JsonObject.EMPTY))
                .with(
                        "spec",
                        JsonObject.EMPTY
                                .with("containers", JsonArray.of(container))
                                .with("restartPolicy", restart));
    }
}
