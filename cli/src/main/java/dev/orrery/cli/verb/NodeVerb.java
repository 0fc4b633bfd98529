package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.core.Node;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Lets nodes join, crash, recover and leave. */
final class NodeVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery node add [NAME] [--cpu N] [--memory N] [--label K=V] [--taint K=V:EFFECT]"
                + " | orrery node crash|recover|remove NAME";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        if (words.isEmpty()) {
            return Either.left("usage: " + usage());
        }
        if (words.head().equals("add")) {
            return NewNode.of(words.tail(), cluster.nextWorker())
                    .flatMap(blueprint -> done(cluster.addNode(blueprint), blueprint.name(), "added"));
        }
        if (words.size() != 2) {
            return Either.left("usage: " + usage());
        }
        String name = words.get(1);
        return switch (words.head()) {
            case "crash" -> done(cluster.inject(new Fault.NodeCrash(name)), name, "crashed");
            case "recover" -> done(cluster.inject(new Fault.NodeRecover(name)), name, "recovered");
            case "remove" -> done(remove(cluster, name), name, "removed");
            default -> Either.left("usage: " + usage());
        };
    }

    private static Option<String> remove(Cluster cluster, String name) {
        Response response = cluster.door().send(Request.delete(Node.KIND, "", name));
        return response instanceof Response.Refused refused
                ? Option.some(refused.status().message())
                : Option.none();
    }

    private static Either<String, Vector<String>> done(Option<String> refusal, String name, String said) {
        return refusal.<Either<String, Vector<String>>>map(Either::left)
                .getOrElse(() -> Either.right(Vector.of("node/" + name + " " + said)));
    }
}
