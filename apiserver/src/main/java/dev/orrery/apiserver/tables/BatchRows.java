package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.HumanDuration;
import io.vavr.collection.Vector;
import java.time.Instant;

/** Jobs and CronJobs as rows. */
final class BatchRows {
    static final Layout JOB = Layout.of(BatchRows::job)
            .text("Status", "Completions", "Duration")
            .age()
            .wide("Containers", "Images", "Selector");
    static final Layout CRON_JOB = Layout.of(BatchRows::cronJob)
            .text("Schedule", "Timezone", "Suspend")
            .number("Active")
            .text("Last Schedule")
            .age()
            .wide("Containers", "Images", "Selector");

    private BatchRows() {}

    private static Vector<String> job(Json job, Instant now) {
        return Vector.of(Cells.name(job), status(job), completions(job), duration(job, now), Cells.age(job, now))
                .appendAll(WorkloadRows.template(job))
                .append(Cells.selector(job.at("spec", "selector")));
    }

    private static String status(Json job) {
        Vector<String> conditions = job.elementsAt("status", "conditions")
                .filter(condition -> condition.textAt("status").equals("True"))
                .map(condition -> condition.textAt("type"));
        Vector<String> telling = Vector.of("Complete", "Failed", "Suspended", "FailureTarget", "SuccessCriteriaMet");
        String word = telling.find(conditions::contains).getOrElse("Running");
        return Cells.isTerminating(job) && word.equals("Running") ? "Terminating" : word;
    }

    private static String completions(Json job) {
        String succeeded = Cells.number(job, "status", "succeeded");
        if (job.at("spec", "completions").isDefined()) {
            return succeeded + "/" + Cells.number(job, "spec", "completions");
        }
        long parallelism = job.numberAt("spec", "parallelism");
        return succeeded + (parallelism > 1 ? "/1 of " + parallelism : "/1");
    }

    private static String duration(Json job, Instant now) {
        var start = Cells.instant(job.textAt("status", "startTime"));
        var end = Cells.instant(job.textAt("status", "completionTime"));
        return start.map(from -> HumanDuration.between(from, end.getOrElse(now)))
                .getOrElse("");
    }

    private static Vector<String> cronJob(Json cronJob, Instant now) {
        String last = cronJob.textAt("status", "lastScheduleTime");
        Vector<Json> containers = cronJob.elementsAt("spec", "jobTemplate", "spec", "template", "spec", "containers");
        return Vector.of(
                Cells.name(cronJob),
                cronJob.textAt("spec", "schedule"),
                Cells.orNone(cronJob.textAt("spec", "timeZone")),
                Cells.capitalized(cronJob.isTrueAt("spec", "suspend")),
                Integer.toString(cronJob.elementsAt("status", "active").size()),
                last.isEmpty() ? Cells.NONE : Cells.since(now, last),
                Cells.age(cronJob, now),
                Cells.names(containers),
                Cells.images(containers),
                Cells.selector(cronJob.at("spec", "jobTemplate", "spec", "selector")));
    }
}
