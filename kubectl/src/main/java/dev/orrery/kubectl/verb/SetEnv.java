package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.PodSpecs;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** {@code kubectl set env}: sets and removes environment variables of containers, or lists them. */
public final class SetEnv implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "set env",
                "(TYPE NAME… | TYPE/NAME… | -f FILE) (KEY=VALUE | KEY-)…",
                "Sets and removes environment variables of containers, or lists them.");
    }

    @Override
    public Flags flags() {
        return PodChange.FLAGS
                .value("containers", "c")
                .value("env", "e")
                .on("list")
                .absent("overwrite", "from", "prefix", "keys", "resolve");
    }

    @Override
    public int run(Call call) {
        Vector<String> changes = call.words()
                .filter(word -> word.contains("=") || word.endsWith("-"))
                .appendAll(call.arguments().values("env"));
        Vector<String> objects = call.words().reject(word -> word.contains("=") || word.endsWith("-"));
        if (call.arguments().isOn("list")) {
            Selection selection = Selection.chosen(call, objects);
            selection.items().forEach(item -> list(call, item));
            return call.finish(selection.errors());
        }
        if (changes.isEmpty()) {
            throw Quit.error("at least one environment variable must be provided");
        }
        return new PodChange(call, "env updated", item -> change(call, item, changes)).run(objects);
    }

    private static void list(Call call, Item item) {
        for (Json container : chosen(call, item)) {
            call.line("# " + item.kind().name() + " " + item.name() + ", container " + container.textAt("name"));
            container.elementsAt("env").forEach(variable -> call.line(shown(variable)));
        }
    }

    private static String shown(Json variable) {
        return variable.at("valueFrom").isEmpty()
                ? variable.textAt("name") + "=" + variable.textAt("value")
                : "# " + variable.textAt("name") + " is not a plain value";
    }

    private static Vector<Json> chosen(Call call, Item item) {
        String asked = call.arguments().value("containers", "*");
        return PodSpecs.of(item)
                .elementsAt("containers")
                .filter(container ->
                        asked.equals("*") || container.textAt("name").equals(asked));
    }

    private static Either<String, JsonObject> change(Call call, Item item, Vector<String> changes) {
        Vector<Json> containers = chosen(call, item);
        if (containers.isEmpty()) {
            return Either.left("error: " + item.kind().singular() + "s/" + item.name()
                    + " does not have any containers matching \""
                    + call.arguments().value("containers", "*") + "\"");
        }
        return Either.right(PodSpecs.containers("containers", containers.flatMap(each -> changed(each, changes))));
    }

    /** The change of one container; none where it has all of it already. */
    private static Option<Json> changed(Json container, Vector<String> changes) {
        Vector<Json> variables = container.elementsAt("env");
        Vector<Json> patch = changes.flatMap(change -> variable(change, variables));
        return patch.isEmpty()
                ? Option.none()
                : Option.some(
                        JsonObject.EMPTY.with("name", container.textAt("name")).with("env", new JsonArray(patch)));
    }

    private static Option<Json> variable(String change, Vector<Json> variables) {
        int equals = change.indexOf('=');
        String name = equals < 0 ? change.substring(0, change.length() - 1) : change.substring(0, equals);
        JsonObject named = JsonObject.EMPTY.with("name", name);
        Option<Json> there = variables.find(variable -> variable.textAt("name").equals(name));
        if (equals < 0) {
            return there.map(variable -> named.with("$patch", "delete"));
        }
        JsonObject wished = named.with("value", change.substring(equals + 1));
        return there.contains(wished) ? Option.none() : Option.some(wished);
    }
}
