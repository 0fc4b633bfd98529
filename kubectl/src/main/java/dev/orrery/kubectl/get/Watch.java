package dev.orrery.kubectl.get;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.kubectl.output.OutputFormat;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl get -w}: what there is, and then a row for each change, until the caller has seen enough. */
final class Watch {
    private final Call call;
    private final Query query;
    private final TablePrinter printer;
    private final Option<OutputFormat> format;

    Watch(Call call, Queries queries) {
        if (queries.all().size() != 1) {
            throw Quit.error("you may only specify a single resource type");
        }
        this.call = call;
        this.query = queries.all().head();
        this.printer = new TablePrinter(query.kind(), TableOptions.of(call.arguments(), queries.severalKinds()));
        this.format = OutputFormat.of(call);
        if (format.isDefined() && tellsEvents()) {
            throw Quit.unsupported("--output-watch-events with another output than a table");
        }
    }

    int run() {
        Response.Table table = initial();
        if (!call.arguments().isOn("watch-only")) {
            print(table, RowChange.Type.ADDED);
        }
        Revision seen = table.revision();
        Waiting waiting = call.waiting(Option.none());
        while (waiting.more()) {
            Response.TableChanges changes = changes(seen);
            changes.changes()
                    .forEach(change -> print(
                            new Response.Table(
                                    query.kind(), changes.columns(), Vector.of(change.row()), changes.revision()),
                            change.type()));
            seen = changes.revision();
        }
        throw Quit.error("nobody stopped this watch within "
                + call.door().patience().toMinutes() + " minutes; put `timeout 20s` before the command to end it");
    }

    private boolean tellsEvents() {
        return call.arguments().isOn("output-watch-events");
    }

    private void print(Response.Table table, RowChange.Type type) {
        Option<String> event = Option.when(tellsEvents(), () -> String.format("%-8s", type));
        format.peek(chosen -> table.rows().forEach(row -> call.console().out(chosen.one(Item.of(row.object())))))
                .onEmpty(() -> call.console().out(printer.print(table.columns(), table.rows(), event)));
    }

    /** A named object is watched as a list of one, so that there is a revision from which to go on. */
    private Response.Table initial() {
        if (query.name().isDefined()) {
            new Cluster(call.door())
                    .need(query.kind(), call.namespace(), query.name().get());
        }
        Response response = call.door().send(request(Verb.LIST, Option.none()));
        if (response instanceof Response.Refused refused) {
            throw Refusal.quit(refused.status());
        }
        return (Response.Table) response;
    }

    private Response.TableChanges changes(Revision since) {
        Response response = call.door().send(request(Verb.WATCH, Option.some(since)));
        if (response instanceof Response.Refused refused) {
            throw Refusal.quit(refused.status());
        }
        return (Response.TableChanges) response;
    }

    private Request request(Verb verb, Option<Revision> since) {
        String namespace = Cluster.home(query.kind(), query.name().isDefined() ? call.namespace() : call.scope());
        Selectors selectors = query.name()
                .map(name -> Selectors.byFields("metadata.name=" + name))
                .getOrElse(Selectors.of(call.arguments()));
        RequestOptions options =
                selectors.on(RequestOptions.NONE.withAsTable(true).withSince(since));
        return new Request(verb, query.kind(), namespace, "", "", Body.None.NONE, options);
    }
}
