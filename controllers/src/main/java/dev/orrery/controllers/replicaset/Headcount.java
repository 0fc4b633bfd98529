package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Wake;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.Selector;
import io.vavr.collection.Iterator;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How many of a ReplicaSet's active pods there are, carry the template's labels, are ready, and are available.
 *
 * @param nextAvailable when the next pod will have been ready for {@code minReadySeconds}; none when none is on its way
 */
record Headcount(int present, int labelled, int ready, int available, Option<Wake> nextAvailable) {

    /** Counts in one pass: this runs at every change of every pod. */
    static Headcount of(ReplicaSet set, ClusterView view) {
        Tally tally = new Tally(set, view.now());
        Iterator<Pod> pods = view.owned(Pod.KIND, set);
        while (pods.hasNext()) {
            tally.count(pods.next());
        }
        return tally.result();
    }

    /** The running sums of one pass. */
    private static final class Tally {
        private final String uid;
        private final Selector selector;
        private final SortedMap<String, String> templateLabels;
        private final int minReadySeconds;
        private final Instant now;
        private int present;
        private int labelled;
        private int ready;
        private int available;
        private Option<Instant> next = Option.none();

        Tally(ReplicaSet set, Instant now) {
            this.uid = set.uid();
            this.selector = ReplicaSetController.selector(set);
            this.templateLabels = set.spec()
                    .template()
                    .map(template -> template.metadata().labels())
                    .getOrElse(set.metadata().labels());
            this.minReadySeconds = set.spec().minReadySeconds().getOrElse(0);
            this.now = now;
        }

        void count(Pod pod) {
            SortedMap<String, String> labels = pod.metadata().labels();
            boolean isOfTemplate = labels == templateLabels;
            if (!pod.isActive() || !pod.metadata().isControlledBy(uid) || !isOfTemplate && !selector.matches(labels)) {
                return;
            }
            present++;
            labelled += isOfTemplate || carriesTemplateLabels(labels) ? 1 : 0;
            if (pod.isReady()) {
                ready++;
                countAvailable(pod);
            }
        }

        private boolean carriesTemplateLabels(SortedMap<String, String> labels) {
            return templateLabels.forAll(label -> labels.get(label._1()).contains(label._2()));
        }

        private void countAvailable(Pod pod) {
            if (minReadySeconds == 0 || pod.isAvailable(minReadySeconds, now)) {
                available++;
                return;
            }
            Instant due = pod.readySince().get().plusSeconds(minReadySeconds);
            next = next.filter(known -> known.isBefore(due)).orElse(Option.some(due));
        }

        Headcount result() {
            return new Headcount(
                    present, labelled, ready, available, next.map(due -> Wake.forProgress(Duration.between(now, due))));
        }
    }
}
