package dev.orrery.api.workload;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** How pod templates are written as JSON, exactly as the API prints them, and read back. */
public interface TemplateForm {

    JsonObject write(PodTemplateSpec template);

    /** The template of a JSON object; none when it is no template. */
    Option<PodTemplateSpec> read(JsonObject json);

    /** Writes nothing and reads nothing: for clusters whose controllers keep no old templates. */
    static TemplateForm opaque() {
        return new TemplateForm() {
            @Override
            public JsonObject write(PodTemplateSpec template) {
                return JsonObject.EMPTY;
            }

            @Override
            public Option<PodTemplateSpec> read(JsonObject json) {
                return Option.none();
            }
        };
    }
}
