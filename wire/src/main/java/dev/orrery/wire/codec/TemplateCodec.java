package dev.orrery.wire.codec;

import dev.orrery.api.workload.TemplateForm;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import io.vavr.control.Option;

/** Pod templates as the API prints them. */
public final class TemplateCodec implements TemplateForm {

    @Override
    public JsonObject write(PodTemplateSpec template) {
        return ObjectCodec.encode(PodTemplateSpec.class, template)
                .asObject()
                .getOrElseThrow(() -> new IllegalStateException("a template is an object"));
    }

    @Override
    public Option<PodTemplateSpec> read(JsonObject json) {
        return ObjectCodec.decode(PodTemplateSpec.class, json).toOption();
    }
}
