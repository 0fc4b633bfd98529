package dev.orrery.kubectl.remote;

import dev.orrery.kubectl.remote.Kubeconfig.Entry;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;

/** Puts together how one comes in, from flags and kubeconfigs, and collects all that is wrong with them. */
public final class AccessReader {

    /** Ways in that need another program, or that a JDK has not. */
    private static final Vector<String> ABSENT_OF_USERS = Vector.of("exec", "auth-provider", "username", "as");

    private static final Vector<String> ABSENT_OF_CLUSTERS = Vector.of("proxy-url", "tls-server-name");

    private final AccessFlags flags;
    private final Kubeconfig kubeconfig;
    private final Path here;
    private Vector<String> faults = Vector.empty();

    private AccessReader(AccessFlags flags, Kubeconfig kubeconfig, Path here) {
        this.flags = flags;
        this.kubeconfig = kubeconfig;
        this.here = here;
    }

    /**
     * How one comes in.
     *
     * @param here from which the flags' relative paths go
     * @param environment the variables of the process, by name
     * @return every fault, where there is any
     */
    public static Either<Vector<String>, Access> read(
            AccessFlags flags, Path here, Function<String, Option<String>> environment) {
        return Kubeconfig.find(flags, here, environment)
                .flatMap(kubeconfig -> new AccessReader(flags, kubeconfig, here).access());
    }

    private Either<Vector<String>, Access> access() {
        JsonObject context = context();
        Entry cluster = entry("clusters", flags.get("cluster").getOrElse(context.textAt("cluster")));
        Entry user = entry("users", flags.get("user").getOrElse(context.textAt("user")));
        refuse(cluster, ABSENT_OF_CLUSTERS);
        refuse(user, ABSENT_OF_USERS);
        Option<URI> server = server(cluster);
        Option<String> authority = material(cluster, "certificate-authority");
        Option<String> certificate = material(user, "client-certificate");
        Option<String> key = material(user, "client-key");
        if (certificate.isDefined() != key.isDefined() && faults.isEmpty()) {
            fault("a client certificate needs its key, and a key its certificate");
        }
        boolean isUnchecked = flags.isUnchecked() || cluster.content().isTrueAt("insecure-skip-tls-verify");
        Tls tls = new Tls(isUnchecked ? Option.none() : authority, isUnchecked, certificate, key);
        var trust = tls.context();
        trust.swap().forEach(this::fault);
        Option<String> token = token(user);
        return faults.isEmpty()
                ? Either.right(new Access(server.get(), namespace(context), token, trust.get()))
                : Either.left(faults);
    }

    private void fault(String sentence) {
        faults = faults.append(sentence);
    }

    private JsonObject context() {
        Option<String> wanted = flags.get("context").orElse(kubeconfig::currentContext);
        if (wanted.isEmpty()) {
            boolean needsNone =
                    flags.get("server").isDefined() || flags.get("cluster").isDefined();
            if (!needsNone) {
                fault("current-context is not set");
            }
            return JsonObject.EMPTY;
        }
        Option<Entry> found = kubeconfig.find("contexts", wanted.get());
        if (found.isEmpty()) {
            fault("context \"" + wanted.get() + "\" does not exist");
        }
        return found.map(Entry::content).getOrElse(JsonObject.EMPTY);
    }

    private Entry entry(String list, String name) {
        Option<Entry> found = Option.when(!name.isEmpty(), name).flatMap(named -> kubeconfig.find(list, named));
        if (found.isEmpty() && !name.isEmpty()) {
            fault(list.substring(0, list.length() - 1) + " \"" + name + "\" does not exist");
        }
        return found.getOrElse(new Entry(JsonObject.EMPTY, here));
    }

    private void refuse(Entry entry, Vector<String> absent) {
        absent.filter(key -> entry.content().get(key).isDefined())
                .forEach(key -> fault(key + " in a kubeconfig is not supported by orrery"));
    }

    private Option<URI> server(Entry cluster) {
        String text = flags.get("server").getOrElse(cluster.content().textAt("server"));
        if (text.isEmpty()) {
            if (faults.isEmpty()) {
                fault("the cluster names no server");
            }
            return Option.none();
        }
        String whole = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(whole.replaceFirst("/+$", ""));
            if (uri.getHost() != null && Vector.of("http", "https").contains(uri.getScheme())) {
                return Option.some(uri);
            }
        } catch (URISyntaxException noAddress) {
            // as the next line says
        }
        fault("server \"" + text + "\" is not an address such as https://127.0.0.1:6443");
        return Option.none();
    }

    /** What a flag's file, {@code KEY-data} or the file of {@code KEY} holds. */
    private Option<String> material(Entry entry, String key) {
        String data = entry.content().textAt(key + "-data");
        Option<Path> file = flags.get(key)
                .map(here::resolve)
                .orElse(Option.some(entry.content().textAt(key))
                        .filter(path -> !path.isEmpty())
                        .map(entry.folder()::resolve));
        if (!data.isEmpty() && flags.get(key).isEmpty()) {
            return decoded(key, data);
        }
        return file.flatMap(path -> content(key, path));
    }

    private Option<String> decoded(String key, String data) {
        try {
            return Option.some(new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException broken) {
            fault(key + "-data is not base64");
            return Option.none();
        }
    }

    private Option<String> content(String key, Path file) {
        try {
            return Option.some(Files.readString(file));
        } catch (IOException unreadable) {
            fault(key + ": cannot read " + file);
            return Option.none();
        }
    }

    private Option<String> token(Entry user) {
        Option<String> written = flags.get("token")
                .orElse(() -> Option.of(user.content().textAt("token")).filter(text -> !text.isEmpty()));
        String file = user.content().textAt("tokenFile");
        return written.isDefined() || file.isEmpty()
                ? written
                : content("tokenFile", user.folder().resolve(file)).map(String::strip);
    }

    private static String namespace(JsonObject context) {
        String named = context.textAt("namespace");
        return named.isEmpty() ? "default" : named;
    }
}
