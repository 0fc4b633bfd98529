package dev.orrery.kubectl.remote;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The files that say which clusters, users and contexts there are. Of several the first that names something counts.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">Organizing cluster access
 *     using kubeconfig files</a>
 */
record Kubeconfig(Vector<Document> documents) {

    /** Where {@code orrery up} writes one. */
    private static final String USUAL = ".orrery/kubeconfig";

    /** One file: what it says, and the folder from which its relative paths go. */
    record Document(JsonObject content, Path folder) {}

    /** A cluster, user or context, and the folder of the file that it stands in. */
    record Entry(JsonObject content, Path folder) {}

    /**
     * The file that a flag names, those of {@code KUBECONFIG}, or the one of a server that was started here; nobody's own
     * {@code ~/.kube/config} unless it is named.
     */
    static Either<Vector<String>, Kubeconfig> find(
            AccessFlags flags, Path here, Function<String, Option<String>> environment) {
        Option<String> named = flags.get("kubeconfig");
        Option<String> variable = environment.apply("KUBECONFIG").filter(text -> !text.isBlank());
        if (named.isDefined()) {
            return read(Vector.of(here.resolve(named.get())));
        }
        if (variable.isDefined()) {
            return read(Vector.of(variable.get().split(File.pathSeparator))
                    .filter(path -> !path.isBlank())
                    .map(here::resolve)
                    .filter(Files::exists));
        }
        Path usual = here.resolve(USUAL);
        if (Files.exists(usual)) {
            return read(Vector.of(usual));
        }
        return flags.get("server").isDefined()
                ? Either.right(new Kubeconfig(Vector.empty()))
                : Either.left(Vector.of("there is no " + USUAL
                        + " here: start a server with `orrery up`, or name another file with --kubeconfig or"
                        + " KUBECONFIG"));
    }

    private static Either<Vector<String>, Kubeconfig> read(Vector<Path> files) {
        Vector<Either<String, Document>> read = files.map(Kubeconfig::read);
        Vector<String> faults = read.filter(Either::isLeft).map(Either::getLeft);
        return faults.isEmpty() ? Either.right(new Kubeconfig(read.map(Either::get))) : Either.left(faults);
    }

    private static Either<String, Document> read(Path file) {
        try {
            Path folder = Option.of(file.toAbsolutePath().getParent()).getOrElse(file);
            return YamlReader.read(Files.readString(file))
                    .mapLeft(faults -> file + ":" + faults.head().line() + ": "
                            + faults.head().message())
                    .flatMap(documents -> documents
                            .headOption()
                            .map(YamlDocument::content)
                            .flatMap(Json::asObject)
                            .toEither(() -> file + ": not a kubeconfig"))
                    .map(content -> new Document(content, folder));
        } catch (IOException unreadable) {
            return Either.left("cannot read " + file + (Files.exists(file) ? "" : ": there is no such file"));
        }
    }

    Option<String> currentContext() {
        return documents
                .map(document -> document.content().textAt("current-context"))
                .find(name -> !name.isEmpty());
    }

    /** @param list {@code contexts}, and so on */
    Option<Entry> find(String list, String name) {
        String one = list.substring(0, list.length() - 1);
        return documents
                .flatMap(document -> document.content()
                        .elementsAt(list)
                        .filter(each -> each.textAt("name").equals(name))
                        .map(each -> new Entry(each.objectAt(one), document.folder())))
                .headOption();
    }
}
