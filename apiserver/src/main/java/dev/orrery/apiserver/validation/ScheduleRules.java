package dev.orrery.apiserver.validation;

import io.vavr.collection.Vector;

/**
 * What the schedule of a CronJob must be: five fields, or a word for one of the usual ones.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">Schedule syntax</a>
 */
final class ScheduleRules {

    private static final Vector<String> WORDS =
            Vector.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final Vector<Integer> LAST = Vector.of(59, 23, 31, 12, 6);

    private ScheduleRules() {}

    static Vector<String> faults(String schedule) {
        if (WORDS.contains(schedule) || schedule.startsWith("@every ")) {
            return Vector.empty();
        }
        Vector<String> fields = Vector.of(schedule.trim().split("\\s+"));
        return fields.size() == LAST.size()
                ? fields.zip(LAST)
                        .flatMap(field -> outOfRange(field._1(), field._2()))
                        .take(1)
                : Vector.of("expected exactly 5 fields, found " + fields.size() + ": [" + fields.mkString(" ") + "]");
    }

    private static Vector<String> outOfRange(String field, int last) {
        if (!field.matches("[0-9]{1,9}")) {
            return Vector.empty();
        }
        return Integer.parseInt(field) > last
                ? Vector.of("end of range (" + field + ") above maximum (" + last + "): " + field)
                : Vector.empty();
    }
}
