package dev.orrery.apiserver.admission;

import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Gives a pod the priority of its class, or of the class that is the default (BEHAVIOUR 69).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/">Pod priority</a>
 */
final class Priority {

    private Priority() {}

    static Either<Status, Pod> admit(Pod pod, ClusterState state) {
        Option<String> name = pod.spec().priorityClassName().filter(text -> !text.isEmpty());
        Option<Unstructured> priorityClass =
                name.isEmpty() ? globalDefault(state) : state.get(Kinds.PRIORITY_CLASS, "", name.get());
        if (name.isDefined() && priorityClass.isEmpty()) {
            return Either.left(
                    Status.forbidden(Pod.KIND, pod.name(), "no PriorityClass with name " + name.get() + " was found"));
        }
        int value = value(priorityClass);
        Option<Integer> written = pod.spec().priority().filter(priority -> priority != value);
        return written.isEmpty()
                ? Either.right(with(pod, priorityClass))
                : Either.left(Status.forbidden(Pod.KIND, pod.name(), mismatch(written.get(), value)));
    }

    private static String mismatch(int written, int value) {
        return "the integer value of priority (" + written + ") must not be provided in pod spec; priority admission"
                + " controller computed " + value + " from the given PriorityClass name";
    }

    private static int value(Option<Unstructured> priorityClass) {
        return priorityClass
                .flatMap(each -> each.content().at("value"))
                .flatMap(Json::asLong)
                .map(Long::intValue)
                .getOrElse(0);
    }

    private static Option<Unstructured> globalDefault(ClusterState state) {
        return state.list(Kinds.PRIORITY_CLASS)
                .find(each -> each.content()
                        .at("globalDefault")
                        .flatMap(Json::asBoolean)
                        .contains(true));
    }

    private static Pod with(Pod pod, Option<Unstructured> priorityClass) {
        String policy = priorityClass
                .flatMap(each -> each.content().at("preemptionPolicy"))
                .flatMap(Json::asString)
                .getOrElse("PreemptLowerPriority");
        return pod.withSpec(pod.spec()
                .withPriority(Option.some(value(priorityClass)))
                .withPriorityClassName(
                        priorityClass.map(Unstructured::name).orElse(pod.spec().priorityClassName()))
                .withPreemptionPolicy(pod.spec().preemptionPolicy().orElse(Option.some(policy))));
    }
}
