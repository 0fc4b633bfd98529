package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.EnvVar;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.VolumeMount;
import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * What the containers of a pod must be.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container">Container</a>
 */
final class ContainerRules {

    private static final Vector<String> PULL = Vector.of("Always", "IfNotPresent", "Never");
    private static final Vector<String> MESSAGES = Vector.of("File", "FallbackToLogsOnError");
    private static final String PRIVILEGED = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";

    private ContainerRules() {}

    /** The containers of a pod and then its init containers, whose names must differ from theirs. */
    static void all(PodSpec spec, Set<String> volumes, Path path, Faults faults) {
        boolean onHost = spec.hostNetwork().getOrElse(false);
        if (spec.containers().isEmpty()) {
            faults.required(path.field("containers"));
        }
        Set<String> names = TreeSet.empty();
        int index = 0;
        for (Container container : spec.containers()) {
            Path here = path.field("containers").index(index++);
            check(container, volumes, onHost, here, faults);
            names = named(container, names, here, faults);
            ProbeRules.ofContainer(container, here, faults);
        }
        index = 0;
        for (Container container : spec.initContainers()) {
            Path here = path.field("initContainers").index(index++);
            check(container, volumes, onHost, here, faults);
            names = named(container, names, here, faults);
            ProbeRules.ofInitContainer(container, here, faults);
        }
    }

    private static Set<String> named(Container container, Set<String> names, Path path, Faults faults) {
        if (!container.name().isEmpty() && names.contains(container.name())) {
            faults.duplicate(path.field("name"), GoValue.text(container.name()));
        }
        return names.add(container.name());
    }

    private static void check(Container container, Set<String> volumes, boolean onHost, Path path, Faults faults) {
        if (container.name().isEmpty()) {
            faults.required(path.field("name"));
        } else {
            faults.invalidText(path.field("name"), container.name(), NameRule.DNS1123_LABEL.faults(container.name()));
        }
        if (container.image().getOrElse("").isEmpty()) {
            faults.required(path.field("image"));
        }
        word(
                container.terminationMessagePolicy().getOrElse(""),
                MESSAGES,
                path.field("terminationMessagePolicy"),
                faults);
        PortRules.check(container.ports(), onHost, path.field("ports"), faults);
        environment(container.env(), path.field("env"), faults);
        mounts(container.volumeMounts(), volumes, path.field("volumeMounts"), faults);
        word(container.imagePullPolicy().getOrElse(""), PULL, path.field("imagePullPolicy"), faults);
        ResourceRules.check(container.resources(), path.field("resources"), faults);
        security(container, path.field("securityContext"), faults);
    }

    private static void word(String word, Vector<String> supported, Path path, Faults faults) {
        if (word.isEmpty()) {
            faults.required(path);
        } else {
            faults.oneOf(path, word, supported);
        }
    }

    private static void environment(Vector<EnvVar> variables, Path path, Faults faults) {
        int index = 0;
        for (EnvVar variable : variables) {
            EnvironmentRules.check(variable, path.index(index++), faults);
        }
    }

    private static void mounts(Vector<VolumeMount> mounts, Set<String> volumes, Path path, Faults faults) {
        Set<String> paths = TreeSet.empty();
        int index = 0;
        for (VolumeMount mount : mounts) {
            Path here = path.index(index++);
            mount(mount, volumes, here, faults);
            if (paths.contains(mount.mountPath())) {
                faults.invalidText(here.field("mountPath"), mount.mountPath(), "must be unique");
            }
            paths = paths.add(mount.mountPath());
            subPath(mount.subPath().getOrElse(""), here.field("subPath"), faults);
        }
    }

    private static void mount(VolumeMount mount, Set<String> volumes, Path path, Faults faults) {
        if (mount.name().isEmpty()) {
            faults.required(path.field("name"));
        }
        if (!volumes.contains(mount.name())) {
            faults.notFound(path.field("name"), mount.name());
        }
        if (mount.mountPath().isEmpty()) {
            faults.required(path.field("mountPath"));
        }
    }

    private static void subPath(String subPath, Path path, Faults faults) {
        if (subPath.startsWith("/")) {
            faults.invalidText(path, subPath, "must be a relative path");
        }
        if (Vector.of(subPath.split("/")).contains("..")) {
            faults.invalidText(path, subPath, "must not contain '..'");
        }
    }

    private static void security(Container container, Path path, Faults faults) {
        boolean contradicts = container
                .unknown()
                .get("securityContext")
                .exists(context ->
                        context.at("privileged").flatMap(Json::asBoolean).getOrElse(false)
                                && context.at("allowPrivilegeEscalation")
                                        .flatMap(Json::asBoolean)
                                        .exists(may -> !may));
        if (contradicts) {
            faults.invalid(path, "core.SecurityContext{…}", PRIVILEGED);
        }
    }
}
