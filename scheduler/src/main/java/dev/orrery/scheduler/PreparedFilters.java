package dev.orrery.scheduler;

import dev.orrery.api.scheduling.Filter;
import dev.orrery.api.scheduling.Filter.NodeFilter;
import dev.orrery.api.scheduling.PodToPlace;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** The filters that have something to say about one pod. */
final class PreparedFilters {
    private final Filter[] plugins;
    private final NodeFilter[] filters;

    private PreparedFilters(Filter[] plugins, NodeFilter[] filters) {
        this.plugins = plugins;
        this.filters = filters;
    }

    static PreparedFilters of(Vector<Filter> all, PodToPlace pod) {
        List<Filter> speaking = new ArrayList<>(all.size());
        List<NodeFilter> prepared = new ArrayList<>(all.size());
        for (Filter plugin : all) {
            Option<NodeFilter> filter = plugin.prepare(pod);
            if (filter.isDefined()) {
                speaking.add(plugin);
                prepared.add(filter.get());
            }
        }
        return new PreparedFilters(speaking.toArray(Filter[]::new), prepared.toArray(NodeFilter[]::new));
    }

    int size() {
        return filters.length;
    }

    Filter plugin(int place) {
        return plugins[place];
    }

    NodeFilter at(int place) {
        return filters[place];
    }

    /** The first filter that refuses every node, with its reason. */
    Option<Refusal> refusal() {
        for (int i = 0; i < filters.length; i++) {
            Option<String> reason = filters[i].refusal();
            if (reason.isDefined()) {
                return Option.some(new Refusal(plugins[i], reason.get()));
            }
        }
        return Option.none();
    }

    /** The only nodes that can fit, and which filters say so. */
    Option<Candidates> candidates() {
        Option<Candidates> found = Option.none();
        for (int i = 0; i < filters.length; i++) {
            Option<Set<String>> names = filters[i].candidates();
            if (names.isDefined()) {
                Candidates more = new Candidates(names.get(), Vector.of(plugins[i]));
                found = Option.some(found.map(known -> known.and(more)).getOrElse(more));
            }
        }
        return found;
    }

    /** Why a pod fits nowhere, whatever the nodes are. */
    record Refusal(Filter plugin, String reason) {}

    /** Names of nodes, and the filters that leave only these. */
    record Candidates(Set<String> names, Vector<Filter> plugins) {

        Candidates and(Candidates other) {
            return new Candidates(names.intersect(other.names), plugins.appendAll(other.plugins));
        }
    }
}
