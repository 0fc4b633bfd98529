package dev.orrery.kubectl.object;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.json.SyntaxFault;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The objects of all files that {@code -f} names, and what is wrong with some of them, in order. */
public record Manifests(Vector<Manifest> all, Vector<String> errors) {

    /** The flags by which files are named. */
    public static final Flags FLAGS =
            Flags.EVERYWHERE.value("filename", "f").on("recursive", "R").absent("kustomize", 'k');

    public static boolean areGiven(Call call) {
        return call.arguments().has("filename");
    }

    /** The objects of the files that a verb cannot do without. */
    public static Manifests required(Call call, Usage usage) {
        if (!call.words().isEmpty()) {
            throw Quit.usage(usage.words(), "Unexpected args: " + call.words().mkString("[", " ", "]"));
        }
        if (!areGiven(call)) {
            throw Quit.error("must specify one of -f and -k");
        }
        return read(call);
    }

    public static Manifests read(Call call) {
        Manifests manifests = new Manifests(Vector.empty(), Vector.empty());
        for (String path : call.arguments().list("filename")) {
            manifests = manifests.withPath(call, path);
        }
        return manifests;
    }

    private Manifests withPath(Call call, String path) {
        if (path.equals("-")) {
            return withText(call, "STDIN", call.console().stdin());
        }
        if (path.startsWith("http://") || path.startsWith("https://")) {
            throw Quit.error("reading manifests from a URL is not supported by orrery; save " + path + " to a file");
        }
        return call.console()
                .directory(path)
                .map(inside -> withDirectory(call, inside))
                .getOrElse(() -> withFile(call, path));
    }

    /** The manifests in a directory, and with {@code -R} those in the directories below it. */
    private Manifests withDirectory(Call call, Vector<String> paths) {
        Manifests manifests = this;
        for (String path : paths) {
            Option<Vector<String>> below = call.console().directory(path);
            if (below.isDefined() && call.arguments().isOn("recursive")) {
                manifests = manifests.withDirectory(call, below.get());
            } else if (below.isEmpty() && isManifest(path)) {
                manifests = manifests.withFile(call, path);
            }
        }
        return manifests;
    }

    private static boolean isManifest(String file) {
        return file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json");
    }

    private Manifests withFile(Call call, String file) {
        return call.console()
                .read(file)
                .fold(error -> withError("error: " + error), text -> withText(call, file, text));
    }

    private Manifests withText(Call call, String source, String text) {
        Either<Vector<SyntaxFault>, Vector<YamlDocument>> read = YamlReader.read(text);
        if (read.isLeft()) {
            return withError(malformed(source, read.getLeft()));
        }
        Manifests manifests = this;
        for (YamlDocument document : read.get()) {
            manifests = manifests.withDocument(call, source, document.content());
        }
        return manifests;
    }

    /** What kubectl says, which names one line of one document, and below it every place by line and column. */
    private static String malformed(String source, Vector<SyntaxFault> faults) {
        SyntaxFault first = faults.head();
        String line = first.goLine() == 0 ? "" : "line " + first.goLine() + ": ";
        return faults.map(fault -> "\n  " + source + ":" + fault.line() + ":" + fault.column() + ": " + fault.message())
                .mkString(
                        "error: error parsing " + source + ": error converting YAML to JSON: yaml: " + line
                                + first.message(),
                        "",
                        "");
    }

    /** A list stands for its elements. */
    private Manifests withDocument(Call call, String source, Json json) {
        if (json.textAt("kind").endsWith("List") && json.at("items").isDefined()) {
            if (json.at("items").flatMap(Json::asArray).isEmpty()) {
                return withError(
                        undecodable(source, "items", json.at("items").get(), "List", "[]runtime.RawExtension"));
            }
            Manifests manifests = this;
            for (Json element : json.elementsAt("items")) {
                manifests = manifests.withDocument(call, source, element);
            }
            return manifests;
        }
        return object(call, source, json)
                .fold(this::withError, manifest -> new Manifests(all.append(manifest), errors));
    }

    private static Either<String, Manifest> object(Call call, String source, Json json) {
        String apiVersion = json.textAt("apiVersion");
        String kind = json.textAt("kind");
        Vector<String> unset = json.asObject().isEmpty()
                ? Vector.of("invalid object to validate")
                : Vector.of("apiVersion", "kind").flatMap(field -> unset(json, field));
        if (!unset.isEmpty()) {
            return Either.left(invalid(source, unset));
        }
        Option<Json> metadata = json.at("metadata").filter(found -> !found.isNull());
        if (!metadata.forAll(found -> found.asObject().isDefined())) {
            return Either.left(undecodable(source, "metadata", metadata.get(), kind, "v1.ObjectMeta"));
        }
        return call.door()
                .kinds()
                .named(apiVersion, kind)
                .toEither(() -> unmapped(source, json, apiVersion, kind))
                .flatMap(known -> located(call, source, known, json.asObject().getOrElse(JsonObject.EMPTY)));
    }

    private static Option<String> unset(Json json, String field) {
        if (!json.textAt(field).isEmpty()) {
            return Option.none();
        }
        boolean isText = json.at(field)
                .forAll(value -> value.isNull() || value.asString().isDefined());
        return Option.some(field + (isText ? " not set" : " isn't string type"));
    }

    private static String undecodable(String source, String field, Json value, String owner, String type) {
        return "error: unable to decode \"" + source + "\": json: cannot unmarshal " + value.typeName()
                + " into Go struct field " + owner + "." + field + " of type " + type;
    }

    private static String invalid(String source, Vector<String> said) {
        String what = said.size() == 1 ? said.head() : said.mkString("[", ", ", "]");
        return "error: error validating \"" + source + "\": error validating data: " + what
                + "; if you choose to ignore these errors, turn validation off with --validate=false";
    }

    private static String unmapped(String source, Json json, String apiVersion, String kind) {
        return "error: resource mapping not found for name: \"" + json.textAt("metadata", "name") + "\" namespace: \""
                + json.textAt("metadata", "namespace") + "\" from \"" + source + "\": no matches for kind \"" + kind
                + "\" in version \"" + apiVersion + "\"\nensure CRDs are installed first";
    }

    private static Either<String, Manifest> located(Call call, String source, Kind<?> kind, JsonObject json) {
        String own = json.textAt("metadata", "namespace");
        String asked = call.namespace();
        if (!kind.isNamespaced()) {
            return Either.right(new Manifest(new Item(kind, json), source, ""));
        }
        if (!own.isEmpty() && call.arguments().has("namespace") && !own.equals(asked)) {
            return Either.left("error: the namespace from the provided object \"" + own
                    + "\" does not match the namespace \"" + asked + "\". You must pass '--namespace=" + own
                    + "' to perform this operation.");
        }
        String namespace = own.isEmpty() ? asked : own;
        boolean isText = json.at("metadata", "namespace")
                .forAll(value -> value.isNull() || value.asString().isDefined());
        JsonObject metadata =
                isText ? json.objectAt("metadata").with("namespace", namespace) : json.objectAt("metadata");
        return Either.right(new Manifest(new Item(kind, json.with("metadata", metadata)), source, namespace));
    }

    private Manifests withError(String error) {
        return new Manifests(all, errors.append(error));
    }
}
