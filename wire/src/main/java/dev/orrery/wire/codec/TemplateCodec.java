package dev.orrery.wire.codec;

import dev.orrery.api.template.CanonicalForm;
import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;

/** Pod templates as the API prints them: as JSON, and as the canonical text that is hashed. */
public final class TemplateCodec implements TemplateForm, CanonicalForm {

    @Override
    public String of(PodTemplateSpec template) {
        return JsonText.compact(write(template));
    }

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
