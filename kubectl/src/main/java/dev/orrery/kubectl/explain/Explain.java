package dev.orrery.kubectl.explain;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;

/** {@code kubectl explain}: what a kind or a field is for, and which fields it has. */
public final class Explain implements Command {

    @Override
    public Usage usage() {
        return new Usage("explain", "TYPE[.FIELD…]", "Says what a kind or a field is for, and which fields it has.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE.on("recursive").value("api-version").value("output");
    }

    /** @param path the fields from the kind on, outermost first */
    private record Topic(Kind<?> kind, Vector<String> path) {}

    @Override
    public int run(Call call) {
        if (call.words().isEmpty()) {
            throw Quit.error("You must specify the type of resource to explain. Use \"kubectl api-resources\" for a"
                    + " complete list of supported resources.");
        }
        if (call.words().size() > 1) {
            throw Quit.error("We accept only this format: explain RESOURCE");
        }
        String output = call.arguments().value("output", "plaintext");
        if (!output.equals("plaintext")) {
            throw Quit.unsupported("--output " + output);
        }
        Topic topic = topic(call);
        Explained explained = SchemaSource.of(call, topic.kind)
                .map(Explained::new)
                .getOrElseThrow(() -> Quit.error("GVR (" + resource(topic.kind) + ") not found in OpenAPI schema"));
        call.console().out(heading(topic.kind));
        for (String field : topic.path) {
            explained =
                    explained.field(field).getOrElseThrow(() -> Quit.error("field \"" + field + "\" does not exist"));
        }
        PlainText text = new PlainText(call.arguments().isOn("recursive"));
        call.console().out(topic.path.isEmpty() ? text.ofKind(explained) : text.ofField(topic.path.last(), explained));
        return 0;
    }

    private static String heading(Kind<?> kind) {
        String group = kind.group().isEmpty() ? "" : "GROUP:      " + kind.group() + "\n";
        return group + "KIND:       " + kind.name() + "\nVERSION:    " + kind.version() + "\n\n";
    }

    /** {@code pods.spec}, {@code deployments.apps.spec}: as much as can be is the name of the kind. */
    private static Topic topic(Call call) {
        Vector<String> parts = Vector.of(call.words().head().split("\\.")).reject(String::isEmpty);
        Kinds kinds = call.door().kinds();
        for (int length = parts.size(); length > 0; length--) {
            for (Kind<?> kind : kinds.called(parts.take(length).mkString("."))) {
                return new Topic(inVersion(call, kind), parts.drop(length));
            }
        }
        throw Quit.lines(Vector.of("the server doesn't have a resource type \""
                + parts.headOption().getOrElse("") + '"'));
    }

    private static Kind<?> inVersion(Call call, Kind<?> kind) {
        String asked = call.arguments().value("api-version", "");
        if (asked.isEmpty()) {
            return kind;
        }
        Vector<Kind<?>> served =
                call.door().kinds().all().filter(known -> known.apiVersion().equals(asked));
        return served.find(known -> known.plural().equals(kind.plural()))
                .getOrElseThrow(() -> Quit.error(
                        served.isEmpty()
                                ? "couldn't find resource for \"" + asked + ", Resource=" + kind.plural() + '"'
                                : "GVR (" + asked + ", Resource=" + kind.plural() + ") not found in OpenAPI schema"));
    }

    private static String resource(Kind<?> kind) {
        return (kind.group().isEmpty() ? "/" : "") + kind.apiVersion() + ", Resource=" + kind.plural();
    }
}
