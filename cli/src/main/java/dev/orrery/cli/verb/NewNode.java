package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.NodeBlueprint;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.scheduling.ImmutableTaint;
import dev.orrery.model.scheduling.Taint;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads what a node that is to join should be like. */
final class NewNode {

    private static final Flags FLAGS =
            Flags.EMPTY.value("cpu").value("memory").value("label").value("taint");

    private NewNode() {}

    static Either<String, NodeBlueprint> of(Vector<String> words, int number) {
        return ArgumentReader.parse(FLAGS, words).flatMap(arguments -> of(arguments, number));
    }

    private static Either<String, NodeBlueprint> of(Arguments arguments, int number) {
        if (arguments.words().size() > 1) {
            return Either.left("one node at a time, not " + arguments.words().mkString(" and "));
        }
        String name = arguments.words().headOption().getOrElse("worker-" + number);
        Either<String, NodeBlueprint> node = Either.right(NodeBlueprint.worker(name, number));
        for (Tuple2<String, Vector<String>> flag : arguments.given()) {
            for (String value : flag._2()) {
                node = node.flatMap(known -> with(known, flag._1(), value));
            }
        }
        return node;
    }

    private static Either<String, NodeBlueprint> with(NodeBlueprint node, String flag, String value) {
        return switch (flag) {
            case "cpu" -> quantity(flag, value).map(cpu -> node.withCpu(cpu));
            case "memory" -> quantity(flag, value).map(memory -> node.withMemory(memory));
            case "label" -> label(node, value);
            default -> taint(value).map(taint -> node.withTaint(taint));
        };
    }

    private static Either<String, String> quantity(String flag, String value) {
        return Quantity.parse(value).map(parsed -> value).mapLeft(fault -> "--" + flag + " " + value + ": " + fault);
    }

    private static Either<String, NodeBlueprint> label(NodeBlueprint node, String value) {
        String[] sides = value.split("=", 2);
        return sides.length == 2
                ? Either.right(node.withLabel(sides[0], sides[1]))
                : Either.left("a label is KEY=VALUE, not " + value);
    }

    private static Either<String, Taint> taint(String value) {
        int colon = value.lastIndexOf(':');
        if (colon < 0) {
            return Either.left("a taint is KEY=VALUE:EFFECT, not " + value);
        }
        String[] sides = value.substring(0, colon).split("=", 2);
        ImmutableTaint taint = ImmutableTaint.builder()
                .key(sides[0])
                .effect(value.substring(colon + 1))
                .build();
        return Either.right(sides.length == 2 ? taint.withValue(sides[1]) : taint);
    }
}
