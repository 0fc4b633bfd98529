package dev.orrery.kubectl.create;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.names.NameRule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The content of a ConfigMap or a Secret by key, from literals, files and files of variables.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/create/create_configmap.go">create configmap</a>
 */
final class KeyedData {
    static final Flags FLAGS = Flags.NONE
            .value("from-literal")
            .value("from-file")
            .value("from-env-file")
            .on("append-hash");

    private static final Pattern VARIABLE = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");

    /** What is said of a key that cannot be one, and of one that is there already. */
    interface Complaints {
        String invalid(String quoted);

        String twice(String key);
    }

    private KeyedData() {}

    static Complaints ofConfigMap(String name) {
        return new Complaints() {
            @Override
            public String invalid(String quoted) {
                return quoted + " is not a valid key name for a ConfigMap:";
            }

            @Override
            public String twice(String key) {
                return "cannot add key \"" + key
                        + "\", another key by that name already exists in Data for ConfigMap \"" + name + '"';
            }
        };
    }

    static Complaints ofSecret() {
        return new Complaints() {
            @Override
            public String invalid(String quoted) {
                return quoted + " is not valid key name for a Secret";
            }

            @Override
            public String twice(String key) {
                return "cannot add key " + key + ", another key by that name already exists";
            }
        };
    }

    static TreeMap<String, byte[]> read(Call call, Complaints complaints) {
        boolean isFromElsewhere =
                call.arguments().has("from-file") || call.arguments().has("from-literal");
        if (call.arguments().has("from-env-file") && isFromElsewhere) {
            throw Quit.error("from-env-file cannot be combined with from-file or from-literal");
        }
        Vector<Tuple2<String, byte[]>> pairs = call.arguments()
                .values("from-literal")
                .map(KeyedData::literal)
                .appendAll(call.arguments().values("from-file").flatMap(source -> files(call, source)))
                .appendAll(call.arguments().values("from-env-file").flatMap(path -> variables(call, path)));
        TreeMap<String, byte[]> data = TreeMap.empty();
        for (Tuple2<String, byte[]> pair : pairs) {
            Vector<String> faults = NameRule.CONFIG_KEY.faults(pair._1);
            if (!faults.isEmpty()) {
                throw Quit.error(complaints.invalid('"' + pair._1 + '"') + " " + faults.mkString(", "));
            }
            if (data.containsKey(pair._1)) {
                throw Quit.error(complaints.twice(pair._1));
            }
            data = data.put(pair._1, pair._2);
        }
        return data;
    }

    private static Tuple2<String, byte[]> literal(String source) {
        int equals = source.indexOf('=');
        if (equals <= 0) {
            throw Quit.error("invalid literal source " + source + ", expected key=value");
        }
        return Tuple.of(source.substring(0, equals), bytes(source.substring(equals + 1)));
    }

    /** A file under its name or under a key, or all files of a directory whose names can be keys. */
    private static Vector<Tuple2<String, byte[]>> files(Call call, String source) {
        int equals = source.indexOf('=');
        String path = source.substring(equals + 1);
        Option<Vector<String>> inside = call.console().directory(path);
        if (inside.isEmpty()) {
            String key = equals < 0 ? lastPart(path) : source.substring(0, equals);
            return Vector.of(Tuple.of(key, content(call, path)));
        }
        if (equals >= 0) {
            throw Quit.error("cannot give a key name for a directory path");
        }
        return inside.get()
                .filter(file -> call.console().directory(file).isEmpty() && NameRule.CONFIG_KEY.allows(lastPart(file)))
                .map(file -> Tuple.of(lastPart(file), content(call, file)));
    }

    private static Vector<Tuple2<String, byte[]>> variables(Call call, String path) {
        return Vector.ofAll(new String(content(call, path), StandardCharsets.UTF_8).lines())
                .map(String::stripLeading)
                .reject(line -> line.isEmpty() || line.startsWith("#"))
                .map(KeyedData::variable);
    }

    private static Tuple2<String, byte[]> variable(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        if (!VARIABLE.matcher(key).matches()) {
            throw Quit.error('"' + key + "\" is not a valid key name: a valid environment variable name must consist of"
                    + " alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g."
                    + " 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is"
                    + " '[-._a-zA-Z][-._a-zA-Z0-9]*')");
        }
        return Tuple.of(key, bytes(equals < 0 ? "" : line.substring(equals + 1)));
    }

    static byte[] content(Call call, String path) {
        return call.console().bytes(path).getOrElseThrow(fault -> Quit.error(unreadable(path, fault)));
    }

    private static String unreadable(String path, String fault) {
        return fault.endsWith("does not exist") ? "error reading " + path + ": no such file or directory" : fault;
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
