package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ImmutableReplicaSet;
import dev.orrery.model.apps.ImmutableReplicaSetSpec;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetSpec;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.names.SafeEncoding;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * Makes the ReplicaSet of a template: named by its hash, and with its first size at once (BEHAVIOUR rules 1, 2 and 21).
 *
 * <p>When another ReplicaSet has that name, two templates have the same hash; counting the collision changes it.
 */
record NewReplicaSet(TemplateForm templateForm) {

    private static final int LONGEST_NAME = 253;

    /** A draft that makes it, unless it is there. */
    Draft ensured(Draft draft, ClusterView view) {
        if (draft.sets().young().isDefined()) {
            return draft;
        }
        ReplicaSet set = made(draft);
        return view.get(ReplicaSet.KIND, set.namespace(), set.name()).isDefined()
                ? collided(draft)
                : told(draft.creating(set, creation(set)), set, view);
    }

    private static Draft collided(Draft draft) {
        DeploymentStatus status = draft.deployment().status();
        int collisions = status.collisionCount().getOrElse(0) + 1;
        return draft.saying(
                draft.deployment().withStatus(status.withCollisionCount(Option.some(collisions))),
                "another template has this hash");
    }

    private static Action creation(ReplicaSet set) {
        Action creation = Action.create(set, "a new template")
                .lamenting(EventNote.warning(Progress.NOT_CREATED, notCreated(set.name()) + "{error}"));
        int size = Size.replicas(set);
        return size == 0 ? creation : creation.announcing(Draft.scaled(set.name(), 0, size));
    }

    static String notCreated(String name) {
        return "Failed to create new replica set \"" + name + "\": ";
    }

    private static Draft told(Draft draft, ReplicaSet set, ClusterView view) {
        Deployment numbered = Revisions.withRevision(draft.deployment(), Annotations.revision(set));
        Deployment told = Deadline.isSet(numbered)
                ? Conditions.of(numbered, view.now())
                        .with(
                                Conditions.PROGRESSING,
                                "True",
                                Progress.CREATED,
                                "Created new replica set \"" + set.name() + "\"")
                        .on(numbered)
                : numbered;
        return draft.saying(told, "a new template");
    }

    private ReplicaSet made(Draft draft) {
        Deployment deployment = draft.deployment();
        String hash = hash(deployment);
        PodTemplateSpec template = Template.hashed(deployment.spec().template(), hash);
        return ImmutableReplicaSet.builder()
                .metadata(metadata(draft, template, hash))
                .spec(spec(draft, template, hash))
                .status(ReplicaSetStatus.none())
                .build();
    }

    private String hash(Deployment deployment) {
        int collisions = deployment.status().collisionCount().getOrElse(0);
        return SafeEncoding.hash(templateForm.canonical(deployment.spec().template()), collisions);
    }

    private static ObjectMeta metadata(Draft draft, PodTemplateSpec template, String hash) {
        Deployment deployment = draft.deployment();
        SortedMap<String, String> annotations =
                Annotations.scaledFor(draft.bounds(), Annotations.copied(deployment, TreeMap.empty()));
        return ImmutableObjectMeta.builder()
                .namespace(deployment.namespace())
                .name(name(deployment.name(), hash))
                .labels(template.metadata().labels())
                .annotations(annotations.put(Annotations.REVISION, Integer.toString(Revisions.next(draft.sets()))))
                .addOwnerReferences(deployment.asController())
                .build();
    }

    private static String name(String deployment, String hash) {
        int room = LONGEST_NAME - hash.length() - 1;
        return deployment.substring(0, Math.min(room, deployment.length())) + "-" + hash;
    }

    private static ReplicaSetSpec spec(Draft draft, PodTemplateSpec template, String hash) {
        LabelSelector selector = draft.deployment().spec().selector();
        return ImmutableReplicaSetSpec.builder()
                .replicas(firstSize(draft))
                .minReadySeconds(draft.deployment().spec().minReadySeconds())
                .selector(selector.withMatchLabels(selector.matchLabels().put(Template.HASH, hash)))
                .template(template)
                .build();
    }

    private static int firstSize(Draft draft) {
        return Bounds.isRolling(draft.deployment())
                ? RollingStep.newSize(0, draft.sets().total(), draft.bounds())
                : draft.bounds().replicas();
    }
}
