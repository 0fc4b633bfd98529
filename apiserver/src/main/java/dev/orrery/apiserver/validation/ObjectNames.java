package dev.orrery.apiserver.validation;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * Which names the objects of a kind may have.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Object names</a>
 */
final class ObjectNames {

    /** A job's name is that of its CronJob and eleven characters more. */
    private static final int LONGEST_CRON_JOB = 52;

    private ObjectNames() {}

    static Vector<String> faults(Kind<?> kind, String name) {
        return switch (kind.groupResource()) {
            case "namespaces" -> NameRule.DNS1123_LABEL.faults(name);
            case "services" -> NameRule.DNS1035_LABEL.faults(name);
            case "cronjobs.batch" -> cronJob(name);
            case "certificatesigningrequests.certificates.k8s.io" -> NameRule.PATH_SEGMENT.faults(name);
            default ->
                kind.group().equals("rbac.authorization.k8s.io")
                        ? NameRule.PATH_SEGMENT.faults(name)
                        : NameRule.DNS1123_SUBDOMAIN.faults(name);
        };
    }

    private static Vector<String> cronJob(String name) {
        Vector<String> faults = NameRule.DNS1123_SUBDOMAIN.faults(name);
        return name.length() > LONGEST_CRON_JOB
                ? faults.append("must be no more than " + LONGEST_CRON_JOB + " characters")
                : faults;
    }
}
