package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.wire.json.GoNumber;
import dev.orrery.wire.json.SyntaxFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values from the events of one YAML text, one pass, without expanding aliases.
 *
 * <p>Faults of content (a duplicate key, a scalar that is not what its tag says) are collected; a malformed place, a bad
 * alias and an exceeded limit end the reading.
 */
final class DocumentBuilder {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final Iterator<Event> events;
    private Anchors anchors = new Anchors();
    private Vector<SyntaxFault> faults = Vector.empty();
    private Vector<PartReader.Content> contents = Vector.empty();

    DocumentBuilder(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    PartReader.Outcome documents() {
        try {
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent) {
                    document();
                }
            }
        } catch (Rejected rejected) {
            faults = faults.append(rejected.fault);
        } catch (YamlEngineException malformed) {
            faults = faults.append(ParserFault.of(malformed, text));
        }
        return new PartReader.Outcome(contents, faults);
    }

    private void document() {
        anchors = new Anchors();
        Event first = events.next();
        int firstLine = ParserFault.at(first.getStartMark(), "").line();
        contents = contents.append(new PartReader.Content(value(first, 0).value(), firstLine));
    }

    private Built value(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        String anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse("");
        if (!anchor.isEmpty()) {
            anchors.open(anchor);
        }
        Built built = written(event, depth);
        if (!anchor.isEmpty()) {
            anchors.close(anchor, built);
        }
        return built;
    }

    private Built alias(AliasEvent alias, int depth) {
        Built built = anchors.lookUp(alias.getAlias().getValue()).getOrElseThrow(message -> rejected(alias, message));
        if (!anchors.affordAlias(built.weight())) {
            throw rejected(alias, "document contains excessive aliasing");
        }
        checkDepth(alias, depth + built.height());
        return built;
    }

    private Built written(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        afford(event, 1);
        checkDepth(event, depth + 1);
        return event instanceof MappingStartEvent ? mapping(depth + 1) : sequence(depth + 1);
    }

    private Built scalar(ScalarEvent scalar) {
        afford(scalar, Built.weightOf(scalar.getValue()));
        Either<String, Json> value = TaggedScalar.read(scalar);
        if (value.isLeft()) {
            report(scalar, value.getLeft());
        }
        return Built.scalar(value.getOrElse(Json.nothing()), scalar.getValue());
    }

    private Built sequence(int depth) {
        List<Json> values = new ArrayList<>();
        long weight = 1;
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Built element = value(event, depth);
            values.add(element.value());
            weight += element.weight();
            height = Math.max(height, element.height());
        }
        return new Built(new JsonArray(Vector.ofAll(values)), weight, height + 1);
    }

    private Built mapping(int depth) {
        MappingBuilder mapping = new MappingBuilder();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            entry(mapping, event, depth);
        }
        return mapping.build();
    }

    private void entry(MappingBuilder mapping, Event event, int depth) {
        if (isMerge(event)) {
            if (!mapping.merge(value(events.next(), depth - 1))) {
                report(event, "map merge requires map or sequence of maps as the value");
            }
            return;
        }
        Json key = value(event, depth).value();
        Option<String> name = nameOf(key);
        Built value = value(events.next(), depth);
        if (name.isEmpty()) {
            report(event, "unsupported map key of type " + key.typeName());
        } else if (!mapping.put(name.get(), value)) {
            report(event, "key \"" + name.get() + "\" already set in map");
        }
    }

    private static boolean isMerge(Event event) {
        return event instanceof ScalarEvent key
                && key.isPlain()
                && key.getValue().equals("<<");
    }

    /** The key as text: {@code 1}, {@code true} and {@code 1.5} become strings, as kubectl makes them. */
    private static Option<String> nameOf(Json key) {
        return key instanceof JsonNumber number
                ? Option.some(GoNumber.inYaml(number.value()))
                : key.asString().orElse(key.asBoolean().map(String::valueOf));
    }

    private void afford(Event event, long weight) {
        if (!anchors.afford(weight)) {
            throw rejected(event, "document holds more than " + YamlReader.MAX_VALUES + " values");
        }
    }

    private void checkDepth(Event event, int depth) {
        if (depth > YamlReader.MAX_NESTING_DEPTH) {
            throw rejected(event, "nested deeper than " + YamlReader.MAX_NESTING_DEPTH + " levels");
        }
    }

    private void report(Event event, String message) {
        faults = faults.append(ParserFault.at(event.getStartMark(), message));
    }

    private static Rejected rejected(Event event, String message) {
        return new Rejected(ParserFault.at(event.getStartMark(), message));
    }

    /** Leaves the recursion of one reading; never leaves this class. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SyntaxFault fault;

        Rejected(SyntaxFault fault) {
            super(fault.message(), null, false, false);
            this.fault = fault;
        }
    }
}
