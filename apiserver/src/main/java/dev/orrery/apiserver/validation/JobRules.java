package dev.orrery.apiserver.validation;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;

/**
 * What Jobs and CronJobs must be.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#writing-a-job-spec">Writing a Job spec</a>
 */
final class JobRules {

    private static final Vector<String> COUNTS =
            Vector.of("parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished");
    private static final Vector<String> CRON_COUNTS =
            Vector.of("startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit");
    private static final Vector<String> POLICIES = Vector.of("Allow", "Forbid", "Replace");

    private JobRules() {}

    static void ofNew(Unstructured job, Faults faults) {
        check(UntypedRules.spec(job), Path.SPEC, faults);
    }

    static void ofChange(Unstructured before, Unstructured after, Faults faults) {
        JsonObject old = UntypedRules.spec(before);
        JsonObject changed = UntypedRules.spec(after);
        check(changed, Path.SPEC, faults);
        boolean isIndexed = UntypedRules.text(changed, "completionMode").equals("Indexed");
        if (!isIndexed && !old.get("completions").equals(changed.get("completions"))) {
            String printed = changed.get("completions")
                    .flatMap(Json::asLong)
                    .map(String::valueOf)
                    .getOrElse("null");
            faults.invalid(Path.SPEC.field("completions"), printed, Faults.IMMUTABLE);
        }
        if (!old.get("selector").equals(changed.get("selector"))) {
            faults.invalid(Path.SPEC.field("selector"), "v1.LabelSelector{…}", Faults.IMMUTABLE);
        }
        if (!old.get("template").equals(changed.get("template"))) {
            faults.invalid(Path.SPEC.field("template"), "core.PodTemplateSpec{…}", Faults.IMMUTABLE);
        }
    }

    /** The pods of a job must be able to end. */
    private static void check(JsonObject spec, Path path, Faults faults) {
        UntypedRules.notNegative(spec, path, COUNTS, faults);
        Path template = path.field("template");
        ObjectCodec.decode(PodTemplateSpec.class, spec.get("template").getOrElse(JsonObject.EMPTY))
                .forEach(read -> TemplateRules.of(read, template, faults));
        String policy = UntypedRules.text(spec, "template", "spec", "restartPolicy");
        if (!policy.equals("OnFailure") && !policy.equals("Never")) {
            faults.required(template.field("spec").field("restartPolicy"), "valid values: \"OnFailure\", \"Never\"");
        }
    }

    static void ofNewCronJob(Unstructured cronJob, Faults faults) {
        JsonObject spec = UntypedRules.spec(cronJob);
        String schedule = UntypedRules.text(spec, "schedule");
        if (schedule.isEmpty()) {
            faults.required(Path.SPEC.field("schedule"));
        } else {
            faults.invalidText(Path.SPEC.field("schedule"), schedule, ScheduleRules.faults(schedule));
        }
        String policy = UntypedRules.text(spec, "concurrencyPolicy");
        if (policy.isEmpty()) {
            faults.required(Path.SPEC.field("concurrencyPolicy"));
        } else {
            faults.oneOf(Path.SPEC.field("concurrencyPolicy"), policy, POLICIES);
        }
        UntypedRules.notNegative(spec, Path.SPEC, CRON_COUNTS, faults);
        spec.at("jobTemplate", "spec")
                .flatMap(Json::asObject)
                .forEach(job -> check(job, Path.SPEC.field("jobTemplate").field("spec"), faults));
    }
}
