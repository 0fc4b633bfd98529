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
     * A refusal of a list as kubectl tells it, with what was asked for.
     *
     * @see <a href="https://github.com/kubernetes/cli-runtime/blob/v0.33.0/pkg/resource/selector.go">Selector.Visit</a>
     */
    public Status explained(Status refusal, Kind<?> kind) {
        boolean concerns = refusal.reason().equals("BadRequest") || refusal.isNotFound();
        String group = kind.group().isEmpty() ? "/" + kind.apiVersion() : kind.apiVersion();
        String resource = "\"" + group + ", Resource=" + kind.plural() + "\"";
        String doing = isEmpty()
                ? "Unable to list " + resource
                : "Unable to find " + resource + " that match label selector \"" + labels.getOrElse("")
                        + "\", field selector \"" + fields.getOrElse("") + "\"";
        return concerns ? refusal.withMessage(doing + ": " + refusal.message()) : refusal;
    }

    public boolean isEmpty() {
        return labels.isEmpty() && fields.isEmpty();
    }
}
