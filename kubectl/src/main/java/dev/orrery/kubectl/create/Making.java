package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;

/**
 * Makes one object of a kind from a name and flags.
 *
 * @param failing what is said before the server's reason when it refuses; empty where the refusal is shown as it is
 * @param required the flags that it cannot do without
 */
public record Making(
        String words, Kind<?> kind, Flags ownFlags, Content content, String failing, Vector<String> required)
        implements Command {

    /** The members of the new object besides its kind and its name; labels may be among them under {@code metadata}. */
    interface Content {
        JsonObject of(Call call, String name);
    }

    Making(String words, Kind<?> kind, Flags flags, Content content) {
        this(words, kind, flags, content, "", Vector.empty());
    }

    Making failingWith(String saying) {
        return new Making(words, kind, ownFlags, content, saying, required);
    }

    Making requiring(String... missed) {
        return new Making(words, kind, ownFlags, content, failing, Vector.of(missed));
    }

    /** All that can be made from flags. */
    public static Vector<Command> all() {
        return Vector.of(
                CoreObjects.namespace(),
                ConfigObjects.configMap(),
                ConfigObjects.secret(),
                ConfigObjects.tlsSecret(),
                ConfigObjects.registrySecret(),
                CoreObjects.serviceAccount(),
                CoreObjects.quota(),
                CoreObjects.priorityClass(),
                CoreObjects.disruptionBudget(),
                PodObjects.deployment(),
                PodObjects.pod(),
                JobObjects.job(),
                JobObjects.cronJob(),
                ServiceObjects.clusterIp(),
                ServiceObjects.nodePort(),
                ServiceObjects.loadBalancer(),
                ServiceObjects.externalName(),
                RoleObjects.role(),
                RoleObjects.clusterRole(),
                RoleObjects.roleBinding(),
                RoleObjects.clusterRoleBinding(),
                IngressObjects.ingress());
    }

    @Override
    public Usage usage() {
        return new Usage(words, "NAME", "Makes one " + kind.name() + " from flags.");
    }

    @Override
    public Flags flags() {
        return ownFlags.and(Report.FLAGS)
                .optional("validate", "strict")
                .on("save-config")
                .value("field-manager");
    }

    @Override
    public int run(Call call) {
        call.arguments().require(required);
        int names = call.arguments().names().size();
        boolean takesMore = words.equals("run");
        if (names == 0 || names > 1 && !takesMore) {
            throw Quit.usage(words, "exactly one NAME is required, got " + names);
        }
        Item made = item(call, call.words().head());
        Item item = call.arguments().isOn("save-config") ? LastApplied.recordedIn(made) : made;
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, item, "created");
            return 0;
        }
        String manager = call.arguments().value("field-manager", "kubectl-" + words.split(" ")[0]);
        return new Cluster(call.door())
                .create(item, call.namespace(), Cluster.strictly(manager, call))
                .peek(created -> Report.print(call, created, "created"))
                .fold(status -> call.finish(Vector.of(failure(Refusal.text(status), status.message()))), created -> 0);
    }

    private String failure(String refusal, String message) {
        return failing.isEmpty() ? refusal : "error: " + failing + " " + message;
    }

    /** As Go writes a new object: with the members that it cannot leave out, empty. */
    private Item item(Call call, String name) {
        JsonObject made = content.of(call, name);
        JsonObject named = made.objectAt("metadata");
        JsonObject metadata = blank(named.get("name").isDefined() ? named : named.with("name", name));
        boolean placed = kind.isNamespaced()
                && (call.arguments().has("namespace") || DryRun.of(call.arguments()) != DryRun.CLIENT);
        return new Item(
                kind,
                made.with("apiVersion", kind.apiVersion())
                        .with("kind", kind.name())
                        .with("metadata", placed ? metadata.with("namespace", call.namespace()) : metadata));
    }

    /** A built-in kind. */
    static Kind<?> kind(String apiVersion, String name) {
        return Kinds.builtIn().named(apiVersion, name).get();
    }

    /** Metadata that nothing was created with yet; kubectl writes down that it has no time of creation. */
    static JsonObject blank(JsonObject metadata) {
        return metadata.with("creationTimestamp", Json.nothing());
    }

    static JsonObject pairs(Vector<String> texts) {
        JsonObject pairs = JsonObject.EMPTY;
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw Quit.error("invalid literal source " + text + ", expected key=value");
            }
            pairs = pairs.with(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }
}
