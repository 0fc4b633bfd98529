package dev.orrery.it.simulation;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;

/** All that can be seen of a cluster, as text: every change that there was, and every object that there is. */
final class Chronicle {

    private Chronicle() {}

    static String of(Cluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Change change : cluster.timeline()) {
            text.append(change.revision())
                    .append(' ')
                    .append(change.cause())
                    .append(' ')
                    .append(change.key())
                    .append('\n');
            change.after().forEach(object -> text.append(json(object)).append('\n'));
        }
        text.append(cluster.now()).append('\n');
        cluster.state().all().forEach(object -> text.append(json(object)).append('\n'));
        return text.toString();
    }

    private static String json(KubernetesObject object) {
        return JsonText.compact(ObjectCodec.encode(object));
    }
}
