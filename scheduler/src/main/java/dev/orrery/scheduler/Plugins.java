package dev.orrery.scheduler;

import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.PreBind;
import dev.orrery.api.scheduling.Score;
import io.vavr.collection.Vector;

/**
 * What a scheduler is built of.
 *
 * @param filters in the order in which they judge a node; the first that refuses gives the node's reason
 * @param scores whose weighted sum says which node is best
 * @param preBinds in the order in which they prepare the chosen node
 */
public record Plugins(Vector<Filter> filters, Vector<Score> scores, Vector<PreBind> preBinds) {

    /** These and a stranger's filter, which judges last. */
    public Plugins with(Filter filter) {
        return new Plugins(filters.append(filter), scores, preBinds);
    }

    /** These and a stranger's score. */
    public Plugins with(Score score) {
        return new Plugins(filters, scores.append(score), preBinds);
    }
}
