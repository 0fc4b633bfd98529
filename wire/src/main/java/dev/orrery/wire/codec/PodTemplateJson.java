package dev.orrery.wire.codec;

import dev.orrery.api.workload.CanonicalForm;
import dev.orrery.api.workload.TemplateForm;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;

/** Pod templates as JSON: as the API prints them, and as the one text that hashes are taken over. */
public final class PodTemplateJson implements TemplateForm, CanonicalForm {

    @Override
    public JsonObject write(PodTemplateSpec template) {
        return (JsonObject) ObjectCodec.encode(PodTemplateSpec.class, template);
    }

    @Override
    public Option<PodTemplateSpec> read(JsonObject json) {
        return ObjectCodec.decode(PodTemplateSpec.class, json).toOption();
    }

    @Override
    public String of(PodTemplateSpec template) {
        return JsonText.compact(write(template));
    }
}
