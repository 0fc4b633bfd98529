package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Makes volumes for the claims that one provisioner is asked to serve: what the sidecar external-provisioner does beside a
 * storage driver.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/dynamic-provisioning/">Dynamic volume provisioning</a>
 */
final class ProvisioningController implements Controller<PersistentVolumeClaim> {
    private static final Duration RETRY = Duration.ofSeconds(15);

    private final VolumeProvisioner provisioner;

    ProvisioningController(VolumeProvisioner provisioner) {
        this.provisioner = provisioner;
    }

    @Override
    public String name() {
        return provisioner.name() + "_external-provisioner";
    }

    @Override
    public Watches<PersistentVolumeClaim> watches() {
        return Watches.of(PersistentVolumeClaim.KIND)
                .when(change -> change.after().exists(this::isOurs))
                .showing(PersistentVolume.KIND, StorageClass.KIND);
    }

    private boolean isOurs(KubernetesObject claim) {
        return claim.metadata().annotation(Provisioning.PROVISIONER).contains(provisioner.name());
    }

    @Override
    public Plan plan(PersistentVolumeClaim claim, ClusterView view) {
        return wish(claim, view)
                .map(made -> made.fold(
                        fault -> Plan.nothing().wakeAfter(Wake.inBackground(RETRY)),
                        volume -> Plan.of(Action.create(volume, "a volume for " + claim.name())
                                .announcing(EventNote.normal(
                                        "ProvisioningSucceeded", "Successfully provisioned volume " + volume.name()))
                                .lamenting(failed(claim, "{error}")))))
                .getOrElse(Plan.nothing());
    }

    @Override
    public Report report(PersistentVolumeClaim claim, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(claim, outcomes);
        if (!outcomes.tried().isEmpty()) {
            return new Report(claim, Option.none(), report.events().prepend(provisioning(claim)), Option.none());
        }
        return wish(claim, view)
                .flatMap(made -> made.swap().toOption())
                .map(fault -> report.with(provisioning(claim)).with(failed(claim, fault)))
                .getOrElse(report);
    }

    /** The volume that is to be made now, or why it cannot be; none when it is not this provisioner's turn. */
    private Option<Either<String, PersistentVolume>> wish(PersistentVolumeClaim claim, ClusterView view) {
        boolean isWaiting =
                VolumeBinding.volumeName(claim).isEmpty() && !claim.metadata().isTerminating();
        boolean isMade = view.get(PersistentVolume.KIND, "", ProvisionedVolume.name(claim))
                .isDefined();
        if (!isWaiting || isMade || !isOurs(claim)) {
            return Option.none();
        }
        Option<String> node = claim.metadata().annotation(VolumeBinding.SELECTED_NODE);
        return view.get(StorageClass.KIND, "", VolumeBinding.className(claim))
                .filter(found -> !found.waitsForFirstConsumer() || node.isDefined())
                .map(found -> provisioner
                        .provision(claim, found, node)
                        .map(volume -> ProvisionedVolume.of(volume, claim, found)));
    }

    private static EventNote provisioning(PersistentVolumeClaim claim) {
        String whose = claim.namespace() + "/" + claim.name();
        return EventNote.normal(
                "Provisioning", "External provisioner is provisioning volume for claim \"" + whose + "\"");
    }

    private static EventNote failed(PersistentVolumeClaim claim, String why) {
        return EventNote.warning(
                "ProvisioningFailed",
                "failed to provision volume with StorageClass \"" + VolumeBinding.className(claim) + "\": " + why);
    }
}
