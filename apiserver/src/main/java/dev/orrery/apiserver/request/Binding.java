package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Gives a pod its node, in one update with the condition that says so (BEHAVIOUR 58). */
public final class Binding {

    private Binding() {}

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        Option<String> node = request.body() instanceof Body.Document document
                ? document.json().at("target", "name").flatMap(Json::asString)
                : Option.none();
        if (node.isEmpty()) {
            return Either.left(Status.badRequest("a binding needs target.name, the node"));
        }
        return circumstances
                .state()
                .get(request.key())
                .map(Pod.class::cast)
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .filterOrElse(
                        pod -> isMeant(pod, request),
                        pod -> Update.otherUid(request, request.options().uid().get(), pod.uid()))
                .flatMap(pod -> bind(pod, node.get(), circumstances));
    }

    /** Whether the pod is the one that was meant, not another that has its name by now. */
    private static boolean isMeant(Pod pod, Request request) {
        return request.options().uid().forAll(pod.uid()::equals);
    }

    private static Either<Status, Answer> bind(Pod pod, String node, Circumstances circumstances) {
        if (pod.metadata().isTerminating()) {
            return Either.left(Status.conflict(
                    Pod.KIND, pod.name(), "pod " + pod.name() + " is being deleted, cannot be assigned to a host"));
        }
        if (pod.isScheduled()) {
            return Either.left(Status.conflict(
                    Pod.KIND,
                    pod.name(),
                    "pod " + pod.name() + " is already assigned to node \""
                            + pod.spec().nodeName().get() + "\""));
        }
        Condition scheduled =
                Condition.of("PodScheduled", true).withLastTransitionTime(Option.some(circumstances.now()));
        Vector<Condition> others =
                pod.status().conditions().reject(condition -> condition.type().equals("PodScheduled"));
        Pod bound = pod.withSpec(pod.spec().withNodeName(Option.some(node)))
                .withStatus(pod.status().withConditions(others.append(scheduled)));
        return Either.right(Answer.put(bound, circumstances));
    }
}
