package dev.orrery.kubectl.verb;

import dev.orrery.api.request.Door;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.kinds.ReviewKinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;

/** {@code kubectl api-versions}: the groups of the API, each in its versions. */
public final class ApiVersions implements Command {

    @Override
    public Usage usage() {
        return new Usage("api-versions", "", "Lists the groups of the API, each in its versions.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE;
    }

    @Override
    public int run(Call call) {
        if (!call.words().isEmpty()) {
            throw Quit.usage(
                    "api-versions", "unexpected arguments: " + call.words().mkString("[", " ", "]"));
        }
        kinds(call.door()).map(Kind::apiVersion).distinct().sorted().forEach(call::line);
        return 0;
    }

    /** What is served: kinds whose objects are stored, and questions. */
    static Vector<Kind<?>> kinds(Door door) {
        return door.kinds()
                .all()
                .appendAll(ReviewKinds.ALL)
                .distinctBy((one, other) ->
                        (one.apiVersion() + one.plural()).compareTo(other.apiVersion() + other.plural()));
    }
}
