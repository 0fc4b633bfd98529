package dev.orrery.kubectl.get;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.TableRow;
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
import dev.orrery.kubectl.object.Queries;
import dev.orrery.kubectl.object.Query;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.kubectl.output.OutputFormat;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** {@code kubectl get}: prints objects, as a table or in another form, once or as they change. */
public final class Get implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "get",
                "(TYPE[,TYPE…] [NAME…] | TYPE/NAME… | all | -f FILE)",
                "Prints objects, as a table or in another form, once or as they change.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .value("output", "o")
                .value("selector", "l")
                .value("field-selector")
                .value("label-columns", "L")
                .value("sort-by")
                .number("chunk-size")
                .on("all-namespaces", "A")
                .on("show-labels")
                .on("show-kind")
                .on("no-headers")
                .on("ignore-not-found")
                .on("watch", "w")
                .on("watch-only")
                .on("output-watch-events")
                .on("show-managed-fields")
                .absent("raw", "server-print", "template", "allow-missing-template-keys", "subresource");
    }

    @Override
    public int run(Call call) {
        if (call.words().isEmpty() && !Manifests.areGiven(call)) {
            throw Quit.lines(Vector.of(
                    "You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of"
                            + " supported resources.",
                    "",
                    "error: Required resource not specified.",
                    "Use \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl"
                            + " explain pods).",
                    "See 'kubectl get -h' for help and examples"));
        }
        Queries queries = queries(call);
        if (call.arguments().isOn("watch") || call.arguments().isOn("watch-only")) {
            return new Watch(call, queries).run();
        }
        return OutputFormat.of(call)
                .map(format -> printed(call, queries, format))
                .getOrElse(() -> table(call, queries));
    }

    private static Queries queries(Call call) {
        if (!Manifests.areGiven(call)) {
            return Queries.of(call, call.words());
        }
        Manifests manifests = Manifests.read(call);
        if (!manifests.errors().isEmpty()) {
            throw Quit.lines(manifests.errors());
        }
        Vector<Query> named =
                manifests.all().map(Manifest::item).map(item -> new Query(item.kind(), Option.some(item.name())));
        return new Queries(named, named.map(Query::kind).distinct().size() > 1);
    }

    private static int printed(Call call, Queries queries, OutputFormat format) {
        Vector<Either<Status, Response>> answers = queries.all().map(query -> answer(call, query, false));
        Vector<Item> items = answers.flatMap(answer -> answer.map(Get::items).getOrElse(Vector.empty()));
        Vector<String> errors = errors(call, answers);
        boolean single =
                queries.all().size() == 1 && queries.all().head().name().isDefined();
        if (single) {
            items.forEach(item -> call.console().out(format.one(item)));
        } else if (errors.isEmpty() || !items.isEmpty()) {
            Vector<Item> sorted = SortBy.of(call.arguments().value("sort-by"))
                    .map(by -> by.sort(items, Item::json))
                    .getOrElse(items);
            call.console().out(format.list(sorted));
        }
        return call.finish(errors);
    }

    private static Vector<Item> items(Response response) {
        return response instanceof Response.Many many
                ? many.objects().map(Item::of)
                : response.asOne().map(Item::of).toVector();
    }

    private static int table(Call call, Queries queries) {
        TableOptions options = TableOptions.of(call.arguments(), queries.severalKinds());
        Vector<Either<Status, Response>> answers = queries.all().map(query -> answer(call, query, true));
        Vector<Response.Table> tables = answers.flatMap(answer -> answer.toOption())
                .map(Response.Table.class::cast)
                .filter(table -> !table.rows().isEmpty());
        print(call, groups(tables), options);
        Vector<String> errors = errors(call, answers);
        boolean silent = call.arguments().isOn("ignore-not-found");
        if (tables.isEmpty() && errors.isEmpty() && !silent) {
            call.console().errLine(nothing(call, queries));
        }
        return call.finish(errors);
    }

    /** Neighbours of one kind make one table. */
    private static Vector<Response.Table> groups(Vector<Response.Table> tables) {
        Vector<Response.Table> groups = Vector.empty();
        for (Response.Table table : tables) {
            boolean joins = !groups.isEmpty() && groups.last().kind().equals(table.kind());
            groups = joins ? groups.init().append(joined(groups.last(), table)) : groups.append(table);
        }
        return groups;
    }

    private static Response.Table joined(Response.Table one, Response.Table other) {
        return new Response.Table(one.kind(), one.columns(), one.rows().appendAll(other.rows()), other.revision());
    }

    private static void print(Call call, Vector<Response.Table> tables, TableOptions options) {
        Option<SortBy> order = SortBy.of(call.arguments().value("sort-by"));
        boolean first = true;
        boolean isAfterNamespaced = false;
        for (Response.Table table : tables) {
            if (!first && options.headers()) {
                call.line("");
            }
            first = false;
            Vector<TableRow> rows = order.map(by -> by.sort(table.rows(), row -> ObjectCodec.encode(row.object())))
                    .getOrElse(table.rows());
            TablePrinter printer = new TablePrinter(table.kind(), options, isAfterNamespaced);
            call.console().out(printer.print(table.columns(), rows));
            isAfterNamespaced |= table.kind().isNamespaced();
        }
    }

    private static String nothing(Call call, Queries queries) {
        boolean namespaced = queries.all().map(Query::kind).forAll(Kind::isNamespaced);
        return namespaced && !call.arguments().isOn("all-namespaces")
                ? "No resources found in " + call.namespace() + " namespace."
                : "No resources found";
    }

    private static Vector<String> errors(Call call, Vector<Either<Status, Response>> answers) {
        boolean silent = call.arguments().isOn("ignore-not-found");
        return answers.filter(Either::isLeft)
                .map(Either::getLeft)
                .filter(status -> !(silent && status.isNotFound()))
                .map(Refusal::text);
    }

    private static Either<Status, Response> answer(Call call, Query query, boolean asTable) {
        Response response = call.door().send(request(call, query, asTable));
        if (!(response instanceof Response.Refused refused)) {
            return Either.right(response);
        }
        boolean lists = query.name().isEmpty();
        return Either.left(
                lists ? Selectors.of(call.arguments()).explained(refused.status(), query.kind()) : refused.status());
    }

    static Request request(Call call, Query query, boolean asTable) {
        RequestOptions options = RequestOptions.NONE.withAsTable(asTable);
        if (query.name().isDefined()) {
            String namespace = Cluster.home(query.kind(), call.namespace());
            return Request.get(query.kind(), namespace, query.name().get()).with(options);
        }
        String namespace = Cluster.home(query.kind(), call.scope());
        return Request.list(query.kind(), namespace)
                .with(Selectors.of(call.arguments()).on(options));
    }
}
