package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.cluster.assembly.NodeBlueprint;
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
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        if (words.isEmpty()) {
            return Either.left("usage: " + usage());
        }
        if (words.head().equals("add")) {
            return NewNode.of(words.tail(), nextWorker(controls.door()))
                    .flatMap(blueprint -> done(add(controls.door(), blueprint), blueprint.name(), "added"));
        }
        if (words.size() != 2) {
            return Either.left("usage: " + usage());
        }
        String name = words.get(1);
        return switch (words.head()) {
            case "crash" -> done(strike(controls, new Fault.NodeCrash(name)), name, "crashed");
            case "recover" -> done(strike(controls, new Fault.NodeRecover(name)), name, "recovered");
            case "remove" -> done(remove(controls, name), name, "removed");
            default -> Either.left("usage: " + usage());
        };
    }

    /** The number that no worker has yet, one beyond the highest. */
    private static int nextWorker(Door door) {
        return door.send(Request.list(Node.KIND, ""))
                        .asMany()
                        .getOrElse(Vector.empty())
                        .flatMap(node -> NodeBlueprint.workerNumber((Node) node))
                        .max()
                        .getOrElse(0)
                + 1;
    }

    /** A node registers itself: its kubelet is the one that says so. */
    private static Option<String> add(Door door, NodeBlueprint blueprint) {
        RequestOptions itself =
                ImmutableRequestOptions.builder().fieldManager("kubelet").build();
        return refusal(door.send(Request.create(blueprint.node()).with(itself)));
    }

    private static Option<String> strike(Controls controls, Fault fault) {
        return controls.workbench().inject(fault).map(Status::message);
    }

    private static Option<String> remove(Controls controls, String name) {
        return refusal(controls.door().send(Request.delete(Node.KIND, "", name)));
    }

    private static Option<String> refusal(Response response) {
        return response instanceof Response.Refused refused
                ? Option.some(refused.status().message())
                : Option.none();
    }

    private static Either<String, Vector<String>> done(Option<String> refusal, String name, String said) {
        return refusal.<Either<String, Vector<String>>>map(Either::left)
                .getOrElse(() -> Either.right(Vector.of("node/" + name + " " + said)));
    }
}
