package dev.orrery.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Request;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What each of Orrery's own words says when it is done, and when it cannot be. */
class OrreryVerbsTest {

    private final Cluster cluster = Orrery.start();

    private Vector<String> done(OrreryVerb verb, String... words) {
        return verb.run(Controls.of(cluster), Vector.of(words)).get();
    }

    private String refusal(OrreryVerb verb, String... words) {
        return verb.run(Controls.of(cluster), Vector.of(words)).getLeft();
    }

    @Test
    void anImageBreaksByItsPullUnlessToldOtherwise() {
        assertThat(done(new ImageVerb(), "break", "nginx")).containsExactly("image/nginx broken (pull)");
        assertThat(done(new ImageVerb(), "break", "nginx", "--how", "never-ready"))
                .containsExactly("image/nginx broken (never-ready)");
        assertThat(done(new ImageVerb(), "fix", "nginx")).containsExactly("image/nginx fixed");
    }

    @Test
    void anImageBreaksInFourWaysOnly() {
        assertThat(refusal(new ImageVerb(), "break", "nginx", "--how", "slowly"))
                .isEqualTo("an image breaks by pull, crash, never-ready or hang, not by slowly");
        assertThat(refusal(new ImageVerb(), "break", "nginx", "--how", "never_ready"))
                .contains("not by never_ready");
    }

    @Test
    void otherWordsAboutImagesAreToldTheUsage() {
        String usage = "usage: orrery image break IMAGE [--how pull|crash|never-ready|hang] | orrery image fix IMAGE";
        assertThat(refusal(new ImageVerb())).isEqualTo(usage);
        assertThat(refusal(new ImageVerb(), "break")).isEqualTo(usage);
        assertThat(refusal(new ImageVerb(), "break", "nginx", "--how")).isEqualTo("flag needs an argument: --how");
        assertThat(refusal(new ImageVerb(), "break", "nginx", "--why", "crash")).isEqualTo("unknown flag: --why");
        assertThat(refusal(new ImageVerb(), "fix", "nginx", "--how", "pull")).isEqualTo(usage);
    }

    @Test
    void aNodeJoinsUnderTheNextNumber() {
        assertThat(done(new NodeVerb(), "add")).containsExactly("node/worker-4 added");
        assertThat(done(new NodeVerb(), "add", "--cpu", "2")).containsExactly("node/worker-5 added");
    }

    @Test
    void aNodeOfAKnownNameCannotJoin() {
        assertThat(refusal(new NodeVerb(), "add", "worker-1")).isEqualTo("nodes \"worker-1\" already exists");
    }

    @Test
    void aNodeThatIsUnknownCannotCrashOrLeave() {
        assertThat(refusal(new NodeVerb(), "crash", "worker-9")).contains("worker-9");
        assertThat(refusal(new NodeVerb(), "remove", "worker-9")).isEqualTo("nodes \"worker-9\" not found");
    }

    @Test
    void aNodeThatLeavesIsGone() {
        assertThat(done(new NodeVerb(), "remove", "worker-3")).containsExactly("node/worker-3 removed");
        assertThat(cluster.door().send(Request.get(Node.KIND, "", "worker-3")).isRefused())
                .isTrue();
    }

    @Test
    void aPodThatIsUnknownCannotCrash() {
        assertThat(refusal(new PodVerb(), "crash", "web")).contains("web");
        assertThat(refusal(new PodVerb(), "crash")).startsWith("usage: ");
    }

    @Test
    void theClockGoesOnByADuration() {
        assertThat(done(new ClockVerb(), "advance", "1h30m")).containsExactly("2026-01-01T01:30:00Z");
        assertThat(done(new ClockVerb())).containsExactly("2026-01-01T01:30:00Z");
    }

    @Test
    void theClockGoesOnlyForward() {
        assertThat(refusal(new ClockVerb(), "advance", "-5m")).startsWith("not a duration: -5m");
        assertThat(refusal(new ClockVerb(), "advance", "5")).startsWith("not a duration: 5");
        assertThat(refusal(new ClockVerb(), "back", "5m")).startsWith("usage: orrery clock [advance DURATION] | ");
    }

    @Test
    void theClockOfAWorldCanOnlyBeMovedByHand() {
        assertThat(refusal(new ClockVerb(), "resume"))
                .isEqualTo("time does not go by itself here; `orrery clock advance DURATION` moves it");
        assertThat(refusal(new ClockVerb(), "rate", "fast")).startsWith("not a rate: fast");
        assertThat(done(new ClockVerb(), "pause")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(done(new ClockVerb(), "run-until-idle")).hasSize(1);
    }

    @Test
    void rewindGoesBackByADuration() {
        cluster.advance(Duration.ofMinutes(10));
        assertThat(done(new RewindVerb(), "4m").single())
                .startsWith("rewound to revision ")
                .endsWith(" at 2026-01-01T00:06:00Z");
    }

    @Test
    void rewindDoesNotGoBeyondTheBeginningNorAhead() {
        assertThat(refusal(new RewindVerb(), "4m")).isEqualTo("history does not reach back to 4m ago");
        assertThat(refusal(new RewindVerb(), "999999"))
                .startsWith("revision 999999 is still to come; the last one is ");
        assertThat(refusal(new RewindVerb(), "-4m")).startsWith("neither a duration nor a revision: -4m");
        assertThat(refusal(new RewindVerb(), "far")).startsWith("neither a duration nor a revision: far");
    }

    @Test
    void whyWantsAnObjectThatHistoryKnows() {
        assertThat(refusal(new WhyVerb(), "web")).isEqualTo("name an object as KIND/NAME, such as pod/web-0, not web");
        assertThat(refusal(new WhyVerb(), "pod/web")).isEqualTo("history knows nothing of pod/web");
        assertThat(refusal(new WhyVerb(), "moon/web")).isEqualTo("the server doesn't have a resource type \"moon\"");
    }

    @Test
    void aTimelineIsATableOfWhoDidWhat() {
        done(new NodeVerb(), "add", "late");
        Vector<String> lines = done(new TimelineVerb(), "node/late");
        assertThat(lines.head()).matches("TIME +REVISION +WHO +DID +WHAT +WHY");
        assertThat(lines.get(1)).startsWith("00:00:00").contains("created").contains("node/late");
    }

    @Test
    void aFilterTakesAnObjectANamespaceAndARevision() {
        TimelineFilter filter = TimelineFilter.of(
                        Controls.of(cluster), Vector.of("pod/web", "-n", "shop", "--since", "7"), "u")
                .get();
        assertThat(filter.since()).isEqualTo(new Revision(7));
        assertThat(filter.key().get().namespace()).isEqualTo("shop");
        assertThat(filter.key().get().name()).isEqualTo("web");
    }

    @Test
    void aFilterOfNothingShowsAll() {
        assertThat(TimelineFilter.of(Controls.of(cluster), Vector.empty(), "u")
                        .get()
                        .key())
                .isEmpty();
    }

    @Test
    void aFilterOfAnotherFormIsToldWhatIsWrong() {
        assertThat(TimelineFilter.of(Controls.of(cluster), Vector.of("--since", "x"), "u")
                        .getLeft())
                .startsWith("invalid argument \"x\" for \"--since\" flag: ");
        assertThat(TimelineFilter.of(Controls.of(cluster), Vector.of("-n"), "u").getLeft())
                .isEqualTo("flag needs an argument: 'n' in -n");
        assertThat(TimelineFilter.of(Controls.of(cluster), Vector.of("--all"), "u")
                        .getLeft())
                .isEqualTo("unknown flag: --all");
        assertThat(TimelineFilter.of(Controls.of(cluster), Vector.of("pod/a", "pod/b"), "u")
                        .getLeft())
                .isEqualTo("usage: u");
    }

    @Test
    void flagsMayStandAnywhereAsKubectlHasThem() {
        assertThat(done(new ImageVerb(), "break", "--how=crash", "nginx"))
                .containsExactly("image/nginx broken (crash)");
        assertThat(done(new NodeVerb(), "add", "--cpu=2", "small")).containsExactly("node/small added");
        assertThat(refusal(new PodVerb(), "-n=kube-system", "crash", "web")).isEqualTo("pods \"web\" not found");
    }

    @Test
    void everyVerbSaysHowItIsTyped() {
        assertThat(OrreryVerbs.usages())
                .allMatch(usage -> usage.startsWith("orrery "))
                .hasSizeGreaterThan(5);
    }
}
