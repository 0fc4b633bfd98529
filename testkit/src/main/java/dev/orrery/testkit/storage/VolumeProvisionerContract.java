package dev.orrery.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutableResourceRequirements;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.storage.ImmutableStorageClass;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/**
 * What every maker of volumes keeps to.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/">Persistent Volumes</a>
 */
public abstract class VolumeProvisionerContract {

    private static final String UID = "0f1e2d3c-0000-4000-8000-000000000001";
    private static final Vector<String> MODES =
            Vector.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

    /** The adapter under test. */
    protected abstract VolumeProvisioner provisioner();

    @Test
    void supportsAtLeastOneAccessMode() {
        assertThat(supported()).isNotEmpty();
    }

    @Test
    void makesAVolumeInEachModeItSupports() {
        for (String mode : supported()) {
            assertThat(volume(claim(UID, mode)).spec().accessModes()).containsExactly(mode);
        }
    }

    @Test
    void saysWhyThereIsNoVolumeInAModeItDoesNotSupport() {
        for (String mode : MODES.reject(provisioner()::supports)) {
            assertThat(provision(claim(UID, mode)).getLeft()).contains(mode);
        }
    }

    @Test
    void namesTheVolumeAfterTheClaimsUid() {
        assertThat(volume(anyClaim()).name()).isEqualTo("pvc-" + UID);
    }

    @Test
    void makesTheVolumeAsLargeAsAskedFor() {
        assertThat(volume(anyClaim()).spec().capacity().get("storage")).contains(Quantity.of("5Gi"));
    }

    @Test
    void givesTheVolumeToTheClaimItWasMadeFor() {
        var reference = volume(anyClaim()).spec().claimRef().get();
        assertThat(reference.namespace()).contains("default");
        assertThat(reference.name()).contains("data");
        assertThat(reference.uid()).contains(UID);
    }

    @Test
    void signsTheVolume() {
        PersistentVolume volume = volume(anyClaim());
        assertThat(volume.metadata().annotation("pv.kubernetes.io/provisioned-by"))
                .contains(provisioner().name());
        assertThat(volume.spec().csi().get().driver()).isEqualTo(provisioner().name());
    }

    @Test
    void putsTheVolumeIntoItsClass() {
        assertThat(volume(anyClaim()).spec().storageClassName()).contains("fast");
    }

    @Test
    void deletesTheVolumeWithItsClaimUnlessTheClassSaysOtherwise() {
        assertThat(volume(anyClaim()).spec().persistentVolumeReclaimPolicy()).contains("Delete");
        PersistentVolume kept = provisioner()
                .provision(anyClaim(), storageClass().withReclaimPolicy(Option.some("Retain")), Option.none())
                .get();
        assertThat(kept.spec().persistentVolumeReclaimPolicy()).contains("Retain");
    }

    @Test
    void makesTheSameVolumeForTheSameClaim() {
        assertThat(volume(anyClaim())).isEqualTo(volume(anyClaim()));
    }

    @Test
    void givesEachClaimContentsOfItsOwn() {
        String mode = supported().head();
        String other = "0f1e2d3c-0000-4000-8000-000000000002";
        assertThat(volume(claim(UID, mode)).spec().csi().get().volumeHandle())
                .isNotEqualTo(volume(claim(other, mode)).spec().csi().get().volumeHandle());
    }

    private Vector<String> supported() {
        return MODES.filter(provisioner()::supports);
    }

    private PersistentVolumeClaim anyClaim() {
        return claim(UID, supported().head());
    }

    private PersistentVolume volume(PersistentVolumeClaim claim) {
        return provision(claim).get();
    }

    private Either<String, PersistentVolume> provision(PersistentVolumeClaim claim) {
        return provisioner().provision(claim, storageClass(), Option.some("worker-1"));
    }

    private ImmutableStorageClass storageClass() {
        return ImmutableStorageClass.builder()
                .metadata(ObjectMeta.named("fast"))
                .provisioner(provisioner().name())
                .build();
    }

    private static PersistentVolumeClaim claim(String uid, String mode) {
        return ImmutablePersistentVolumeClaim.builder()
                .metadata(ObjectMeta.named("default", "data").withUid(Option.some(uid)))
                .spec(ImmutablePersistentVolumeClaimSpec.builder()
                        .addAccessModes(mode)
                        .resources(ImmutableResourceRequirements.builder()
                                .putRequests("storage", Quantity.of("5Gi"))
                                .build())
                        .build())
                .status(ImmutablePersistentVolumeClaimStatus.builder().build())
                .build();
    }
}
