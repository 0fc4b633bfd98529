package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What one run of a container prints, line by line, until it ends.
 *
 * @see <a href="https://kubernetes.io/docs/reference/generated/kubectl/kubectl-commands#logs">kubectl logs --follow</a>
 */
final class LogFeed implements Feed {

    /** Programs print as time goes by, which changes no object and wakes nobody. */
    private static final Duration PULSE = Duration.ofMillis(200);

    private final Request request;
    private final Option<Integer> tail;
    private LogLimit limit;
    private Option<String> run = Option.none();
    private long seen;
    private boolean isOver;

    LogFeed(Request request, LogLimit limit) {
        RequestOptions options = request.options();
        this.request = request.with(options.withTailLines(Option.none()));
        this.tail = options.tailLines();
        this.limit = limit;
    }

    @Override
    public String mediaType() {
        return MediaTypes.TEXT;
    }

    @Override
    public boolean isOver() {
        return isOver || limit.isReached();
    }

    @Override
    public Option<Duration> pulse() {
        return Option.some(PULSE);
    }

    @Override
    public String next(Door door) {
        if (!(door.send(request) instanceof Response.Log log)) {
            isOver = true;
            return "";
        }
        if (run.isEmpty()) {
            run = Option.some(log.run());
            seen = tail.map(lines -> end(log) - lines).getOrElse(0L);
        }
        isOver = log.isOver() || !run.contains(log.run());
        return run.contains(log.run()) ? more(log) : rest(door);
    }

    /** The container runs anew: of the run that was followed comes what is left of it. */
    private String rest(Door door) {
        Request before = request.with(request.options().withPrevious(true));
        return door.send(before) instanceof Response.Log log && run.contains(log.run()) ? more(log) : "";
    }

    private String more(Response.Log log) {
        Response.Log news = new Response.Log(
                log.lines().drop((int) Math.max(0, seen - log.first())), seen, log.run(), log.isOver());
        seen = Math.max(seen, end(log));
        LogLimit.Cut cut = limit.cut(news.text());
        limit = cut.rest();
        return cut.text();
    }

    private static long end(Response.Log log) {
        return log.first() + log.lines().size();
    }
}
