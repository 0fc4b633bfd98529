package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.object.Selection;
import io.vavr.collection.Vector;

/** {@code kubectl describe}: tells about objects at length, with what belongs to them and what happened to them. */
public final class Describe implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "describe",
                "(TYPE[,TYPE…] [NAME…] | TYPE/NAME… | -f FILE)",
                "Tells all about objects, and the events about them.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .value("selector", "l")
                .number("chunk-size")
                .on("all-namespaces", "A")
                .on("show-events")
                .absent("field-selector");
    }

    @Override
    public int run(Call call) {
        if (call.words().isEmpty() && !Manifests.areGiven(call)) {
            throw Quit.lines(Vector.of(
                    "You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list"
                            + " of supported resources."));
        }
        Selection selection = Selection.of(call);
        Selection wider =
                selection.items().isEmpty() && selection.errors().size() == 1 ? byPrefix(call, selection) : selection;
        Cluster cluster = new Cluster(call.door());
        Vector<String> pages = wider.items()
                .map(item -> describe(new Page(call.arguments().isOn("show-events", true)), cluster, item));
        call.console().out(pages.mkString("\n\n"));
        if (wider.items().isEmpty() && wider.errors().isEmpty()) {
            call.console()
                    .errLine("No resources found"
                            + (call.scope().isEmpty() ? "" : " in " + call.namespace() + " namespace."));
        }
        return call.finish(wider.errors());
    }

    /** A name that nothing has is taken for the start of names. */
    private static Selection byPrefix(Call call, Selection nothing) {
        if (Manifests.areGiven(call)) {
            return nothing;
        }
        Query query = Queries.of(call, call.words()).all().head();
        Vector<Item> found = new Cluster(call.door())
                .all(query.kind(), call.namespace())
                .filter(item -> query.name().exists(item.name()::startsWith));
        return found.isEmpty() ? nothing : new Selection(found, Vector.empty());
    }

    private static String describe(Page page, Cluster cluster, Item item) {
        describer(item).describe(page, cluster, item);
        return page.aligned();
    }

    private static Describer describer(Item item) {
        return switch (item.kind().groupResource()) {
            case "pods" -> PodText::describe;
            case "nodes" -> NodeText::describe;
            case "deployments.apps" -> DeploymentText::describe;
            case "replicasets.apps" -> WorkloadText::replicaSet;
            case "statefulsets.apps" -> WorkloadText::statefulSet;
            case "daemonsets.apps" -> WorkloadText::daemonSet;
            case "persistentvolumeclaims" -> StorageText::claim;
            case "persistentvolumes" -> StorageText::volume;
            case "storageclasses.storage.k8s.io" -> StorageText::storageClass;
            case "services" -> ServiceText::describe;
            case "endpoints" -> EndpointsText::endpoints;
            case "endpointslices.discovery.k8s.io" -> EndpointsText::slice;
            case "configmaps" -> CoreText::configMap;
            case "secrets" -> CoreText::secret;
            case "namespaces" -> CoreText::namespace;
            case "serviceaccounts" -> CoreText::serviceAccount;
            case "poddisruptionbudgets.policy" -> CoreText::disruptionBudget;
            case "priorityclasses.scheduling.k8s.io" -> CoreText::priorityClass;
            default -> GenericText::describe;
        };
    }
}
