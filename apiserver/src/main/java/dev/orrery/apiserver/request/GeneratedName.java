package dev.orrery.apiserver.request;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;

/** The name that the server makes from {@code generateName}: the prefix, cut if need be, and five characters. */
final class GeneratedName {

    /** The prefix is cut so that name and suffix stay within 63 characters (BEHAVIOUR 3). */
    private static final int LONGEST_PREFIX = 58;

    private GeneratedName() {}

    static boolean needed(KubernetesObject object) {
        return object.name().isEmpty() && object.metadata().generateName().isDefined();
    }

    /** For whom names of this prefix are drawn: draws for one prefix never change those for another. */
    static String owner(KubernetesObject object) {
        return object.kind().groupResource() + "/" + object.namespace() + "/" + prefix(object);
    }

    /** The object with a name that is free. */
    static KubernetesObject of(KubernetesObject object, Circumstances circumstances) {
        long count = circumstances.draws().count("name", owner(object));
        for (int attempt = 0; ; attempt++) {
            String purpose = attempt == 0 ? "name" : "name again " + attempt;
            String suffix = circumstances.draws().chance().suffix(purpose, owner(object), count);
            String name = prefix(object) + suffix;
            ObjectKey key = ObjectKey.of(object.kind(), object.namespace(), name);
            if (circumstances.state().get(key).isEmpty()) {
                return object.withMetadata(object.metadata().withName(name));
            }
        }
    }

    private static String prefix(KubernetesObject object) {
        String prefix = object.metadata().generateName().get();
        return prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
    }
}
