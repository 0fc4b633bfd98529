package dev.orrery.apiserver.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FieldManagementTest {
    private static final String MAP =
            "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'default'},'data':{'a':'1','b':'2'}}";

    private final Tried cluster = Tried.inDefault();

    @Test
    void whoeverCreatesAnObjectManagesWhatItSays() {
        assertThat(managers(create(MAP, "maker")))
                .containsExactly("maker Update {\"f:data\":{\".\":{},\"f:a\":{},\"f:b\":{}}}");
    }

    @Test
    void whoeverChangesAFieldTakesItFromItsManagerAndLeavesHimTheRest() {
        KubernetesObject map = create(MAP, "maker");

        KubernetesObject changed = merge(map, "{'data':{'a':'9','c':'3'}}", "changer");

        assertThat(managers(changed))
                .containsExactlyInAnyOrder(
                        "maker Update {\"f:data\":{\".\":{},\"f:b\":{}}}",
                        "changer Update {\"f:data\":{\"f:a\":{},\"f:c\":{}}}");
    }

    @Test
    void aFieldThatIsGoneIsNobodys() {
        KubernetesObject map = create(MAP, "maker");

        assertThat(managers(merge(map, "{'data':null}", "changer"))).isEmpty();
    }

    @Test
    void aWriteThatChangesNothingTakesNothingAndWritesNothing() {
        KubernetesObject map = create(MAP, "maker");

        KubernetesObject same = merge(map, "{'data':{'a':'1'}}", "other");

        assertThat(cluster.writes()).isZero();
        assertThat(managers(same)).isEqualTo(managers(map));
    }

    @Test
    void aStatusIsManagedApartAndNotByWhoeverWishesForOne() {
        KubernetesObject claim = create(
                "{'apiVersion':'policy/v1','kind':'PodDisruptionBudget','metadata':{'name':'b','namespace':'default'},"
                        + "'spec':{'minAvailable':1,'selector':{'matchLabels':{'a':'b'}}},'status':{'currentHealthy':7}}",
                "maker");
        assertThat(managers(claim))
                .containsExactly("maker Update {\"f:spec\":{\"f:minAvailable\":{},\"f:selector\":{}}}");

        Request update = new Request(
                Verb.PATCH,
                claim.kind(),
                "default",
                "b",
                "status",
                new Body.Patch(
                        PatchType.MERGE,
                        JsonText.parse("{\"status\":{\"currentHealthy\":3}}").get()),
                ImmutableRequestOptions.builder().fieldManager("controller").build());

        assertThat(managers(cluster.granted(update)))
                .contains("controller Update status {\"f:status\":{\"f:currentHealthy\":{}}}");
    }

    @Test
    void whatAClientWritesAsManagedFieldsIsTakenOver() {
        KubernetesObject map = create(MAP, "maker");

        KubernetesObject renamed = merge(
                map,
                "{'metadata':{'managedFields':[{'manager':'heir','operation':'Apply','apiVersion':'v1',"
                        + "'fieldsType':'FieldsV1','fieldsV1':{'f:data':{'f:a':{}}}}]}}",
                "maker");

        assertThat(managers(renamed)).containsExactly("heir Apply {\"f:data\":{\"f:a\":{}}}");
    }

    @Test
    void aListWithOneEmptyEntryTakesAwayAllManagers() {
        KubernetesObject map = create(MAP, "maker");

        assertThat(managers(merge(map, "{'metadata':{'managedFields':[{}]}}", "maker")))
                .isEmpty();
    }

    @Test
    void anEmptyListIsNotMeantAsOne() {
        KubernetesObject map = create(MAP, "maker");

        KubernetesObject same = merge(map, "{'metadata':{'managedFields':[]}}", "maker");

        assertThat(managers(same)).isEqualTo(managers(map));
    }

    @Test
    void theOldestOfMoreThanTenUpdatersArePutTogether() {
        KubernetesObject map = create(MAP, "maker");
        for (int i = 0; i < 12; i++) {
            cluster.pass(Duration.ofSeconds(1));
            map = merge(map, "{'data':{'k" + i + "':'v'}}", "updater-" + i);
        }

        Vector<String> managers = managers(map);

        assertThat(managers).hasSize(10);
        assertThat(managers.head())
                .isEqualTo("ancient-changes Update {\"f:data\":{\".\":{},\"f:a\":{},\"f:b\":{},\"f:k0\":{},\"f:k1\":{},"
                        + "\"f:k2\":{}}}");
    }

    @Test
    void equalSetsOfManyObjectsAreOneSet() {
        KubernetesObject one = create(MAP, "maker");
        KubernetesObject two = create(MAP.replace("'m'", "'n'"), "maker");

        assertThat(entries(one).head().fieldsV1()).isSameAs(entries(two).head().fieldsV1());
    }

    private KubernetesObject create(String text, String manager) {
        return cluster.granted(Request.create(Written.object(text))
                .with(ImmutableRequestOptions.builder().fieldManager(manager).build()));
    }

    private KubernetesObject merge(KubernetesObject object, String patch, String manager) {
        return cluster.granted(Tried.patch(object, PatchType.MERGE, patch)
                .with(ImmutableRequestOptions.builder().fieldManager(manager).build()));
    }

    private static Vector<ManagedFieldsEntry> entries(KubernetesObject object) {
        return object.metadata().managedFields().get().entries();
    }

    private static Vector<String> managers(KubernetesObject object) {
        return entries(object)
                .map(entry -> entry.manager() + " " + entry.operation() + " "
                        + (entry.subresource().isEmpty() ? "" : entry.subresource() + " ")
                        + JsonText.compact(entry.fieldsV1().toJson()));
    }
}
