package dev.orrery.apiserver.admission;

import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A pod stays five minutes on a node that is lost, unless it says otherwise (BEHAVIOUR 65). */
final class DefaultTolerationSeconds {

    private static final Vector<String> KEYS =
            Vector.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable");
    private static final long SECONDS = 300;

    private DefaultTolerationSeconds() {}

    static Pod admit(Pod pod) {
        Vector<Toleration> tolerations = pod.spec().tolerations();
        for (String key : KEYS) {
            Taint taint = Taint.of(key, "NoExecute");
            if (!tolerations.exists(known -> known.tolerates(taint))) {
                tolerations = tolerations.append(
                        Toleration.exists(key, "NoExecute").withTolerationSeconds(Option.some(SECONDS)));
            }
        }
        return pod.withSpec(pod.spec().withTolerations(tolerations));
    }
}
