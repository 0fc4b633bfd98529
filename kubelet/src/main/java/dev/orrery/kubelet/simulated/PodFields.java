package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Pod;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pod may tell its containers of itself.
 *
 * @param podAddress empty while it has none
 * @param hostAddress of its node
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields">Available fields</a>
 */
record PodFields(Pod pod, String podAddress, String hostAddress) {

    private static final Pattern KEYED = Pattern.compile("metadata\\.(labels|annotations)\\['(.*)']");

    /** The value of a field path; empty where the pod does not say. */
    String value(String path) {
        Matcher keyed = KEYED.matcher(path);
        if (keyed.matches()) {
            String key = keyed.group(2);
            Option<String> there = keyed.group(1).equals("labels")
                    ? pod.metadata().label(key)
                    : pod.metadata().annotation(key);
            return there.getOrElse("");
        }
        return switch (path) {
            case "metadata.name" -> pod.name();
            case "metadata.namespace" -> pod.namespace();
            case "metadata.uid" -> pod.uid();
            case "spec.nodeName" -> pod.spec().nodeName().getOrElse("");
            case "spec.serviceAccountName" -> pod.spec().serviceAccountName().getOrElse("");
            case "status.podIP", "status.podIPs" -> podAddress;
            case "status.hostIP", "status.hostIPs" -> hostAddress;
            default -> "";
        };
    }
}
