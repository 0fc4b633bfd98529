package dev.orrery.kubectl.node;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selection;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/**
 * {@code kubectl drain}: closes nodes and evicts their pods, as far as disruption budgets allow.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/">Safely drain a node</a>
 */
public final class Drain implements Command {

    @Override
    public Usage usage() {
        return new Usage("drain", "NODE", "Closes nodes for new pods and evicts the pods on them.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .value("selector", "l")
                .value("pod-selector")
                .number("grace-period")
                .duration("timeout")
                .number("chunk-size")
                .optional("dry-run", "unchanged")
                .on("ignore-daemonsets")
                .on("delete-emptydir-data")
                .on("force")
                .on("disable-eviction")
                .absent("skip-wait-for-delete-timeout");
    }

    @Override
    public int run(Call call) {
        Selection nodes = Cordon.nodes(call, usage().words());
        Vector<String> errors = nodes.errors();
        for (Item node : nodes.items()) {
            errors = errors.appendAll(Cordon.set(call, node, true));
        }
        if (!errors.isEmpty()) {
            return call.finish(errors);
        }
        Waiting waiting = call.waiting(call.arguments().duration("timeout").filter(timeout -> !timeout.isZero()));
        Vector<Tuple2<Item, Vector<String>>> pending = Vector.empty();
        for (Item node : nodes.items()) {
            Vector<String> failures = drain(call, node, waiting);
            pending = failures.isEmpty() ? pending : pending.append(new Tuple2<>(node, failures));
        }
        return finish(call, pending);
    }

    private static Vector<String> drain(Call call, Item node, Waiting waiting) {
        PodsToEvict pods = PodsToEvict.on(new Cluster(call.door()), node, call.arguments());
        if (!pods.refused().isEmpty()) {
            return failed(call, node, pods.refused().map(PodsToEvict::sentence));
        }
        if (!pods.warned().isEmpty()) {
            call.console()
                    .errLine("Warning: "
                            + pods.warned().map(PodsToEvict::sentence).mkString("; "));
        }
        if (DryRun.of(call.arguments()) != DryRun.NONE) {
            pods.evicted()
                    .forEach(pod -> call.line("evicting pod " + pod.namespace() + "/" + pod.name()
                            + DryRun.of(call.arguments()).suffix()));
        } else {
            Vector<String> failures = new Eviction(call, node, waiting).evict(pods.evicted());
            if (!failures.isEmpty()) {
                return failed(call, node, failures);
            }
        }
        call.line(node.slashName() + " drained" + DryRun.of(call.arguments()).suffix());
        return Vector.empty();
    }

    private static Vector<String> failed(Call call, Item node, Vector<String> failures) {
        call.console()
                .errLine("error: unable to drain node \"" + node.name() + "\" due to error: " + together(failures)
                        + ", continuing command...");
        return failures;
    }

    static String together(Vector<String> failures) {
        return failures.size() == 1 ? failures.head() : failures.mkString("[", ", ", "]");
    }

    private static int finish(Call call, Vector<Tuple2<Item, Vector<String>>> pending) {
        if (pending.isEmpty()) {
            return 0;
        }
        call.console().errLine("There are pending nodes to be drained:");
        pending.forEach(each -> call.console().errLine(" " + each._1().name()));
        return call.finish(pending.flatMap(Tuple2::_2));
    }
}
