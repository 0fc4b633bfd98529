package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.cluster.assembly.Cluster;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Makes the containers of a pod exit, or hang. */
final class PodVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery pod crash|hang NAME [-n NAMESPACE]";
    }

    @Override
    public Either<String, Vector<String>> run(Cluster cluster, Vector<String> words) {
        boolean named = words.size() == 4 && words.get(2).equals("-n");
        if (words.size() != 2 && !named) {
            return Either.left("usage: " + usage());
        }
        String namespace = named ? words.get(3) : "default";
        String pod = words.get(1);
        return switch (words.head()) {
            case "crash" -> inject(cluster, new Fault.PodCrash(namespace, pod), pod, "crashed");
            case "hang" -> inject(cluster, new Fault.PodHang(namespace, pod), pod, "hangs");
            default -> Either.left("usage: " + usage());
        };
    }

    private static Either<String, Vector<String>> inject(Cluster cluster, Fault fault, String pod, String said) {
        return cluster.inject(fault)
                .<Either<String, Vector<String>>>map(Either::left)
                .getOrElse(() -> Either.right(Vector.of("pod/" + pod + " " + said)));
    }
}
