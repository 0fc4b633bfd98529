package dev.orrery.api.request;

import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.kinds.Kinds;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * Decides requests: the API server as a pure function from a request and a state to an answer and writes.
 *
 * <p>Defaulting, admission and validation happen here, for a person's manifest and for a controller's pod alike.
 */
public interface RequestPipeline {

    Decision decide(Request request, Circumstances circumstances);

    /**
     * What a watch sees of what happened.
     *
     * @param since all changes after the revision that the watch names, oldest first
     */
    Response watch(Request request, Vector<Change> since, Circumstances circumstances);

    /** The kinds that are served in a state: the built-in ones and those that definitions in it add. */
    Kinds kinds(ClusterState state);

    /**
     * What a decision may depend on besides the request.
     *
     * @param manager who asks: whoever manages the fields that are written
     */
    record Circumstances(ClusterState state, Instant now, Draws draws, String manager) {

        public Circumstances with(Draws changed) {
            return new Circumstances(state, now, changed, manager);
        }
    }

    /**
     * An answer, and what has to be written for it to be true.
     *
     * @param writes empty for reads, refusals, dry runs and changes that change nothing
     * @param draws the counters of chance after the names that were drawn
     */
    record Decision(Response response, Vector<Write> writes, Draws draws) {}
}
