package dev.orrery.cli.verb;

import dev.orrery.api.node.Fault;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Makes the containers of a pod exit, or hang. */
final class PodVerb implements OrreryVerb {

    @Override
    public String usage() {
        return "orrery pod crash|hang NAME [-n NAMESPACE]";
    }

    @Override
    public Either<String, Vector<String>> run(Controls controls, Vector<String> words) {
        return ArgumentReader.parse(Target.FLAGS, words).flatMap(arguments -> run(controls, arguments));
    }

    private Either<String, Vector<String>> run(Controls controls, Arguments arguments) {
        if (arguments.words().size() != 2) {
            return Either.left("usage: " + usage());
        }
        String namespace = Target.namespace(controls, arguments);
        String pod = arguments.words().get(1);
        return switch (arguments.words().head()) {
            case "crash" -> inject(controls, new Fault.PodCrash(namespace, pod), pod, "crashed");
            case "hang" -> inject(controls, new Fault.PodHang(namespace, pod), pod, "hangs");
            default -> Either.left("usage: " + usage());
        };
    }

    private static Either<String, Vector<String>> inject(Controls controls, Fault fault, String pod, String said) {
        return controls.workbench()
                .inject(fault)
                .<Either<String, Vector<String>>>map(unknown -> Either.left(unknown.message()))
                .getOrElse(() -> Either.right(Vector.of("pod/" + pod + " " + said)));
    }
}
