package dev.orrery.kubectl.logs;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.labels.Selector;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Finds the containers whose logs are asked for. */
final class LogSources {
    private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";

    private LogSources() {}

    static Vector<LogSource> of(Call call) {
        return pods(call).flatMap(pod -> containers(call, pod).map(container -> new LogSource(pod, container)));
    }

    private static Vector<Item> pods(Call call) {
        Cluster cluster = new Cluster(call.door());
        Selectors selectors = Selectors.of(call.arguments());
        if (selectors.labels().isDefined()) {
            Vector<Item> pods = cluster.all(Pod.KIND, call.namespace(), selectors);
            if (pods.isEmpty()) {
                call.console().errLine("No resources found in " + call.namespace() + " namespace.");
            }
            return pods;
        }
        return named(call, cluster);
    }

    private static Vector<Item> named(Call call, Cluster cluster) {
        Vector<String> words = call.words();
        String word = words.head();
        Query query = word.contains("/")
                ? Queries.of(call, Vector.of(word)).all().head()
                : new Query(Pod.KIND, Option.some(word));
        Either<Status, Item> found =
                cluster.get(query.kind(), call.namespace(), query.name().get());
        Item item = found.getOrElseThrow(status -> refused(call, status));
        return item.kind().equals(Pod.KIND) ? Vector.of(item) : ofWorkload(call, cluster, item);
    }

    private static Quit refused(Call call, Status status) {
        return Quit.error("error from server (" + status.reason() + "): " + status.message() + " in namespace \""
                + call.namespace() + "\"");
    }

    private static Vector<Item> ofWorkload(Call call, Cluster cluster, Item workload) {
        Selectors selectors = Selectors.byLabels(selector(workload));
        Vector<Item> pods =
                cluster.all(Pod.KIND, workload.namespace(), selectors).sorted(LoggingOrder.first());
        if (pods.isEmpty()) {
            throw Quit.error("timed out waiting for the condition");
        }
        if (call.arguments().isOn("all-pods")) {
            return pods;
        }
        if (pods.size() > 1) {
            call.console()
                    .errLine("Found " + pods.size() + " pods, using pod/"
                            + pods.head().name());
        }
        return pods.take(1);
    }

    /** The pods of a workload; a Service selects with plain labels. */
    private static String selector(Item workload) {
        Json selector = workload.json().objectAt("spec", "selector");
        boolean plain = workload.kind().plural().equals("services")
                || workload.kind().plural().equals("replicationcontrollers");
        return plain
                ? workload.json()
                        .objectAt("spec", "selector")
                        .members()
                        .map(label -> label._1() + "=" + label._2().plainText())
                        .mkString(",")
                : ObjectCodec.decode(LabelSelector.class, selector)
                        .toOption()
                        .flatMap(decoded -> decoded.validated().toOption())
                        .map(Selector::toString)
                        .getOrElseThrow(() -> Quit.error("cannot get the logs from "
                                + workload.kind().name() + ": selecting its pods is not possible"));
    }

    private static Vector<String> containers(Call call, Item pod) {
        Vector<String> initial = names(pod, "initContainers");
        Vector<String> main = names(pod, "containers");
        String asked = call.arguments().value("container", "");
        if (call.arguments().isOn("all-containers")) {
            return initial.appendAll(main);
        }
        if (!asked.isEmpty()) {
            if (!initial.appendAll(main).contains(asked)) {
                throw Quit.error("container " + asked + " is not valid for pod " + pod.name());
            }
            return Vector.of(asked);
        }
        return Vector.of(byDefault(call, pod, main, initial));
    }

    private static String byDefault(Call call, Item pod, Vector<String> main, Vector<String> initial) {
        String annotated = pod.annotations().textAt(DEFAULT_CONTAINER);
        if (main.contains(annotated)) {
            return annotated;
        }
        if (main.size() + initial.size() > 1) {
            String others =
                    main.appendAll(initial.map(name -> name + " (init)")).mkString(", ");
            call.console().errLine("Defaulted container \"" + main.head() + "\" out of: " + others);
        }
        return main.head();
    }

    private static Vector<String> names(Item pod, String list) {
        return pod.json().elementsAt("spec", list).map(container -> container.textAt("name"));
    }
}
