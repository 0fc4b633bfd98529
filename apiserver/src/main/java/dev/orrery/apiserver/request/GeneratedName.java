package dev.orrery.apiserver.request;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.names.SafeEncoding;

/** The name that the server makes from {@code generateName}: the prefix, cut if need be, and five characters. */
final class GeneratedName {

    /** The prefix is cut so that name and suffix stay within 63 characters (BEHAVIOUR 3). */
    private static final int LONGEST_PREFIX = 58;

    private static final int SUFFIX = 5;

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

    /**
     * An object as the plugins of admission see it: they come before the name is made, and what they refuse they call by its
     * prefix.
     *
     * @param asked the object as it was sent
     * @see <a
     *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/staging/src/k8s.io/apiserver/pkg/admission/errors.go">extractResourceName
     *     in errors.go</a>
     */
    static KubernetesObject unmade(KubernetesObject object, KubernetesObject asked) {
        return needed(asked)
                ? object.withMetadata(object.metadata()
                        .withName(object.metadata().generateName().get()))
                : object;
    }

    /**
     * Whether an object's name was drawn, so that nobody will ask for it again. A StatefulSet's pods have a prefix too, but
     * their ordinals come back.
     */
    static boolean wasDrawn(KubernetesObject object) {
        return object.metadata()
                .generateName()
                .exists(prefix -> object.name().length() == prefix.length() + SUFFIX
                        && object.name().startsWith(prefix)
                        && object.name()
                                .substring(prefix.length())
                                .chars()
                                .allMatch(each -> SafeEncoding.ALPHABET.indexOf(each) >= 0));
    }

    private static String prefix(KubernetesObject object) {
        String prefix = object.metadata().generateName().get();
        return prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
    }
}
