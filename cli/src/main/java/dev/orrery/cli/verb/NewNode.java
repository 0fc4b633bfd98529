package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.NodeBlueprint;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.scheduling.ImmutableTaint;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads what a node that is to join should be like. */
final class NewNode {

    private NewNode() {}

    static Either<String, NodeBlueprint> of(Vector<String> words, int number) {
        boolean isNamed = words.headOption().exists(word -> !word.startsWith("--"));
        String name = isNamed ? words.head() : "worker-" + number;
        Either<String, NodeBlueprint> blueprint = Either.right(NodeBlueprint.worker(name, number));
        Vector<String> flags = isNamed ? words.tail() : words;
        if (flags.size() % 2 != 0) {
            return Either.left("a flag needs a value: " + flags.last());
        }
        for (int i = 0; i < flags.size(); i += 2) {
            String flag = flags.get(i);
            String value = flags.get(i + 1);
            blueprint = blueprint.flatMap(known -> with(known, flag, value));
        }
        return blueprint;
    }

    private static Either<String, NodeBlueprint> with(NodeBlueprint node, String flag, String value) {
        return switch (flag) {
            case "--cpu" -> quantity(value).map(cpu -> node.withCpu(cpu));
            case "--memory" -> quantity(value).map(memory -> node.withMemory(memory));
            case "--label" -> label(node, value);
            case "--taint" -> taint(value).map(taint -> node.withTaint(taint));
            default -> Either.left("unknown flag: " + flag);
        };
    }

    private static Either<String, String> quantity(String value) {
        return Quantity.parse(value).map(parsed -> value);
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
