package dev.orrery.controllers.garbagecollector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.ImmutableConfigMap;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What becomes of objects whose owners are deleted, each way there is. */
final class GarbageCollectorTest {
    private static final GarbageCollector COLLECTOR = new GarbageCollector();
    private static final ConfigMap TOP = map("top");
    private static final ConfigMap MIDDLE = (ConfigMap) owned(map("middle"), TOP);
    private static final Pod LEAF = (Pod) owned(Props.on("w1", Props.pod("leaf")), MIDDLE);

    @Test
    void dependentsFollowAnOwnerThatIsGone() {
        Stage stage = Stage.empty().with(TOP, MIDDLE, LEAF).settle(COLLECTOR);
        Stage after = stage.without(TOP).settle(COLLECTOR);
        assertThat(after.find(ConfigMap.KIND, "default", "middle")).isEmpty();
        assertThat(after.get(Pod.KIND, "default", "leaf").metadata().isTerminating())
                .isTrue();
    }

    @Test
    void anOwnerOfAnotherUidIsNoOwner() {
        ConfigMap another = TOP.withMetadata(TOP.metadata().withUid(Option.some("another")));
        Stage stage = Stage.empty().with(another, MIDDLE).settle(COLLECTOR);
        assertThat(stage.find(ConfigMap.KIND, "default", "middle")).isEmpty();
    }

    @Test
    void anObjectWithoutOwnersIsLeftAlone() {
        assertThat(Stage.empty().with(TOP, Props.pod("bare")).settle(COLLECTOR).log())
                .isEmpty();
    }

    @Test
    void inTheForegroundTheDependentsGoFirst() {
        Stage dying =
                Stage.empty().with(dying(TOP, Dying.FOREGROUND), MIDDLE, LEAF).settle(COLLECTOR);
        assertThat(Dying.inForeground(dying.get(ConfigMap.KIND, "default", "middle")))
                .isTrue();
        assertThat(dying.get(Pod.KIND, "default", "leaf").metadata().isTerminating())
                .isTrue();
        assertThat(dying.find(ConfigMap.KIND, "default", "top")).isNotEmpty();
        Stage gone = dying.without(LEAF).settle(COLLECTOR);
        assertThat(gone.state().all().hasNext()).isFalse();
    }

    @Test
    void aDependentThatDoesNotBlockDoesNotHoldItsOwner() {
        OwnerReference loose = TOP.asController().withBlockOwnerDeletion(Option.some(false));
        KubernetesObject free = MIDDLE.withMetadata(MIDDLE.metadata().withOwnerReferences(Vector.of(loose)));
        Stage stage = Stage.empty().with(dying(TOP, Dying.FOREGROUND), free).run(COLLECTOR, TOP.key());
        assertThat(stage.find(ConfigMap.KIND, "default", "top")).isEmpty();
    }

    @Test
    void orphansStayAndForgetTheirOwner() {
        Stage stage = Stage.empty().with(dying(TOP, Dying.ORPHAN), MIDDLE).settle(COLLECTOR);
        assertThat(stage.find(ConfigMap.KIND, "default", "top")).isEmpty();
        assertThat(stage.get(ConfigMap.KIND, "default", "middle").metadata().ownerReferences())
                .isEmpty();
    }

    @Test
    void oneOfTwoOwnersIsEnough() {
        ObjectMeta both = MIDDLE.metadata()
                .withOwnerReferences(Vector.of(TOP.asController(), map("second").asController()));
        Stage stage = Stage.empty().with(TOP, MIDDLE.withMetadata(both)).settle(COLLECTOR);
        assertThat(stage.get(ConfigMap.KIND, "default", "middle")
                        .metadata()
                        .ownerReferences()
                        .map(each -> each.name()))
                .containsExactly("top");
    }

    @Test
    void aCircleOfOwnersGoesWhenOneOfThemIsDeleted() {
        ConfigMap top = (ConfigMap) owned(TOP, MIDDLE);
        Stage background = Stage.empty().with(top, MIDDLE).without(top).settle(COLLECTOR);
        assertThat(background.state().all().hasNext()).isFalse();

        Stage foreground =
                Stage.empty().with(dying(top, Dying.FOREGROUND), MIDDLE).settle(COLLECTOR);
        assertThat(foreground.state().all().hasNext()).isFalse();
    }

    /** "Cross-namespace owner references are disallowed by design." */
    @Test
    void anOwnerInAnotherNamespaceIsNoOwnerAndThatIsSaid() {
        ConfigMap elsewhere = TOP.withMetadata(TOP.metadata().withNamespace(Option.some("other")));
        Stage stage = Stage.empty()
                .with(Props.namespace("default"), Props.namespace("other"), elsewhere, MIDDLE)
                .run(COLLECTOR, MIDDLE.key());
        assertThat(stage.events().map(event -> event.reason() + ": " + event.message()))
                .containsExactly("OwnerRefInvalidNamespace: ownerRef [v1/ConfigMap, namespace: default, name: top, "
                        + "uid: uid-top] does not exist in namespace \"default\"");
        assertThat(stage.wake()).isNotEmpty();
    }

    /** "…it is treated as having an unresolvable owner reference, and is not able to be garbage collected." */
    @Test
    void whatIsInNoNamespaceCannotBelongToWhatIsInOne() {
        KubernetesObject node = owned(Props.node("w1"), TOP);
        Stage stage = Stage.empty().with(TOP, node).without(TOP).settle(COLLECTOR);
        assertThat(stage.find(Node.KIND, "", "w1")).isNotEmpty();
        assertThat(stage.events().map(event -> event.reason())).contains("OwnerRefInvalidNamespace");
    }

    @Test
    void anOwnerOfAKindThatNobodyKnowsKeepsItsDependents() {
        OwnerReference foreign =
                TOP.asController().withApiVersion("example.com/v1").withKind("Widget");
        Stage stage = Stage.empty()
                .with(MIDDLE.withMetadata(MIDDLE.metadata().withOwnerReferences(Vector.of(foreign))))
                .settle(COLLECTOR);
        assertThat(stage.log()).isEmpty();
    }

    private static ConfigMap map(String name) {
        return ImmutableConfigMap.builder()
                .metadata(ObjectMeta.named("default", name).withUid(Option.some("uid-" + name)))
                .build();
    }

    private static KubernetesObject owned(KubernetesObject object, KubernetesObject owner) {
        return object.withMetadata(object.metadata().withOwnerReferences(Vector.of(owner.asController())));
    }

    private static KubernetesObject dying(KubernetesObject object, String finalizer) {
        return object.withMetadata(object.metadata()
                .withDeletionTimestamp(Option.some(Stage.START))
                .withFinalizers(Vector.of(finalizer)));
    }
}
