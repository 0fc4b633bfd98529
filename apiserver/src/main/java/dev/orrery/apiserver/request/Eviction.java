package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.policy.PodDisruptionBudgetStatus;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Deletes a pod if no disruption budget forbids it (BEHAVIOUR 153).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/">API-initiated eviction</a>
 */
public final class Eviction {

    private Eviction() {}

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        return circumstances
                .state()
                .get(request.key())
                .map(Pod.class::cast)
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .flatMap(pod -> evict(pod, options(request), circumstances));
    }

    private static RequestOptions options(Request request) {
        Option<Long> grace = request.body() instanceof Body.Document document
                ? document.json().at("deleteOptions", "gracePeriodSeconds").flatMap(Json::asLong)
                : Option.none();
        return ImmutableRequestOptions.builder()
                .gracePeriodSeconds(grace.orElse(request.options().gracePeriodSeconds()))
                .build();
    }

    private static Either<Status, Answer> evict(Pod pod, RequestOptions options, Circumstances circumstances) {
        Answer deletion = Deletion.delete(pod, options, circumstances);
        if (pod.isFinished()
                || pod.metadata().isTerminating()
                || pod.status().phaseName().equals("Pending")) {
            return Either.right(deletion);
        }
        Vector<PodDisruptionBudget> budgets = circumstances
                .state()
                .selecting(
                        PodDisruptionBudget.KIND,
                        pod.namespace(),
                        pod.metadata().labels())
                .toVector();
        if (budgets.size() > 1) {
            return Either.left(
                    Status.internalError(
                            "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."));
        }
        return budgets.headOption()
                .map(budget -> spend(budget, pod, deletion, circumstances))
                .getOrElse(Either.right(deletion));
    }

    private static Either<Status, Answer> spend(
            PodDisruptionBudget budget, Pod pod, Answer deletion, Circumstances circumstances) {
        PodDisruptionBudgetStatus status = budget.status();
        if (status.disruptionsAllowed() <= 0) {
            return Either.left(refusal(budget));
        }
        PodDisruptionBudget spent = budget.withStatus(status.withDisruptionsAllowed(status.disruptionsAllowed() - 1)
                .withDisruptedPods(status.disruptedPods().put(pod.name(), circumstances.now())));
        Write write = new Write.Put(Stored.at(spent, circumstances));
        return Either.right(new Answer(deletion.response(), deletion.writes().prepend(write), deletion.draws()));
    }

    private static Status refusal(PodDisruptionBudget budget) {
        PodDisruptionBudgetStatus status = budget.status();
        String why = "The disruption budget " + budget.name() + " needs " + status.desiredHealthy()
                + " healthy pods and has " + status.currentHealthy() + " currently";
        return Status.tooManyRequests(
                "Cannot evict pod as it would violate the pod's disruption budget.",
                Vector.of(new StatusCause("DisruptionBudget", why, "")));
    }
}
