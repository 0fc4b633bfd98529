package dev.orrery.apiserver.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Service;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSideApplyTest {
    private final Tried cluster = Tried.inDefault();

    @Test
    void whatNobodyElseManagesGoesWhenItsApplierDropsIt() {
        apply("one", data("'a':'1','b':'2'"));

        assertThat(dataOf(apply("one", data("'b':'2'")))).isEqualTo("{'b':'2'}");
    }

    @Test
    void whatTwoApplyStaysUntilBothHaveDroppedIt() {
        apply("one", data("'a':'1'"));
        apply("two", data("'a':'1','c':'3'"));

        assertThat(dataOf(apply("one", data("'x':'0'")))).isEqualTo("{'a':'1','c':'3','x':'0'}");
        assertThat(dataOf(apply("two", data("'c':'3'")))).isEqualTo("{'c':'3','x':'0'}");
    }

    @Test
    void whatWasWrittenByOtherMeansStays() {
        apply("one", data("'a':'1'"));
        cluster.granted(Tried.patch(
                Written.object("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'default'}}"),
                PatchType.MERGE,
                "{'data':{'theirs':'1'}}"));

        assertThat(dataOf(apply("one", data("'b':'2'")))).isEqualTo("{'b':'2','theirs':'1'}");
    }

    @Test
    void theSameAgainWritesNothing() {
        apply("one", data("'a':'1'"));
        apply("one", data("'a':'1'"));

        assertThat(cluster.writes()).isZero();
    }

    @Test
    void anElementOfAKeyedListIsFoundByItsKeysAndADefaultCountsAsAKey() {
        apply("one", Service.KIND, service("{'port':80}"));
        KubernetesObject both = apply("two", Service.KIND, service("{'port':81,'name':'b'},{'port':80,'name':'a'}"));

        assertThat(Written.at(both, "spec", "ports"))
                .contains("'name':'a','port':80")
                .contains("'name':'b','port':81");
    }

    @Test
    void kubectlMayTakeWhatItsUserAppliedWithoutTheServer() {
        String noted = "{\\'apiVersion\\':\\'v1\\',\\'kind\\':\\'ConfigMap\\',\\'metadata\\':{\\'name\\':\\'m\\'},"
                + "\\'data\\':{\\'a\\':\\'1\\'}}";
        cluster.granted(Tried.creation(
                        "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'default','annotations':"
                                + "{'kubectl.kubernetes.io/last-applied-configuration':'" + noted
                                + "'}},'data':{'a':'1'}}")
                .with(ImmutableRequestOptions.builder()
                        .fieldManager("kubectl-client-side-apply")
                        .build()));

        KubernetesObject applied = apply("kubectl", data("'a':'2'"));

        assertThat(dataOf(applied)).isEqualTo("{'a':'2'}");
        assertThat(applied.metadata()
                        .annotation("kubectl.kubernetes.io/last-applied-configuration")
                        .get())
                .contains("\"a\":\"2\"");
        assertThat(refused("someone-else", data("'a':'3'"))).startsWith("Apply failed with 1 conflict: ");
    }

    @Test
    void everyFieldThatTheKindDoesNotHaveIsNamed() {
        assertThat(refused(
                        "one",
                        Service.KIND,
                        "{'apiVersion':'v1','kind':'Service','metadata':{'name':'m'},'nope':1,"
                                + "'spec':{'ports':[{'port':80,'no':1}]}}"))
                .isEqualTo("failed to create typed patch object (/m; v1, Kind=Service): errors:\n"
                        + "  .nope: field not declared in schema\n"
                        + "  .spec.ports[port=80,protocol=\"TCP\"].no: field not declared in schema");
    }

    @Test
    void elementsWithTheSameKeysAreNoList() {
        assertThat(refused("one", Service.KIND, service("{'port':80},{'port':80}")))
                .isEqualTo("failed to create typed patch object (/m; v1, Kind=Service): .spec.ports: duplicate entries"
                        + " for key [port=80,protocol=\"TCP\"]");
    }

    @Test
    void aConflictOverAStatusSaysThroughWhatItWasWritten() {
        apply("one", Service.KIND, service("{'port':80}"));
        cluster.granted(applying(
                        "balancer",
                        Service.KIND,
                        "{'apiVersion':'v1','kind':'Service','metadata':{'name':'m'},"
                                + "'status':{'loadBalancer':{'ingress':[{'ip':'10.0.0.1'}]}}}",
                        false)
                .subresource("status"));

        Response refused = cluster.send(applying(
                        "other",
                        Service.KIND,
                        "{'apiVersion':'v1','kind':'Service','metadata':{'name':'m'},"
                                + "'status':{'loadBalancer':{'ingress':[{'ip':'10.0.0.2'}]}}}",
                        false)
                .subresource("status"));

        assertThat(refused.asOne().getLeft().message())
                .isEqualTo("Apply failed with 1 conflict: conflict with \"balancer\" with subresource \"status\":"
                        + " .status.loadBalancer.ingress");
    }

    /** Two appliers who want at random, and a third who patches: everybody gets what he asked for last, by force. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatSomebodyAppliesIsThereAndAppliedAgainChangesNothing(long seed) {
        Random chance = new Random(seed);
        for (int turn = 0; turn < 60; turn++) {
            String config = service(ports(chance)).replace("'name':'m'", "'name':'m'" + labels(chance));
            String manager = chance.nextBoolean() ? "one" : "two";

            KubernetesObject applied = cluster.granted(applying(manager, Service.KIND, config, true));
            assertThat(missing(parsed(config), ObjectCodec.encode(applied)))
                    .as("seed %s turn %s", seed, turn)
                    .isEmpty();

            cluster.granted(applying(manager, Service.KIND, config, true));
            assertThat(cluster.writes()).as("seed %s turn %s", seed, turn).isZero();
        }
    }

    private static String ports(Random chance) {
        StringBuilder ports = new StringBuilder("{'port':79,'name':'p79'}");
        for (int port = 80; port < 84; port++) {
            if (chance.nextBoolean()) {
                String appProtocol = chance.nextBoolean() ? ",'appProtocol':'x" + chance.nextInt(3) + "'" : "";
                ports.append(",{'port':")
                        .append(port)
                        .append(",'name':'p")
                        .append(port)
                        .append('\'')
                        .append(appProtocol)
                        .append('}');
            }
        }
        return ports.toString();
    }

    private static String labels(Random chance) {
        return chance.nextBoolean() ? "" : ",'labels':{'l" + chance.nextInt(3) + "':'" + chance.nextInt(3) + "'}";
    }

    /** The paths of values that are asked for and not there. */
    private static String missing(Json asked, Json there) {
        if (asked instanceof JsonObject object) {
            return object.members()
                    .map(member -> missing(member._2, there.at(member._1).getOrElse(Json.nothing())))
                    .filter(path -> !path.isEmpty())
                    .mkString(" ");
        }
        if (!asked.elements().isEmpty()) {
            return asked.elements()
                    .reject(element ->
                            there.elements().exists(one -> missing(element, one).isEmpty()))
                    .map(JsonText::compact)
                    .mkString(" ");
        }
        return asked.equals(there) ? "" : JsonText.compact(asked);
    }

    private KubernetesObject apply(String manager, String config) {
        return apply(manager, ConfigMap.KIND, config);
    }

    private KubernetesObject apply(String manager, Kind<?> kind, String config) {
        return cluster.granted(applying(manager, kind, config, false));
    }

    private String refused(String manager, String config) {
        return refused(manager, ConfigMap.KIND, config);
    }

    private String refused(String manager, Kind<?> kind, String config) {
        return cluster.refused(applying(manager, kind, config, false)).message();
    }

    private static Request applying(String manager, Kind<?> kind, String config, boolean force) {
        return new Request(
                Verb.PATCH,
                kind,
                "default",
                "m",
                "",
                new Body.Patch(PatchType.APPLY, parsed(config)),
                ImmutableRequestOptions.builder()
                        .fieldManager(manager)
                        .force(force)
                        .build());
    }

    private static Json parsed(String config) {
        return JsonText.parse(config.replace("\\'", "\\\"").replace('\'', '"')).get();
    }

    private static String data(String members) {
        return "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m'},'data':{" + members + "}}";
    }

    private static String service(String ports) {
        return "{'apiVersion':'v1','kind':'Service','metadata':{'name':'m'},'spec':{'ports':[" + ports + "]}}";
    }

    private static String dataOf(KubernetesObject object) {
        return Written.at(object, "data");
    }
}
