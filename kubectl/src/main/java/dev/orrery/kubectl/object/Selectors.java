package dev.orrery.kubectl.object;

import dev.orrery.api.request.RequestOptions;
import dev.orrery.kubectl.call.Arguments;
import io.vavr.control.Option;

/** Which objects of a kind are meant: by their labels, by their fields. */
public record Selectors(Option<String> labels, Option<String> fields) {
    public static final Selectors NONE = new Selectors(Option.none(), Option.none());

    public static Selectors of(Arguments arguments) {
        return new Selectors(arguments.value("selector"), arguments.value("field-selector"));
    }

    public static Selectors byLabels(String labels) {
        return new Selectors(Option.some(labels), Option.none());
    }

    public static Selectors byFields(String fields) {
        return new Selectors(Option.none(), Option.some(fields));
    }

    public RequestOptions on(RequestOptions options) {
        return options.withLabelSelector(labels).withFieldSelector(fields);
    }

    public boolean isEmpty() {
        return labels.isEmpty() && fields.isEmpty();
    }
}
