package dev.orrery.apiserver.admission;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.ImmutableVolumeMount;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.ServiceAccount;
import dev.orrery.model.core.VolumeMount;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Gives a pod an identity: the service account that it names or {@code default}, and a volume with that account's token in
 * every container (BEHAVIOUR 198).
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#serviceaccount-admission-controller">ServiceAccount
 *     admission controller</a>
 */
final class ServiceAccounts {

    private static final String PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
    private static final JsonObject SOURCE = source();

    private ServiceAccounts() {}

    static Either<Status, Pod> admit(Pod pod, Circumstances circumstances) {
        String account =
                pod.spec().serviceAccountName().filter(name -> !name.isEmpty()).getOrElse("default");
        Option<ServiceAccount> known = circumstances.state().get(ServiceAccount.KIND, pod.namespace(), account);
        if (known.isEmpty()) {
            return Either.left(Status.forbidden(
                    Pod.KIND,
                    pod.name(),
                    "error looking up service account " + pod.namespace() + "/" + account + ": serviceaccount \""
                            + account + "\" not found"));
        }
        PodSpec named = pod.spec().withServiceAccountName(Option.some(account));
        boolean mounts = pod.spec().automountServiceAccountToken().getOrElse(automounts(known.get()));
        return Either.right(pod.withSpec(mounts ? withToken(named, pod, circumstances) : named));
    }

    private static boolean automounts(ServiceAccount account) {
        return account.unknown()
                .get("automountServiceAccountToken")
                .flatMap(Json::asBoolean)
                .getOrElse(true);
    }

    private static PodSpec withToken(PodSpec spec, Pod pod, Circumstances circumstances) {
        if (spec.containers().forAll(ServiceAccounts::isMounted)) {
            return spec;
        }
        String name = "kube-api-access-" + circumstances.draws().chance().suffix("kube-api-access", pod.uid(), 0);
        VolumeMount mount = ImmutableVolumeMount.builder()
                .name(name)
                .mountPath(PATH)
                .readOnly(true)
                .build();
        return spec.withVolumes(spec.volumes()
                        .append(ImmutableVolume.builder()
                                .name(name)
                                .putUnknown("projected", SOURCE)
                                .build()))
                .withContainers(spec.containers().map(container -> mounted(container, mount)))
                .withInitContainers(spec.initContainers().map(container -> mounted(container, mount)));
    }

    private static boolean isMounted(Container container) {
        return container.volumeMounts().exists(mount -> mount.mountPath().equals(PATH));
    }

    private static Container mounted(Container container, VolumeMount mount) {
        return isMounted(container)
                ? container
                : container.withVolumeMounts(container.volumeMounts().append(mount));
    }

    private static JsonObject source() {
        JsonObject token = JsonObject.EMPTY.with("expirationSeconds", 3607).with("path", "token");
        JsonObject authority = item("ca.crt", "ca.crt", "key");
        JsonObject certificates =
                JsonObject.EMPTY.with("name", "kube-root-ca.crt").with("items", JsonArray.of(authority));
        JsonObject field = JsonObject.EMPTY.with("apiVersion", "v1").with("fieldPath", "metadata.namespace");
        JsonObject namespace = JsonObject.EMPTY.with("path", "namespace").with("fieldRef", field);
        Vector<Json> sources = Vector.of(
                JsonObject.EMPTY.with("serviceAccountToken", token),
                JsonObject.EMPTY.with("configMap", certificates),
                JsonObject.EMPTY.with("downwardAPI", JsonObject.EMPTY.with("items", JsonArray.of(namespace))));
        return JsonObject.EMPTY.with("defaultMode", 420).with("sources", new JsonArray(sources));
    }

    private static JsonObject item(String from, String path, String member) {
        return JsonObject.EMPTY.with(member, from).with("path", path);
    }
}
