package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.codec.DecodeFault;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The template of a kind without a type, filled in as all templates are. */
final class TemplateJson {

    private TemplateJson() {}

    /** What cannot be read as a template stays as it is; validation says why. */
    static JsonObject of(JsonObject template) {
        Either<Vector<DecodeFault>, PodTemplateSpec> read = ObjectCodec.decode(PodTemplateSpec.class, template);
        if (read.isLeft()) {
            return template;
        }
        PodTemplateSpec filled = PodDefaults.of(read.get());
        Json written = ObjectCodec.encode(PodTemplateSpec.class, filled);
        return filled == read.get() || written.equals(template) ? template : (JsonObject) written;
    }
}
