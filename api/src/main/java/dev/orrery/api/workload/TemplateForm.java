package dev.orrery.api.workload;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** How pod templates are written as JSON, exactly as the API prints them, and read back. */
public interface TemplateForm {

    JsonObject write(PodTemplateSpec template);

    /** The template of a JSON object; none when it is no template. */
    Option<PodTemplateSpec> read(JsonObject json);
}
