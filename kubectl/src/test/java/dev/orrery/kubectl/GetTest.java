package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Reading objects: which are found, and how they are printed. */
class GetTest {
    private static final String PODS = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web-10, namespace: default, labels: {app: web}}
            spec: {nodeName: worker-1, containers: [{name: web, image: "web:1"}]}
            status: {phase: Running}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web-9, namespace: default, labels: {app: web, tier: front}}
            spec: {containers: [{name: web, image: "web:1"}]}
            status: {phase: Pending}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: other, namespace: shop}
            spec: {containers: [{name: web, image: "other:1"}]}
            status: {phase: Running}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: default}
            data: {a: b}
            """;

    private final ShelfDoor door = new ShelfDoor().with(PODS);
    private final Session session = new Session(door);

    @Test
    void printsTheTableOfTheServer() {
        assertThat(session.run("get pods")).isEqualTo("""
                        NAME     PHASE
                        web-10   Running
                        web-9    Pending
                        """);
    }

    @Test
    void showsColumnsOfLowPriorityOnlyWhenWide() {
        assertThat(session.run("get po web-10 -owide")).isEqualTo("""
                        NAME     PHASE     NODE
                        web-10   Running   worker-1
                        """);
    }

    @Test
    void putsNamespacesFirstAndKindsIntoNamesWhereTheyAreNeeded() {
        assertThat(session.run("get pods,cm -A --no-headers")).isEqualTo("""
                        default   pod/web-10   Running
                        default   pod/web-9    Pending
                        shop      pod/other    Running
                        default   configmap/settings \n""".replace("settings ", "settings   "));
    }

    @Test
    void separatesTablesOfKindsByAnEmptyLine() {
        assertThat(session.run("get pod/web-9 cm/settings"))
                .isEqualTo(
                        "NAME        PHASE\npod/web-9   Pending\n\nNAME                 PHASE\nconfigmap/settings   \n");
    }

    /** 01-deployment/errors. */
    @Test
    void saysWhatItAskedForWhereTheServerDoesNotUnderstandIt() {
        String start = "Error from server (BadRequest): Unable to find \"/v1, Resource=pods\" that match label selector"
                + " \"!\", field selector \"\": unable to parse requirement: ";
        assertThat(session.run("get pods -l !")).startsWith(start);
        assertThat(session.run("delete pods -l !")).startsWith(start);
    }

    @Test
    void addsLabels() {
        assertThat(session.run("get pods -L tier --show-labels --sort-by=.metadata.name"))
                .isEqualTo("""
                        NAME     PHASE     TIER    LABELS
                        web-9    Pending   front   app=web,tier=front
                        web-10   Running           app=web
                        """);
    }

    @Test
    void saysWhichOfTheNamedObjectsIsMissingAndPrintsTheOthers() {
        assertThat(session.run("get pod nothing web-9")).isEqualTo("""
                        NAME    PHASE
                        web-9   Pending
                        Error from server (NotFound): pods "nothing" not found
                        [exit 1]
                        """);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(session.run("get deploy")).isEqualTo("No resources found in default namespace.\n");
        assertThat(session.run("get nodes")).isEqualTo("No resources found\n");
        assertThat(session.run("get pods nothing --ignore-not-found")).isEmpty();
    }

    @Test
    void printsOtherForms() {
        assertThat(session.run("get pods -o name")).isEqualTo("pod/web-10\npod/web-9\n");
        assertThat(session.run("get pods -o jsonpath={.items[*].metadata.name}"))
                .isEqualTo("web-10 web-9");
        assertThat(session.run("get pod web-9 -o jsonpath={.status.phase}")).isEqualTo("Pending");
        assertThat(session.run("get pods -o custom-columns=N:.metadata.name,T:.metadata.labels.tier"))
                .isEqualTo("N        T\nweb-10   <none>\nweb-9    front\n");
        assertThat(session.run("get cm settings -o yaml"))
                .startsWith("apiVersion: v1\ndata:\n  a: b\nkind: ConfigMap\nmetadata:\n");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(session.run("get deploymints"))
                .isEqualTo("error: the server doesn't have a resource type \"deploymints\"\n[exit 1]\n");
        assertThat(session.run("get pods --foo"))
                .isEqualTo("error: unknown flag: --foo\nSee 'kubectl get --help' for usage.\n[exit 1]\n");
        assertThat(session.run("get pods -o wrong"))
                .startsWith("error: unable to match a printer suitable for the output format \"wrong\", allowed");
        assertThat(session.run("fly")).isEqualTo("error: unknown command \"fly\" for \"kubectl\"\n[exit 1]\n");
    }

    @Test
    void watchesUntilItsCallerHasSeenEnough() {
        door.later(
                Duration.ofSeconds(3), () -> door.change(Pod.KIND, "default", "web-9", "{status: {phase: Running}}"));
        assertThat(session.run("get pods -w", Option.some(Duration.ofSeconds(5))))
                .isEqualTo("""
                        NAME     PHASE
                        web-10   Running
                        web-9    Pending
                        web-9    Running
                        [exit 124]
                        """);
    }

    @Test
    void saysWhatHappenedToEachRowThatItWatches() {
        door.later(
                Duration.ofSeconds(3), () -> door.change(Pod.KIND, "default", "web-9", "{status: {phase: Running}}"));
        assertThat(session.run("get pods -w --output-watch-events", Option.some(Duration.ofSeconds(5))))
                .isEqualTo("""
                        EVENT      NAME     PHASE
                        ADDED      web-10   Running
                        ADDED      web-9    Pending
                        MODIFIED   web-9    Running
                        [exit 124]
                        """);
    }
}
