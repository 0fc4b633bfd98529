package dev.orrery.kubectl.diff;

import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.model.core.Secret;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.yaml.YamlWriter;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * {@code kubectl diff}: what applying manifests would change, as {@code diff -u -N} shows it.
 *
 * <p>The real one writes two folders and runs that program. Here nothing is written and nothing is run, so the folders are
 * named without a number.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_diff/">kubectl diff</a>
 */
public final class Diff implements Command {
    private static final int ERROR = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.nnnnnnnnn Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public Usage usage() {
        return new Usage("diff", "-f FILE", "Shows what applying manifests would change; ends with 1 if anything.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .on("server-side")
                .on("force-conflicts")
                .value("field-manager")
                .on("show-managed-fields")
                .number("concurrency")
                .absent("selector", 'l')
                .absent("prune", "prune-allowlist");
    }

    /** A difference ends with 1, so an error ends with more. */
    @Override
    public int run(Call call) {
        try {
            return compare(call);
        } catch (Quit error) {
            throw error.endingWith(ERROR);
        }
    }

    private int compare(Call call) {
        if (call.arguments().isOn("force-conflicts") && !call.arguments().isOn("server-side")) {
            throw Quit.error("--force-conflicts only works with --server-side");
        }
        Manifests manifests = Manifests.required(call, usage());
        if (!manifests.errors().isEmpty()) {
            throw Quit.lines(manifests.errors());
        }
        TreeMap<String, Tuple2<String, String>> files = TreeMap.empty();
        for (Manifest manifest : manifests.all()) {
            files = files.put(fileName(manifest), versions(call, manifest));
        }
        boolean differs = false;
        for (Tuple2<String, Tuple2<String, String>> file : files) {
            differs |= print(call, file._1, file._2._1, file._2._2);
        }
        return differs ? 1 : 0;
    }

    private static String fileName(Manifest manifest) {
        Item item = manifest.item();
        String group = item.kind().group().isEmpty() ? "" : item.kind().group() + ".";
        return group + item.kind().version() + "." + item.kind().name() + "." + manifest.namespace() + "."
                + item.name();
    }

    /** The object as it is and as it would be; as it is it may be nothing. */
    private static Tuple2<String, String> versions(Call call, Manifest manifest) {
        Item item = manifest.item();
        Option<Item> live = new Cluster(call.door()).find(item.kind(), manifest.namespace(), item.name());
        Either<Status, Item> answer = Trial.of(call, manifest, live);
        JsonObject after = shown(call, answer.getOrElseThrow(Refusal::quit));
        JsonObject before = live.map(found -> shown(call, found)).getOrElse(JsonObject.EMPTY);
        if (!item.kind().equals(Secret.KIND)) {
            return Tuple.of(text(before), text(after));
        }
        MaskedSecrets masked = MaskedSecrets.of(before, after);
        return Tuple.of(text(masked.before()), text(masked.after()));
    }

    private static JsonObject shown(Call call, Item item) {
        JsonObject metadata = item.json().objectAt("metadata");
        return call.arguments().isOn("show-managed-fields")
                        || metadata.get("managedFields").isEmpty()
                ? item.json()
                : item.json().with("metadata", metadata.without("managedFields"));
    }

    private static String text(JsonObject document) {
        return document.isEmpty() ? "" : YamlWriter.write(document);
    }

    private static boolean print(Call call, String file, String before, String after) {
        String hunks = UnifiedDiff.between(before, after);
        if (hunks.isEmpty()) {
            return false;
        }
        String now = "\t" + TIME.format(call.now()) + "\n";
        String live = "/tmp/LIVE/" + file;
        String merged = "/tmp/MERGED/" + file;
        call.line("diff -u -N " + live + " " + merged);
        call.console().out("--- " + live + now + "+++ " + merged + now + hunks);
        return true;
    }
}
