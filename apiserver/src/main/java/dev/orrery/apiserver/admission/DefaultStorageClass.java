package dev.orrery.apiserver.admission;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Gives a claim that names no class the default one: the newest that is marked so (BEHAVIOUR 119).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass">Default
 *     StorageClass</a>
 */
final class DefaultStorageClass {

    private static final String MARK = "storageclass.kubernetes.io/is-default-class";

    private DefaultStorageClass() {}

    static PersistentVolumeClaim admit(PersistentVolumeClaim claim, ClusterState state) {
        if (claim.spec().storageClassName().isDefined()) {
            return claim;
        }
        Option<String> name = state.list(StorageClass.KIND)
                .filter(each -> each.metadata().annotation(MARK).contains("true"))
                .toVector()
                .maxBy(each -> each.metadata().creationTimestamp().getOrElse(Instant.EPOCH))
                .map(StorageClass::name);
        return name.isEmpty() ? claim : claim.withSpec(claim.spec().withStorageClassName(name));
    }
}
