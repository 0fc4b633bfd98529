package dev.orrery.apiserver.validation;

import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * What a pod's specification must be, in a pod as in a template.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec">PodSpec</a>
 */
final class PodSpecRules {

    private static final Vector<String> RESTART = Vector.of("Always", "OnFailure", "Never");
    private static final Vector<String> DNS = Vector.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
    private static final long LONGEST_DEADLINE = Integer.MAX_VALUE;

    private PodSpecRules() {}

    static void check(PodSpec spec, Path path, Faults faults) {
        Set<String> volumes = volumes(spec, path.field("volumes"), faults);
        ContainerRules.all(spec, volumes, path, faults);
        word(spec.restartPolicy().getOrElse(""), RESTART, path.field("restartPolicy"), faults);
        word(spec.dnsPolicy().getOrElse(""), DNS, path.field("dnsPolicy"), faults);
        MetadataRules.labels(spec.nodeSelector(), path.field("nodeSelector"), faults);
        spec.affinity().forEach(affinity -> AffinityRules.check(affinity, path.field("affinity"), faults));
        SpreadRules.check(spec.unknown().get("topologySpreadConstraints"), path, faults);
        names(spec, path, faults);
        deadline(spec, path.field("activeDeadlineSeconds"), faults);
        hostnames(spec, path, faults);
        TolerationRules.check(spec.tolerations(), path.field("tolerations"), faults);
        hostAliases(spec, path.field("hostAliases"), faults);
        spec.priorityClassName()
                .filter(name -> !name.isEmpty())
                .forEach(name -> faults.invalidText(
                        path.field("priorityClassName"), name, NameRule.DNS1123_SUBDOMAIN.faults(name)));
    }

    private static Set<String> volumes(PodSpec spec, Path path, Faults faults) {
        Set<String> names = TreeSet.empty();
        boolean hasAccount = spec.serviceAccountName().exists(name -> !name.isEmpty());
        int index = 0;
        for (Volume volume : spec.volumes()) {
            Path here = path.index(index++);
            PodVolumeRules.check(volume, hasAccount, here, faults);
            if (names.contains(volume.name())) {
                faults.duplicate(here.field("name"), GoValue.text(volume.name()));
            }
            names = names.add(volume.name());
        }
        return names;
    }

    private static void word(String word, Vector<String> supported, Path path, Faults faults) {
        if (word.isEmpty()) {
            faults.required(path);
        } else {
            faults.oneOf(path, word, supported);
        }
    }

    private static void names(PodSpec spec, Path path, Faults faults) {
        spec.serviceAccountName()
                .filter(name -> !name.isEmpty())
                .forEach(name -> faults.invalidText(
                        path.field("serviceAccountName"), name, NameRule.DNS1123_SUBDOMAIN.faults(name)));
        spec.nodeName()
                .filter(name -> !name.isEmpty())
                .forEach(name ->
                        faults.invalidText(path.field("nodeName"), name, NameRule.DNS1123_SUBDOMAIN.faults(name)));
    }

    private static void deadline(PodSpec spec, Path path, Faults faults) {
        for (long seconds : spec.activeDeadlineSeconds()) {
            if (seconds < 1 || seconds > LONGEST_DEADLINE) {
                faults.invalidNumber(path, seconds, "must be between 1 and " + LONGEST_DEADLINE + ", inclusive");
            }
        }
    }

    private static void hostnames(PodSpec spec, Path path, Faults faults) {
        spec.hostname()
                .filter(name -> !name.isEmpty())
                .forEach(name -> faults.invalidText(path.field("hostname"), name, NameRule.DNS1123_LABEL.faults(name)));
        spec.subdomain()
                .filter(name -> !name.isEmpty())
                .forEach(
                        name -> faults.invalidText(path.field("subdomain"), name, NameRule.DNS1123_LABEL.faults(name)));
    }

    private static void hostAliases(PodSpec spec, Path path, Faults faults) {
        int index = 0;
        for (Json alias : spec.unknown().get("hostAliases").map(Json::elements).getOrElse(Vector.empty())) {
            Path here = path.index(index++);
            String ip = alias.at("ip").flatMap(Json::asString).getOrElse("");
            faults.invalidText(here.field("ip"), ip, AddressRules.faults(ip));
            int place = 0;
            for (String name : alias.at("hostnames")
                    .map(Json::elements)
                    .getOrElse(Vector.empty())
                    .flatMap(Json::asString)) {
                faults.invalidText(
                        here.field("hostnames").index(place++), name, NameRule.DNS1123_SUBDOMAIN.faults(name));
            }
        }
    }
}
