package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.TableColumn;
import dev.orrery.apiserver.Written;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a get, a list or a watch shows. */
class ReadingTest {

    private final Tried tried = Tried.inDefault();

    @BeforeEach
    void pods() {
        pod("default", "b", "web", "worker-1", "Running");
        pod("default", "a", "web", "worker-2", "Pending");
        pod("shop", "c", "db", "worker-1", "Running");
    }

    private KubernetesObject pod(String namespace, String name, String app, String node, String phase) {
        return tried.put("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'" + name + "','namespace':'" + namespace
                + "','labels':{'app':'" + app + "'}},'spec':{'nodeName':'" + node
                + "','containers':[{'name':'c','image':'i'}]},'status':{'phase':'" + phase + "'}}");
    }

    private Vector<String> names(String namespace, RequestOptions options) {
        return tried.send(Request.list(Pod.KIND, namespace).with(options))
                .asMany()
                .get()
                .map(KubernetesObject::name);
    }

    private static RequestOptions labels(String selector) {
        return ImmutableRequestOptions.builder()
                .labelSelector(Option.some(selector))
                .build();
    }

    private static RequestOptions fields(String selector) {
        return ImmutableRequestOptions.builder()
                .fieldSelector(Option.some(selector))
                .build();
    }

    private static RequestOptions table() {
        return ImmutableRequestOptions.builder().asTable(true).build();
    }

    private String refusal(Kind<?> kind, RequestOptions options) {
        Response response = tried.send(Request.list(kind, "default").with(options));
        assertThat(response.asMany().getLeft().code()).isEqualTo(400);
        return response.asMany().getLeft().message();
    }

    @Test
    void aListIsInTheOrderOfNames() {
        assertThat(names("default", RequestOptions.NONE)).containsExactly("a", "b");
    }

    @Test
    void aListWithoutANamespaceIsOfAll() {
        assertThat(names("", RequestOptions.NONE)).containsExactly("a", "b", "c");
    }

    @Test
    void aListOfNothingIsEmpty() {
        assertThat(names("none", RequestOptions.NONE)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(tried.refused(Request.get(Pod.KIND, "default", "z")).message())
                .isEqualTo("pods \"z\" not found");
    }

    @Test
    void labelsSelect() {
        assertThat(names("", labels("app=web"))).containsExactly("a", "b");
        assertThat(names("", labels("app!=web"))).containsExactly("c");
        assertThat(names("", labels("app in (db,other)"))).containsExactly("c");
        assertThat(names("", labels("!app"))).isEmpty();
    }

    @Test
    void fieldsSelect() {
        assertThat(names("", fields("spec.nodeName=worker-1"))).containsExactly("b", "c");
        assertThat(names("", fields("status.phase!=Running"))).containsExactly("a");
        assertThat(names("", fields("metadata.name==c"))).containsExactly("c");
        assertThat(names("", fields("spec.nodeName=worker-1,metadata.namespace=shop")))
                .containsExactly("c");
        assertThat(names("", fields(""))).hasSize(3);
    }

    @Test
    void whatIsNoLabelSelectorIsRefused() {
        assertThat(refusal(Pod.KIND, labels("app in web"))).isNotEmpty();
    }

    @Test
    void whatIsNoFieldSelectorIsRefused() {
        assertThat(refusal(Pod.KIND, fields("phase"))).isEqualTo("invalid selector: 'phase'; can't understand 'phase'");
    }

    @Test
    void aKindKnowsAFewFieldsOnly() {
        assertThat(refusal(Pod.KIND, fields("spec.containers=x")))
                .isEqualTo("field label not supported: spec.containers");
        assertThat(refusal(
                        Written.object("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{}}")
                                .kind(),
                        fields("spec.replicas=1")))
                .isEqualTo("\"spec.replicas\" is not a known field selector: only \"metadata.name\","
                        + " \"metadata.namespace\"");
    }

    @Test
    void aTableHasARowForEachObject() {
        Response.Table table =
                (Response.Table) tried.send(Request.list(Pod.KIND, "default").with(table()));
        assertThat(table.columns().map(TableColumn::name)).startsWith("Name", "Ready", "Status");
        assertThat(table.rows().map(row -> row.cells().head().toString())).containsExactly("a", "b");
    }

    @Test
    void oneObjectIsATableOfOneRow() {
        Response.Table table =
                (Response.Table) tried.send(Request.get(Pod.KIND, "shop", "c").with(table()));
        assertThat(table.rows()).hasSize(1);
    }

    private Vector<String> seen(RequestOptions options) {
        Response.Changes answer =
                (Response.Changes) tried.watch(Request.list(Pod.KIND, "default").with(options));
        return answer.changes().map(ReadingTest::said);
    }

    private static String said(Change change) {
        return (change.isCreation() ? "+" : change.isRemoval() ? "-" : "~")
                + change.subject().name();
    }

    @Test
    void aWatchSeesWhatHappensInItsNamespace() {
        pod("default", "b", "web", "worker-1", "Failed");
        tried.send(Request.delete(Pod.KIND, "default", "b"));
        assertThat(seen(RequestOptions.NONE)).containsExactly("+b", "+a", "~b", "-b");
    }

    @Test
    void whatStopsMatchingIsGoneForAWatch() {
        pod("default", "b", "old", "worker-1", "Running");
        assertThat(seen(labels("app=web"))).containsExactly("+b", "+a", "-b");
    }

    @Test
    void whatStartsToMatchIsNewForAWatch() {
        pod("default", "a", "web", "worker-2", "Running");
        assertThat(seen(fields("status.phase=Running"))).containsExactly("+b", "+a");
    }

    @Test
    void whatNeverMatchesIsNotSeen() {
        pod("default", "a", "web", "worker-3", "Pending");
        assertThat(seen(labels("app=db"))).isEmpty();
    }

    @Test
    void aWatchRefusesASelectorThatAListRefuses() {
        assertThat(tried.watch(Request.list(Pod.KIND, "default").with(fields("phase")))
                        .isRefused())
                .isTrue();
    }

    @Test
    void aWatchMayAskForRows() {
        Response.TableChanges rows = (Response.TableChanges)
                tried.watch(Request.list(Pod.KIND, "default").with(table()));
        assertThat(rows.changes()).hasSize(2);
    }
}
