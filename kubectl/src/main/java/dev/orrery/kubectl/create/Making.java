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
import dev.orrery.kubectl.output.Report;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;

/** Makes one object of a kind from a name and flags. */
public final class Making implements Command {
    private final String words;
    private final Kind<?> kind;
    private final Flags flags;
    private final Content content;

    /** The members of the new object besides its kind and its name; labels may be among them under {@code metadata}. */
    interface Content {
        JsonObject of(Call call, String name);
    }

    Making(String words, Kind<?> kind, Flags flags, Content content) {
        this.words = words;
        this.kind = kind;
        this.flags = flags;
        this.content = content;
    }

    /** All that can be made from flags. */
    public static Vector<Command> all() {
        return Vector.of(
                CoreObjects.namespace(),
                CoreObjects.configMap(),
                CoreObjects.secret(),
                CoreObjects.serviceAccount(),
                CoreObjects.priorityClass(),
                CoreObjects.disruptionBudget(),
                PodObjects.deployment(),
                PodObjects.pod());
    }

    @Override
    public Usage usage() {
        return new Usage(words, "NAME", "Makes one " + kind.name() + " from flags.");
    }

    @Override
    public Flags flags() {
        return flags.and(Report.FLAGS)
                .optional("validate", "strict")
                .on("save-config")
                .absent("field-manager");
    }

    @Override
    public int run(Call call) {
        int names = call.words().size();
        boolean takesMore = words.equals("run");
        if (names == 0 || names > 1 && !takesMore) {
            throw Quit.usage(words, "exactly one NAME is required, got " + names);
        }
        Item item = item(call, call.words().head());
        if (DryRun.of(call.arguments()) == DryRun.CLIENT) {
            Report.print(call, item, "created");
            return 0;
        }
        return new Cluster(call.door())
                .create(item, call.namespace(), Cluster.strictly("kubectl-" + words.split(" ")[0], call))
                .peek(created -> Report.print(call, created, "created"))
                .fold(status -> call.finish(Vector.of(failure(Refusal.text(status), status.message()))), created -> 0);
    }

    /** Most of these say what failed; for a namespace and a pod kubectl shows the refusal as it is. */
    private String failure(String refusal, String message) {
        boolean plain = kind.name().equals("Namespace") || kind.name().equals("Pod");
        return plain || refusal.startsWith("The ")
                ? refusal
                : "error: failed to create " + kind.singular() + ": " + message;
    }

    /** As Go writes a new object: with the members that it cannot leave out, empty. */
    private Item item(Call call, String name) {
        JsonObject made = content.of(call, name);
        JsonObject metadata = blank(made.objectAt("metadata")).with("name", name);
        boolean placed = kind.isNamespaced()
                && (call.arguments().has("namespace") || DryRun.of(call.arguments()) != DryRun.CLIENT);
        return new Item(
                kind,
                made.with("apiVersion", kind.apiVersion())
                        .with("kind", kind.name())
                        .with("metadata", placed ? metadata.with("namespace", call.namespace()) : metadata));
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
