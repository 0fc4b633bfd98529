package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.describe.EventInterval;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.output.OutputFormat;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.core.Event;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl events}: what happened, oldest first. */
public final class Events implements Command {

    @Override
    public Usage usage() {
        return new Usage("events", "", "Shows what happened, oldest first.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .value("for")
                .value("types")
                .value("output", "o")
                .number("chunk-size")
                .on("all-namespaces", "A")
                .on("no-headers")
                .absent("watch", 'w')
                .absent("template", "allow-missing-template-keys", "show-managed-fields");
    }

    @Override
    public int run(Call call) {
        Option<String> subject = call.arguments().value("for");
        if (!subject.forAll(word -> word.contains("/"))) {
            throw Quit.error("--for must be in resource/name form");
        }
        Option<Query> about =
                subject.map(word -> Queries.of(call, Vector.of(word)).all().head());
        Vector<String> types = call.arguments().list("types");
        if (!types.forAll(type -> type.equalsIgnoreCase("Normal") || type.equalsIgnoreCase("Warning"))) {
            throw Quit.error("valid --types are Normal or Warning");
        }
        Vector<Item> events = new Cluster(call.door())
                .all(Event.KIND, call.scope())
                .filter(event -> about.forAll(query -> isAbout(event.json(), query)))
                .filter(event -> types.isEmpty() || types.exists(event.json().textAt("type")::equalsIgnoreCase))
                .sortBy(event -> EventInterval.lastSeen(event.json()));
        OutputFormat.of(call)
                .peek(format -> call.console().out(format.list(events)))
                .onEmpty(() -> print(call, events));
        return 0;
    }

    private static boolean isAbout(Json event, Query query) {
        return event.textAt("involvedObject", "kind").equals(query.kind().name())
                && query.name().forAll(event.textAt("involvedObject", "name")::equals);
    }

    private static void print(Call call, Vector<Item> events) {
        boolean everywhere = call.arguments().isOn("all-namespaces");
        if (events.isEmpty()) {
            call.console().errLine("No events found" + (everywhere ? "." : " in " + call.namespace() + " namespace."));
            return;
        }
        Vector<String> rows =
                events.map(event -> (everywhere ? event.namespace() + "\t" : "") + row(call, event.json()));
        String headers = (everywhere ? "NAMESPACE\t" : "") + "LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE";
        call.console()
                .out(TabWriter.forTables().align(call.arguments().isOn("no-headers") ? rows : rows.prepend(headers)));
    }

    private static String row(Call call, Json event) {
        return String.join(
                "\t",
                EventInterval.of(event, call.now()),
                event.textAt("type"),
                event.textAt("reason"),
                event.textAt("involvedObject", "kind") + "/" + event.textAt("involvedObject", "name"),
                event.textAt("message").strip());
    }
}
