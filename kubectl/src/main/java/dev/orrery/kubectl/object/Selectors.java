package dev.orrery.kubectl.object;

import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.model.meta.Kind;
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

    /**
     * A refusal to list a kind, saying what was asked for where the server did not understand it.
     *
     * @see <a
     *     href="https://github.com/kubernetes/cli-runtime/blob/v0.33.0/pkg/resource/selector.go">Visit in selector.go</a>
     */
    public Status explained(Kind<?> kind, Status refusal) {
        if (!refusal.reason().equals("BadRequest") && !refusal.isNotFound()) {
            return refusal;
        }
        String resource = "\"" + kind.group() + "/" + kind.version() + ", Resource=" + kind.plural() + "\"";
        String asked = isEmpty()
                ? "Unable to list " + resource
                : "Unable to find " + resource + " that match label selector \"" + labels.getOrElse("")
                        + "\", field selector \"" + fields.getOrElse("") + "\"";
        return refusal.withMessage(asked + ": " + refusal.message());
    }

    public boolean isEmpty() {
        return labels.isEmpty() && fields.isEmpty();
    }
}
