package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of a merged list: elements that the patch names stand in the patch's order, the others in the server's.
 *
 * <p>Where the two meet, an element of the server's comes first only when the server already had both, in that order
 * (apimachinery, {@code strategicpatch.normalizeElementOrder}).
 */
final class ElementOrder {

    private final Function<Json, Json> identity;
    private final Map<Json, Integer> wanted;
    private final Map<Json, Integer> live;

    ElementOrder(Vector<Json> wanted, Vector<Json> live, Function<Json, Json> identity) {
        this.identity = identity;
        this.wanted = positions(wanted);
        this.live = positions(live);
    }

    private Map<Json, Integer> positions(Vector<Json> elements) {
        Map<Json, Integer> positions = new HashMap<>();
        for (Json element : elements) {
            positions.putIfAbsent(identity.apply(element), positions.size());
        }
        return positions;
    }

    Vector<Json> sort(Vector<Json> merged) {
        var parts = merged.partition(element -> wanted.containsKey(identity.apply(element)));
        Vector<Json> named = parts._1.sortBy(element -> wanted.getOrDefault(identity.apply(element), 0));
        Vector<Json> others = parts._2.sortBy(element -> live.getOrDefault(identity.apply(element), Integer.MAX_VALUE));
        return weave(named, others);
    }

    private Vector<Json> weave(Vector<Json> named, Vector<Json> others) {
        List<Json> woven = new ArrayList<>(named.size() + others.size());
        int taken = 0;
        for (Json element : named) {
            while (taken < others.size() && isBefore(others.get(taken), element)) {
                woven.add(others.get(taken++));
            }
            woven.add(element);
        }
        return Vector.ofAll(woven).appendAll(others.drop(taken));
    }

    private boolean isBefore(Json one, Json other) {
        Integer position = live.get(identity.apply(one));
        Integer otherPosition = live.get(identity.apply(other));
        return position != null && otherPosition != null && position < otherPosition;
    }
}
