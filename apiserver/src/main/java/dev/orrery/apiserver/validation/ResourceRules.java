package dev.orrery.apiserver.validation;

import dev.orrery.model.core.ResourceRequirements;
import dev.orrery.model.names.NameRule;
import dev.orrery.model.quantity.Quantity;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a container may ask for, and what it may be limited to.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">Resource management</a>
 */
final class ResourceRules {

    private static final Vector<String> OF_CONTAINERS = Vector.of("cpu", "memory", "ephemeral-storage");
    private static final String HUGE_PAGES = "hugepages-";

    private ResourceRules() {}

    static void check(ResourceRequirements resources, Path path, Faults faults) {
        amounts(resources.limits(), path.field("limits"), faults);
        for (Tuple2<String, Quantity> request : resources.requests()) {
            amount(request._1(), request._2(), path.field("requests"), faults);
            withinLimit(request._1(), request._2(), resources, path.field("requests"), faults);
        }
    }

    private static void amounts(SortedMap<String, Quantity> amounts, Path path, Faults faults) {
        for (Tuple2<String, Quantity> amount : amounts) {
            amount(amount._1(), amount._2(), path, faults);
        }
    }

    private static void amount(String name, Quantity amount, Path path, Faults faults) {
        Path here = path.key(name);
        faults.invalidText(here, name, NameRule.QUALIFIED_NAME.faults(name));
        boolean isStandard = OF_CONTAINERS.contains(name) || name.startsWith(HUGE_PAGES);
        if (name.indexOf('/') < 0 && !isStandard) {
            faults.invalidText(here, name, "must be a standard resource type or fully qualified");
            faults.invalidText(here, name, "must be a standard resource for containers");
        }
        notNegative(amount, here, faults);
    }

    static void notNegative(Quantity amount, Path path, Faults faults) {
        if (amount.isNegative()) {
            faults.invalidText(path, amount.toString(), Faults.NOT_NEGATIVE);
        }
    }

    /** What cannot be shared out must be asked for exactly as it is limited. */
    private static void withinLimit(
            String name, Quantity request, ResourceRequirements resources, Path path, Faults faults) {
        boolean isExtended = name.indexOf('/') >= 0 && !name.startsWith("kubernetes.io/");
        Option<Quantity> limit = resources.limits().get(name);
        if (limit.isEmpty()) {
            if (isExtended) {
                faults.required(path.key(name), "Limit must be set for non overcommitable resources");
            }
            return;
        }
        int compared = request.compareTo(limit.get());
        if (isExtended && compared != 0) {
            faults.invalidText(path, request.toString(), "must be equal to " + name + " limit of " + limit.get());
        } else if (compared > 0) {
            faults.invalidText(
                    path, request.toString(), "must be less than or equal to " + name + " limit of " + limit.get());
        }
    }
}
