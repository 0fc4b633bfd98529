package dev.orrery.storage.objects.sqlite;

import dev.orrery.api.storage.StoreFault;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;

/** An object as it is stored: the text that the API would print. Each version of an object is written and read once. */
final class Body {

    private Body() {}

    static String of(KubernetesObject object) {
        return JsonText.compact(ObjectCodec.encode(object));
    }

    static KubernetesObject read(Kind<?> kind, String text) {
        return JsonText.parse(text)
                .mapLeft(Object::toString)
                .flatMap(json -> json.asObject().toEither("no object"))
                .flatMap(json -> ObjectCodec.decode(kind, json).mapLeft(Object::toString))
                .getOrElseThrow(fault -> unreadable(kind, fault));
    }

    private static StoreFault unreadable(Kind<?> kind, String fault) {
        return new StoreFault(
                "a stored " + kind + " cannot be read (" + fault + "): put a copy of the folder in its place");
    }
}
