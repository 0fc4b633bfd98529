package dev.orrery.api.workload;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.ImmutableControllerRevision;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * The templates that a workload has had, oldest first, one ControllerRevision each. Revisions without an owner that the
 * workload's selector matches belong to it as well: they are adopted (BEHAVIOUR rule 89).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#revision-history">Revision
 *     history</a>
 */
public final class RevisionHistory {
    private final KubernetesObject owner;
    private final Vector<ControllerRevision> revisions;
    private final ClusterView view;

    private RevisionHistory(KubernetesObject owner, Vector<ControllerRevision> revisions, ClusterView view) {
        this.owner = owner;
        this.revisions = revisions;
        this.view = view;
    }

    /** The history of an owner; its controller must show ControllerRevisions. */
    public static RevisionHistory of(KubernetesObject owner, Selector selector, ClusterView view) {
        Claims<ControllerRevision> claims = Claims.of(owner, selector, ControllerRevision.KIND, view);
        Vector<ControllerRevision> adopted = claims.orphans().map(orphan -> adopted(orphan, owner));
        Vector<ControllerRevision> sorted = claims.owned()
                .appendAll(adopted)
                .sorted(Comparator.comparingLong(ControllerRevision::revision).thenComparing(KubernetesObject::name));
        return new RevisionHistory(owner, sorted, view);
    }

    private static ControllerRevision adopted(ControllerRevision orphan, KubernetesObject owner) {
        ObjectMeta metadata = orphan.metadata();
        return orphan.withMetadata(
                metadata.withOwnerReferences(metadata.ownerReferences().append(owner.asController())));
    }

    public Vector<ControllerRevision> revisions() {
        return revisions;
    }

    public Option<ControllerRevision> named(String name) {
        return revisions.find(revision -> revision.name().equals(name));
    }

    /**
     * The history with a template at its end. A template that was there before keeps its revision and gets the next number
     * (BEHAVIOUR rule 9); another gets a revision of its own.
     *
     * @param collisions how many names were found taken so far: {@code status.collisionCount}
     */
    public LatestRevision endingWith(TemplateSnapshot snapshot, int collisions) {
        Option<ControllerRevision> known = revisions.findLast(snapshot::isHeldBy);
        int counted = firstFree(snapshot, collisions);
        ControllerRevision latest =
                known.map(this::numberedLast).getOrElse(() -> snapshot.revision(numberAfter(revisions), counted));
        boolean isNew = known.isEmpty() || latest.name().equals(snapshot.name(counted));
        return new LatestRevision(latest, isNew ? counted : collisions, changes(latest));
    }

    private int firstFree(TemplateSnapshot snapshot, int collisions) {
        int count = collisions;
        while (isTaken(snapshot.name(count), snapshot)) {
            count++;
        }
        return count;
    }

    private boolean isTaken(String name, TemplateSnapshot snapshot) {
        return view.get(ControllerRevision.KIND, owner.namespace(), name)
                .exists(other -> named(name).isEmpty() || !snapshot.isHeldBy(other));
    }

    private ControllerRevision numberedLast(ControllerRevision known) {
        Vector<ControllerRevision> others = revisions.remove(known);
        boolean isLast = others.forAll(other -> other.revision() < known.revision());
        return isLast ? known : withNumber(known, numberAfter(others));
    }

    private static long numberAfter(Vector<ControllerRevision> others) {
        return others.map(ControllerRevision::revision).max().getOrElse(0L) + 1;
    }

    private static ControllerRevision withNumber(ControllerRevision revision, long number) {
        return ImmutableControllerRevision.copyOf(revision).withRevision(number);
    }

    /** What must be written so that the store holds this history and its end. */
    private Vector<Action> changes(ControllerRevision latest) {
        Vector<Action> updates = revisions
                .map(revision -> revision.name().equals(latest.name()) ? latest : revision)
                .filter(revision -> !isStored(revision))
                .map(revision -> Action.update(revision, "keep the history of templates"));
        return named(latest.name()).isDefined()
                ? updates
                : updates.append(Action.create(latest, "remember a new template"));
    }

    private boolean isStored(ControllerRevision revision) {
        return view.get(ControllerRevision.KIND, revision.namespace(), revision.name())
                .contains(revision);
    }

    /** Takes revisions out of the history for good. */
    public static Vector<Action> forget(Vector<ControllerRevision> surplus) {
        return surplus.map(revision -> Action.delete(revision, "beyond revisionHistoryLimit"));
    }
}
