package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Reads the log of a container as the API server and the kubelet do, with their refusals.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/cluster-administration/logging/">Logging Architecture</a>
 */
record LogReading(NodesState state, ClusterView view) {

    Either<Status, Response.Log> read(ObjectKey key, LogQuery query) {
        Option<Pod> pod = view.get(Pod.KIND, key.namespace(), key.name());
        if (pod.isEmpty()) {
            return Either.left(Status.notFound(Pod.KIND, key.name()));
        }
        return container(pod.get(), query.container()).flatMap(name -> read(pod.get(), name, query));
    }

    private static Either<Status, String> container(Pod pod, Option<String> wanted) {
        Vector<String> mains = pod.spec().containers().map(Container::name);
        Vector<String> inits = pod.spec().initContainers().map(Container::name);
        if (wanted.isDefined()) {
            String name = wanted.get();
            return mains.contains(name) || inits.contains(name)
                    ? Either.right(name)
                    : Either.left(Status.badRequest("container " + name + " is not valid for pod " + pod.name()));
        }
        return mains.size() == 1 ? Either.right(mains.head()) : Either.left(unclear(pod, mains, inits));
    }

    private static Status unclear(Pod pod, Vector<String> mains, Vector<String> inits) {
        String choice =
                "a container name must be specified for pod " + pod.name() + ", choose one of: " + listed(mains);
        return Status.badRequest(
                inits.isEmpty() ? choice : choice + " or one of the init containers: " + listed(inits));
    }

    private static String listed(Vector<String> names) {
        return names.mkString("[", " ", "]");
    }

    private Either<Status, Response.Log> read(Pod pod, String container, LogQuery query) {
        if (!pod.isScheduled()) {
            return Either.right(new Response.Log(Vector.empty(), 0, "", false));
        }
        if (isUnreachable(pod)) {
            return Either.left(unreachable(pod, container));
        }
        Option<PodRun> run = Interleaving.catchUp(state, pod.key(), view.now())
                .pod(pod.key())
                .filter(known -> known.uid().equals(pod.uid()));
        ContainerRun found = run.map(known -> known.container(container)).getOrElse(ContainerRun.NEW);
        int number = query.previous() && !isShownAsEnded(found) ? found.restarts() - 1 : found.restarts();
        boolean isOver = query.previous() || !found.stage().isRunning();
        return log(pod, container, found, query.previous())
                .map(log -> part(log, query, pod.uid() + "/" + container + "/" + number, isOver));
    }

    private static Response.Log part(Log log, LogQuery query, String run, boolean isOver) {
        Log young = query.since().map(log::since).getOrElse(log);
        Log asked = query.tailLines().map(young::tail).getOrElse(young);
        Vector<String> lines = asked.lines().map(query.timestamps() ? Log.Line::stamped : Log.Line::text);
        return new Response.Log(lines, asked.dropped(), run, isOver);
    }

    private boolean isUnreachable(Pod pod) {
        return state.node(pod.spec().nodeName().get()).forAll(NodeRun::isCrashed);
    }

    private Status unreachable(Pod pod, String container) {
        String node = pod.spec().nodeName().get();
        String address = view.get(Node.KIND, "", node)
                .flatMap(NodeRegistration::internalAddress)
                .getOrElse(node);
        String message = "Get \"https://" + address + ":10250/containerLogs/" + pod.namespace() + "/" + pod.name() + "/"
                + container + "\": dial tcp " + address + ":10250: connect: no route to host";
        return Status.internalError(message);
    }

    private static Either<Status, Log> log(Pod pod, String container, ContainerRun run, boolean previous) {
        if (previous) {
            return previous(pod, container, run);
        }
        return run.stage().isRunning() || run.ended().isDefined()
                ? Either.right(run.log())
                : Either.left(waiting(pod, container, run));
    }

    /** The log of the run that the status shows as the last one; in a crash loop that is also the newest. */
    private static Either<Status, Log> previous(Pod pod, String container, ContainerRun run) {
        if (ContainerReport.lastTerminated(run).isEmpty()) {
            return Either.left(Status.badRequest(
                    "previous terminated container \"" + container + "\" in pod \"" + pod.name() + "\" not found"));
        }
        return Either.right(isShownAsEnded(run) ? run.log() : run.previous());
    }

    /** Whether the newest run is also the last one that ended. */
    private static boolean isShownAsEnded(ContainerRun run) {
        return run.ended().isDefined() && ContainerReport.lastTerminated(run).equals(run.ended());
    }

    private static Status waiting(Pod pod, String container, ContainerRun run) {
        return Status.badRequest("container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start: "
                + reason(pod, run));
    }

    private static String reason(Pod pod, ContainerRun run) {
        String usual = pod.spec().initContainers().isEmpty() ? "ContainerCreating" : "PodInitializing";
        String reason = run.hindrance().map(Hindrance::reason).getOrElse(usual);
        return switch (reason) {
            case "ErrImagePull" -> "image can't be pulled";
            case "ImagePullBackOff" -> "trying and failing to pull image";
            default -> reason;
        };
    }
}
