package dev.orrery.api.template;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/**
 * Writes a pod template as JSON, exactly as the API prints it, and reads it back: what a ControllerRevision keeps, and what
 * the name of a ReplicaSet follows from.
 *
 * <p>A port, because JSON is known at the edge only. A controller asks at each of its looks, so an adapter writes the same
 * template once and remembers it.
 */
public interface TemplateForm {

    JsonObject write(PodTemplateSpec template);

    /**
     * The one text that a template's hash is taken over. Two templates that say the same have the same text, and it does not
     * change when the model learns to name one more of their fields.
     */
    String canonical(PodTemplateSpec template);

    /** The template of a JSON object; none when it is no template. */
    Option<PodTemplateSpec> read(JsonObject json);

    /** The form that a cluster without a codec uses: what the template's value prints. It cannot be read back. */
    static TemplateForm asPrinted() {
        return new TemplateForm() {
            @Override
            public JsonObject write(PodTemplateSpec template) {
                return JsonObject.EMPTY.with("printed", canonical(template));
            }

            @Override
            public String canonical(PodTemplateSpec template) {
                return template.toString();
            }

            @Override
            public Option<PodTemplateSpec> read(JsonObject json) {
                return Option.none();
            }
        };
    }
}
