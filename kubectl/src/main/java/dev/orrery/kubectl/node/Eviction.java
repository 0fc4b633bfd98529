package dev.orrery.kubectl.node;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.text.GoDuration;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Evicts pods side by side: each is asked for again every 5 seconds while a budget refuses, then waited for until gone. */
final class Eviction {
    private static final Duration BREAK = Duration.ofSeconds(5);

    private final Call call;
    private final Cluster cluster;
    private final Item node;
    private final Waiting waiting;

    /** When each pod that is not evicted yet is asked for next. */
    private Map<Item, Instant> asking = LinkedHashMap.empty();

    private Vector<Item> leaving = Vector.empty();
    private Vector<String> failures = Vector.empty();

    Eviction(Call call, Item node, Waiting waiting) {
        this.call = call;
        this.cluster = new Cluster(call.door());
        this.node = node;
        this.waiting = waiting;
    }

    /** What went wrong; empty when all pods are gone. */
    Vector<String> evict(Vector<Item> pods) {
        for (Item pod : pods) {
            asking = asking.put(pod, call.now());
        }
        askForDue();
        reportGone();
        while (!asking.isEmpty() || !leaving.isEmpty()) {
            Instant next = asking.values().min().getOrElse(waiting.limit());
            if (!waiting.moreUntil(next)) {
                giveUp();
                return failures;
            }
            askForDue();
            reportGone();
        }
        return failures;
    }

    private void askForDue() {
        for (Item pod :
                asking.filterValues(due -> !due.isAfter(call.now())).keySet().toVector()) {
            call.line("evicting pod " + pod.namespace() + "/" + pod.name());
            Option<Status> refusal = cluster.refusal(request(pod));
            if (refusal.exists(status -> status.code() == 429)) {
                asking = asking.put(pod, call.now().plus(BREAK));
                call.console()
                        .errLine(about(pod) + " (will retry after 5s): "
                                + refusal.get().message());
            } else {
                asking = asking.remove(pod);
                settle(pod, refusal);
            }
        }
    }

    private void settle(Item pod, Option<Status> refusal) {
        if (refusal.exists(status -> !status.isNotFound())) {
            failures = failures.append(about(pod) + ": " + refusal.get().message());
        } else {
            leaving = leaving.append(pod);
        }
    }

    private static String about(Item pod) {
        return "error when evicting pods/\"" + pod.name() + "\" -n \"" + pod.namespace() + "\"";
    }

    private Request request(Item pod) {
        boolean deletes = call.arguments().isOn("disable-eviction");
        JsonObject options = call.arguments()
                .number("grace-period")
                .filter(seconds -> seconds >= 0)
                .map(seconds -> JsonObject.EMPTY.with("gracePeriodSeconds", seconds))
                .getOrElse(JsonObject.EMPTY);
        JsonObject metadata = JsonObject.EMPTY.with("name", pod.name()).with("namespace", pod.namespace());
        JsonObject eviction = JsonObject.EMPTY
                .with("apiVersion", "policy/v1")
                .with("kind", "Eviction")
                .with("metadata", metadata)
                .with("deleteOptions", options);
        return new Request(
                deletes ? Verb.DELETE : Verb.CREATE,
                pod.kind(),
                pod.namespace(),
                pod.name(),
                deletes ? "" : "eviction",
                deletes ? Body.None.NONE : new Body.Document(eviction),
                RequestOptions.NONE);
    }

    private void reportGone() {
        Vector<Item> gone = leaving.filter(pod -> cluster.find(pod.kind(), pod.namespace(), pod.name())
                .forAll(found -> !found.uid().equals(pod.uid())));
        String word = call.arguments().isOn("disable-eviction") ? " deleted" : " evicted";
        gone.forEach(pod -> call.line(pod.slashName() + word));
        leaving = leaving.removeAll(gone);
    }

    private void giveUp() {
        String limit = GoDuration.print(call.arguments().duration("timeout").getOrElse(call.door()::patience));
        Vector<Item> pending = asking.keySet().toVector().appendAll(leaving);
        failures = failures.appendAll(pending.map(pod -> about(pod) + ": global timeout reached: " + limit));
        call.console()
                .errLine("There are pending pods in node \"" + node.name() + "\" when an error occurred: "
                        + Drain.together(failures));
        pending.forEach(pod -> call.console().errLine(pod.slashName()));
    }
}
