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

/** The log of one container of one pod. */
record LogSource(Item pod, String container) {

    /** What was written, as far as the flags ask for it; a refusal ends the command. */
    String read(Call call, Option<Integer> tail) {
        Response response = call.door().send(request(call, tail));
        if (response instanceof Response.Refused refused) {
            throw Refusal.quit(refused.status());
        }
        return response instanceof Response.Text text ? text.text() : "";
    }

    private Request request(Call call, Option<Integer> tail) {
        Arguments arguments = call.arguments();
        RequestOptions options = ImmutableRequestOptions.builder()
                .container(container)
                .previous(arguments.isOn("previous"))
                .tailLines(tail)
                .sinceTime(arguments
                        .duration("since")
                        .filter(since -> !since.isZero())
                        .map(call.now()::minus))
                .build();
        return new Request(Verb.GET, pod.kind(), pod.namespace(), pod.name(), "log", Body.None.NONE, options);
    }

    /** What {@code --prefix} puts before each line. */
    String prefix() {
        return "[pod/" + pod.name() + "/" + container + "] ";
    }
}
