package dev.orrery.apiserver.request;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Option;

/** An object as it is stored: it carries the revision of the commit that writes it. */
final class Stored {

    private Stored() {}

    static KubernetesObject at(KubernetesObject object, Circumstances circumstances) {
        return object.withMetadata(object.metadata()
                .withResourceVersion(
                        Option.some(circumstances.state().revision().next())));
    }
}
