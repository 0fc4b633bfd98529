package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.PodSpecs;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** {@code kubectl set resources}: says what containers need at least and get at most. */
public final class SetResources implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "set resources",
                "(TYPE NAME… | TYPE/NAME… | -f FILE) (--requests=… | --limits=…)",
                "Says what containers need at least and get at most.");
    }

    @Override
    public Flags flags() {
        return PodChange.FLAGS.value("containers", "c").value("limits").value("requests");
    }

    @Override
    public int run(Call call) {
        JsonObject resources = amounts(call, "limits", amounts(call, "requests", JsonObject.EMPTY));
        if (resources.isEmpty()) {
            throw Quit.error("you must specify an update to requests or limits (in the form of --requests/--limits)");
        }
        return new PodChange(call, "resource requirements updated", item -> change(call, item, resources))
                .run(call.words());
    }

    private static JsonObject amounts(Call call, String flag, JsonObject resources) {
        JsonObject amounts = JsonObject.EMPTY;
        for (String pair : call.arguments().list(flag)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw Quit.error("invalid argument syntax " + pair + ", expected <resource>=<value>");
            }
            amounts = amounts.with(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return amounts.isEmpty() ? resources : resources.with(flag, amounts);
    }

    private static Either<String, JsonObject> change(Call call, Item item, JsonObject resources) {
        String asked = call.arguments().value("containers", "*");
        Vector<Json> changes = PodSpecs.of(item)
                .elementsAt("containers")
                .map(container -> container.textAt("name"))
                .filter(name -> asked.equals("*") || name.equals(asked))
                .map(name -> JsonObject.EMPTY.with("name", name).with("resources", resources));
        return changes.isEmpty()
                ? Either.left("error: unable to find container named " + asked)
                : Either.right(PodSpecs.containers("containers", changes));
    }
}
