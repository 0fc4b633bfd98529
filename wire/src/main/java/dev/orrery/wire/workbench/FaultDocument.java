package dev.orrery.wire.workbench;

import dev.orrery.api.node.Fault;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A fault as JSON: {@code {"fault": "NodeCrash", "node": "worker-2"}}. */
public final class FaultDocument {

    private static final String KINDS = "NodeCrash, NodeRecover, ImageBreak, ImageFix, PodCrash, PodHang";

    private FaultDocument() {}

    public static JsonObject of(Fault fault) {
        JsonObject document = JsonObject.EMPTY.with("fault", fault.getClass().getSimpleName());
        if (fault instanceof Fault.NodeCrash crash) {
            return document.with("node", crash.node());
        }
        if (fault instanceof Fault.NodeRecover recover) {
            return document.with("node", recover.node());
        }
        if (fault instanceof Fault.ImageBreak broken) {
            return document.with("image", broken.image())
                    .with("how", broken.how().word());
        }
        if (fault instanceof Fault.ImageFix fix) {
            return document.with("image", fix.image());
        }
        if (fault instanceof Fault.PodCrash crash) {
            return document.with("namespace", crash.namespace()).with("pod", crash.pod());
        }
        Fault.PodHang hang = (Fault.PodHang) fault;
        return document.with("namespace", hang.namespace()).with("pod", hang.pod());
    }

    /** The fault that a document describes, or what is wrong with it. A namespace that is not named is the default one. */
    public static Either<String, Fault> read(JsonObject document) {
        String namespace = document.at("namespace").isEmpty() ? "default" : document.textAt("namespace");
        return switch (document.textAt("fault")) {
            case "NodeCrash" -> named(document, "node").map(Fault.NodeCrash::new);
            case "NodeRecover" -> named(document, "node").map(Fault.NodeRecover::new);
            case "ImageBreak" ->
                named(document, "image").flatMap(image -> how(document).map(how -> new Fault.ImageBreak(image, how)));
            case "ImageFix" -> named(document, "image").map(Fault.ImageFix::new);
            case "PodCrash" -> named(document, "pod").map(pod -> new Fault.PodCrash(namespace, pod));
            case "PodHang" -> named(document, "pod").map(pod -> new Fault.PodHang(namespace, pod));
            default -> Either.left("fault: must be one of " + KINDS);
        };
    }

    private static Either<String, String> named(JsonObject document, String member) {
        return Option.some(document.textAt(member))
                .filter(text -> !text.isEmpty())
                .toEither(() -> member + ": must be a name");
    }

    private static Either<String, Fault.How> how(JsonObject document) {
        return document.at("how").isEmpty()
                ? Either.right(Fault.How.PULL)
                : Fault.How.called(document.textAt("how"))
                        .toEither(() -> "how: must be one of "
                                + Vector.of(Fault.How.values())
                                        .map(Fault.How::word)
                                        .mkString(", "));
    }
}
