package dev.orrery.kubectl.rollout;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.patch.MergeKeys;
import dev.orrery.wire.patch.StrategicMergePatch;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The revisions of a workload, oldest first: ReplicaSets of a Deployment, ControllerRevisions of the others. */
public record Revisions(Item workload, Vector<Revision> all) {
    private static final String NUMBER = "deployment.kubernetes.io/revision";
    private static final String CAUSE = "kubernetes.io/change-cause";

    /**
     * One revision.
     *
     * @param template the pod template, as the workload would have it
     * @param keeper the ReplicaSet or ControllerRevision that keeps it
     */
    public record Revision(long number, JsonObject template, Item keeper) {

        /** Why it was made, as far as somebody wrote it down. */
        public String changeCause() {
            String cause = keeper.annotations().textAt(CAUSE);
            return cause.isEmpty() ? "<none>" : cause;
        }
    }

    /** @param what what the caller wanted to do, for the message about kinds that have no revisions */
    public static Revisions of(Cluster cluster, Item workload, String what) {
        return switch (workload.kind().groupResource()) {
            case "deployments.apps" ->
                of(workload, owned(cluster, workload, ReplicaSet.KIND).map(Revisions::ofReplicaSet));
            case "daemonsets.apps", "statefulsets.apps" ->
                of(
                        workload,
                        owned(cluster, workload, ControllerRevision.KIND)
                                .map(kept -> ofControllerRevision(workload, kept)));
            default ->
                throw Quit.error("no " + what + " has been implemented for \""
                        + workload.kind().groupKind() + "\"");
        };
    }

    private static Revisions of(Item workload, Vector<Revision> revisions) {
        return new Revisions(workload, revisions.sortBy(Revision::number));
    }

    private static Vector<Item> owned(Cluster cluster, Item workload, Kind<?> kind) {
        Selectors selectors = workload.json()
                .at("spec", "selector")
                .flatMap(json -> ObjectCodec.decode(LabelSelector.class, json).toOption())
                .map(selector -> Selectors.byLabels(selector.selector().toString()))
                .getOrElse(Selectors.NONE);
        return cluster.all(kind, workload.namespace(), selectors).filter(item -> item.isControlledBy(workload));
    }

    private static Revision ofReplicaSet(Item set) {
        String number = set.annotations().textAt(NUMBER);
        return new Revision(number.matches("[0-9]+") ? Long.parseLong(number) : 0, set.template(), set);
    }

    private static Revision ofControllerRevision(Item workload, Item kept) {
        MergeKeys keys = MergeKeys.of(
                        workload.kind().apiVersion(), workload.kind().name())
                .get();
        JsonObject applied = StrategicMergePatch.apply(
                        workload.json(), kept.json().objectAt("data"), keys)
                .toOption()
                .flatMap(Json::asObject)
                .getOrElse(JsonObject.EMPTY);
        return new Revision(kept.json().numberAt("revision"), applied.objectAt("spec", "template"), kept);
    }

    public Option<Revision> numbered(long number) {
        return all.find(revision -> revision.number() == number);
    }

    /** The revision before the last one. */
    public Option<Revision> previous() {
        return all.size() < 2 ? Option.none() : Option.some(all.get(all.size() - 2));
    }
}
