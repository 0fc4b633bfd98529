package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Objects as documents, as far as their fields are anybody's. */
final class Documents {
    /**
     * What belongs to nobody, because the server sets it or it names the object.
     *
     * @see <a
     *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/stripmeta.go">stripmeta.go</a>
     */
    private static final FieldSet NOBODYS = Vector.of(
                    "name",
                    "namespace",
                    "creationTimestamp",
                    "selfLink",
                    "uid",
                    "clusterName",
                    "generation",
                    "managedFields",
                    "resourceVersion")
            .map(name -> FieldSet.ofPath("f:metadata", "f:" + name))
            .append(FieldSet.ofPath("f:apiVersion"))
            .append(FieldSet.ofPath("f:kind"))
            .fold(FieldSet.EMPTY, FieldSet::union);

    private static final FieldSet METADATA = FieldSet.ofPath("f:metadata");

    private Documents() {}

    /** An object without the account of who manages it. */
    static Json of(KubernetesObject object) {
        return ObjectCodec.encode(object.withMetadata(object.metadata().withManagedFields(Option.none())));
    }

    /** Of some places those that a write can make somebody's. */
    static FieldSet ownable(FieldSet places, FieldSet ignored) {
        return places.outside(NOBODYS).difference(METADATA).outside(ignored);
    }
}
