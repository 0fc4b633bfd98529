package dev.orrery.model.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A template as it once was, so that it can come back. */
@Value.Immutable
public interface ControllerRevision extends KubernetesObject, WithControllerRevision {
    Kind<ControllerRevision> KIND =
            Kind.namespaced("apps", "v1", "ControllerRevision", "controllerrevisions", ControllerRevision.class);

    @Override
    ObjectMeta metadata();

    @JsonInclude
    Option<Json> data();

    @JsonInclude
    long revision();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<ControllerRevision> kind() {
        return KIND;
    }
}
