package dev.orrery.wire.codec;

import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Pod templates as the API prints them: as JSON, and as the canonical text that is hashed. A template is written once and
 * remembered as long as somebody holds it.
 */
public final class TemplateCodec implements TemplateForm {

    private final Map<PodTemplateSpec, Written> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** A template in both forms. */
    private record Written(JsonObject json, String canonical) {
        static Written of(PodTemplateSpec template) {
            JsonObject json = ObjectCodec.encode(PodTemplateSpec.class, template)
                    .asObject()
                    .getOrElseThrow(() -> new IllegalStateException("a template is an object"));
            return new Written(json, JsonText.compact(json));
        }
    }

    private Written written(PodTemplateSpec template) {
        return known.computeIfAbsent(template, Written::of);
    }

    @Override
    public JsonObject write(PodTemplateSpec template) {
        return written(template).json();
    }

    @Override
    public String canonical(PodTemplateSpec template) {
        return written(template).canonical();
    }

    @Override
    public Option<PodTemplateSpec> read(JsonObject json) {
        return ObjectCodec.decode(PodTemplateSpec.class, json).toOption();
    }
}
