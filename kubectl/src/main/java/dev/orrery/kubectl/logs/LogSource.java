package dev.orrery.kubectl.logs;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.object.Item;
import io.vavr.control.Option;
import java.time.Instant;

/** The log of one container of one pod. */
record LogSource(Item pod, String container) {

    /** What was written, as far as the flags ask for it; a refusal ends the command. */
    String read(Call call, Option<Integer> tail) {
        Arguments arguments = call.arguments();
        Option<Instant> since = arguments
                .duration("since")
                .filter(duration -> !duration.isZero())
                .map(call.now()::minus)
                .orElse(() -> LogFlags.sinceTime(arguments));
        return read(call, options(call).withTailLines(tail).withSinceTime(since));
    }

    /** All that was written until now. */
    String all(Call call) {
        return read(call, options(call));
    }

    private String read(Call call, RequestOptions options) {
        Request request =
                new Request(Verb.GET, pod.kind(), pod.namespace(), pod.name(), "log", Body.None.NONE, options);
        Response response = call.door().send(request);
        if (response instanceof Response.Refused refused) {
            throw Refusal.quit(refused.status());
        }
        return response instanceof Response.Log log ? log.text() : "";
    }

    private RequestOptions options(Call call) {
        return ImmutableRequestOptions.builder()
                .container(container)
                .previous(call.arguments().isOn("previous"))
                .timestamps(call.arguments().isOn("timestamps"))
                .build();
    }

    /** What {@code --prefix} puts before each line. */
    String prefix() {
        return "[pod/" + pod.name() + "/" + container + "] ";
    }
}
