package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;

/** Budgets, autoscalers, quotas and priorities as rows. */
final class PolicyRows {
    static final Layout DISRUPTION_BUDGET = Layout.of(PolicyRows::disruptionBudget)
            .text("Min Available", "Max Unavailable")
            .number("Allowed Disruptions")
            .age();
    static final Layout AUTOSCALER = Layout.of(PolicyRows::autoscaler)
            .text("Reference", "Targets", "MinPods", "MaxPods")
            .number("Replicas")
            .age();
    static final Layout QUOTA =
            Layout.of(PolicyRows::quota).text("Request", "Limit").age();
    static final Layout PRIORITY_CLASS = Layout.of(PolicyRows::priorityClass)
            .number("Value")
            .text("Global-Default")
            .age()
            .text("PreemptionPolicy");
    static final Layout LEASE = Layout.of(PolicyRows::lease).text("Holder").age();

    private PolicyRows() {}

    private static Vector<String> disruptionBudget(Json budget, Instant now) {
        return Vector.of(
                Cells.name(budget),
                budget.at("spec", "minAvailable").map(Json::plainText).getOrElse("N/A"),
                budget.at("spec", "maxUnavailable").map(Json::plainText).getOrElse("N/A"),
                Cells.number(budget, "status", "disruptionsAllowed"),
                Cells.age(budget, now));
    }

    private static Vector<String> autoscaler(Json autoscaler, Instant now) {
        Json target = autoscaler.objectAt("spec", "scaleTargetRef");
        return Vector.of(
                Cells.name(autoscaler),
                target.textAt("kind") + "/" + target.textAt("name"),
                targets(autoscaler),
                autoscaler.at("spec", "minReplicas").map(Json::plainText).getOrElse(Cells.UNSET),
                Cells.number(autoscaler, "spec", "maxReplicas"),
                Cells.number(autoscaler, "status", "currentReplicas"),
                Cells.age(autoscaler, now));
    }

    private static String targets(Json autoscaler) {
        return Cells.orNone(autoscaler
                .elementsAt("spec", "metrics")
                .map(metric -> target(autoscaler, metric))
                .mkString(", "));
    }

    private static String target(Json autoscaler, Json metric) {
        String name = metric.textAt("resource", "name");
        String current = autoscaler
                .elementsAt("status", "currentMetrics")
                .find(each -> each.textAt("resource", "name").equals(name))
                .flatMap(each -> each.at("resource", "current", "averageUtilization"))
                .map(used -> used.plainText() + "%")
                .getOrElse(Cells.UNKNOWN);
        String wished = metric.at("resource", "target", "averageUtilization")
                .map(percent -> percent.plainText() + "%")
                .getOrElse(() -> metric.textAt("resource", "target", "averageValue"));
        return name + ": " + current + "/" + wished;
    }

    private static Vector<String> quota(Json quota, Instant now) {
        Vector<String> requests = Vector.empty();
        Vector<String> limits = Vector.empty();
        for (var hard : quota.objectAt("status", "hard").members()) {
            String used =
                    quota.at("status", "used", hard._1()).map(Json::plainText).getOrElse("0");
            String shown = hard._1() + ": " + used + "/" + hard._2().plainText();
            boolean isLimit = hard._1().startsWith("limits");
            limits = isLimit ? limits.append(shown) : limits;
            requests = isLimit ? requests : requests.append(shown);
        }
        return Vector.of(Cells.name(quota), requests.mkString(", "), limits.mkString(", "), Cells.age(quota, now));
    }

    private static Vector<String> priorityClass(Json priorityClass, Instant now) {
        String preemption = priorityClass.textAt("preemptionPolicy");
        return Vector.of(
                Cells.name(priorityClass),
                Cells.number(priorityClass, "value"),
                Boolean.toString(priorityClass.isTrueAt("globalDefault")),
                Cells.age(priorityClass, now),
                preemption.isEmpty() ? "PreemptLowerPriority" : preemption);
    }

    private static Vector<String> lease(Json lease, Instant now) {
        return Vector.of(Cells.name(lease), lease.textAt("spec", "holderIdentity"), Cells.age(lease, now));
    }
}
