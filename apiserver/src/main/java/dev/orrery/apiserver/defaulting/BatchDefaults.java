package dev.orrery.apiserver.defaulting;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;

/**
 * What is usual for Jobs and CronJobs (rule 197).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/job/">Jobs</a>
 */
final class BatchDefaults {

    private static final long RETRIES = 6;

    private BatchDefaults() {}

    /** Completions are filled in only where nothing is said of parallelism either: that would make a work queue. */
    static JsonObject job(JsonObject spec) {
        boolean isSingle = Missing.isAbsent(spec.get("completions")) && Missing.isAbsent(spec.get("parallelism"));
        JsonObject filled = isSingle ? spec.with("completions", 1) : spec;
        boolean hasPolicy = !Missing.isAbsent(spec.get("podFailurePolicy"));
        boolean countsByIndex = !Missing.isAbsent(spec.get("backoffLimitPerIndex"));
        filled = Missing.member(filled, "parallelism", Json.of(1));
        filled = Missing.member(filled, "backoffLimit", Json.of(countsByIndex ? Integer.MAX_VALUE : RETRIES));
        filled = Missing.member(filled, "completionMode", Json.of("NonIndexed"));
        filled = Missing.member(filled, "suspend", Json.of(false));
        filled = Missing.member(filled, "manualSelector", Json.of(false));
        filled = Missing.member(filled, "podReplacementPolicy", Json.of(hasPolicy ? "Failed" : "TerminatingOrFailed"));
        return Missing.inside(filled, "template", TemplateJson::of);
    }

    /** Of the jobs of a CronJob only the pods are filled in; the rest is, once they are made. */
    static JsonObject cronJob(JsonObject spec) {
        JsonObject filled = Missing.textMember(spec, "concurrencyPolicy", "Allow");
        filled = Missing.member(filled, "suspend", Json.of(false));
        filled = Missing.member(filled, "successfulJobsHistoryLimit", Json.of(3));
        filled = Missing.member(filled, "failedJobsHistoryLimit", Json.of(1));
        return Missing.inside(
                filled,
                "jobTemplate",
                template -> Missing.inside(template, "spec", job -> Missing.inside(job, "template", TemplateJson::of)));
    }
}
