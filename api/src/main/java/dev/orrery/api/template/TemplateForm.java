package dev.orrery.api.template;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** Writes a pod template as JSON, exactly as the API prints it, and reads it back: what a ControllerRevision keeps. */
public interface TemplateForm {

    JsonObject write(PodTemplateSpec template);

    /** The template of a JSON object; none when it is no template. */
    Option<PodTemplateSpec> read(JsonObject json);

    /** The form that a cluster without a codec uses: what the template's value prints. It cannot be read back. */
    static TemplateForm asPrinted() {
        return new TemplateForm() {
            @Override
            public JsonObject write(PodTemplateSpec template) {
                return JsonObject.EMPTY.with("printed", template.toString());
            }

            @Override
            public Option<PodTemplateSpec> read(JsonObject json) {
                return Option.none();
            }
        };
    }
}
