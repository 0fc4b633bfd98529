package dev.orrery.kubectl.logs;

import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** {@code kubectl logs}: prints what containers wrote, and goes on as they write more. */
public final class Logs implements Command {
    private static final int LINES_OF_EACH = 10;
    private static final long MOST_FOLLOWED = 5;
    private static final Duration PULSE = Duration.ofSeconds(1);

    @Override
    public Usage usage() {
        return new Usage("logs", "(POD | TYPE/NAME | -l SELECTOR)", "Prints what containers wrote.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .value("container", "c")
                .value("selector", "l")
                .number("tail")
                .duration("since")
                .value("since-time")
                .number("limit-bytes")
                .number("max-log-requests")
                .on("timestamps")
                .on("follow", "f")
                .on("previous", "p")
                .on("prefix")
                .on("all-containers")
                .on("all-pods")
                .absent("ignore-errors", "insecure-skip-tls-verify-backend", "pod-running-timeout");
    }

    @Override
    public int run(Call call) {
        boolean selecting = call.arguments().has("selector");
        boolean named = !call.words().isEmpty();
        if (named == selecting || call.words().size() > 2) {
            String expected =
                    "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required"
                            + " argument for the logs command";
            throw Quit.usage("logs", named && selecting ? "only a selector (-l) or a POD name is allowed" : expected);
        }
        LogFlags.check(call.arguments());
        Call asked = withContainer(call);
        Vector<LogSource> sources = LogSources.of(asked);
        long most = asked.arguments().number("max-log-requests").getOrElse(MOST_FOLLOWED);
        if (asked.arguments().isOn("follow") && sources.size() > most) {
            throw Quit.error("you are attempting to follow " + sources.size()
                    + " log streams, but maximum allowed concurrency is " + most
                    + ", use --max-log-requests to increase the limit");
        }
        sources.forEach(source ->
                print(asked, source, LogFlags.limited(asked.arguments(), source.read(asked, tail(asked)))));
        return asked.arguments().isOn("follow") ? follow(asked, sources) : 0;
    }

    /** {@code kubectl logs POD CONTAINER} is an old way to say {@code -c}. */
    private static Call withContainer(Call call) {
        return call.words().size() < 2
                ? call
                : call.with(new Arguments(
                        call.words().take(1),
                        call.arguments()
                                .given()
                                .put("container", Vector.of(call.words().get(1))),
                        Vector.empty()));
    }

    /** All lines of one container, the last ten of each when many were selected, unless told otherwise. */
    private static Option<Integer> tail(Call call) {
        Option<Integer> asked =
                call.arguments().number("tail").map(lines -> (int) Math.max(-1, Math.min(lines, Integer.MAX_VALUE)));
        boolean selecting = call.arguments().has("selector");
        return asked.orElse(selecting ? Option.some(LINES_OF_EACH) : Option.none())
                .filter(lines -> lines >= 0);
    }

    private static void print(Call call, LogSource source, String text) {
        String prefix = call.arguments().isOn("prefix") ? source.prefix() : "";
        text.lines().forEach(line -> call.line(prefix + line));
    }

    private static int follow(Call call, Vector<LogSource> sources) {
        Map<LogSource, Integer> printed = LinkedHashMap.empty();
        for (LogSource source : sources) {
            printed = printed.put(source, source.all(call).length());
        }
        Waiting waiting = call.waiting(Option.none());
        while (sources.exists(source -> isRunning(call, source))) {
            Instant next = call.now().plus(PULSE);
            if (!waiting.moreUntil(next)) {
                throw Quit.error(
                        "the logs went on for " + call.door().patience().toMinutes()
                                + " minutes; put `timeout 20s` before the command to end it");
            }
            for (LogSource source : sources) {
                printed = printed.put(
                        source, printMore(call, source, printed.get(source).get()));
            }
        }
        return 0;
    }

    /** Prints what was written since, and returns how much there is now. */
    private static int printMore(Call call, LogSource source, int printed) {
        boolean there = new Cluster(call.door())
                .find(
                        source.pod().kind(),
                        source.pod().namespace(),
                        source.pod().name())
                .exists(pod -> pod.uid().equals(source.pod().uid()));
        String text = there ? source.all(call) : "";
        if (text.length() > printed) {
            print(call, source, text.substring(printed));
        }
        return Math.max(printed, text.length());
    }

    private static boolean isRunning(Call call, LogSource source) {
        Option<Item> pod = new Cluster(call.door())
                .find(
                        source.pod().kind(),
                        source.pod().namespace(),
                        source.pod().name())
                .filter(found -> found.uid().equals(source.pod().uid()));
        return pod.exists(found -> found.json()
                .elementsAt("status", "containerStatuses")
                .appendAll(found.json().elementsAt("status", "initContainerStatuses"))
                .find(status -> status.textAt("name").equals(source.container()))
                .forAll(status -> status.at("state", "terminated").isEmpty()));
    }
}
