package dev.orrery.cluster.engine;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The chain of causes that led to an object: read from the commits, never from Events, which may be lost. */
public final class Why {

    private Why() {}

    /**
     * From the change that made the object, or last touched it where its making is forgotten, back to what nobody in the
     * cluster caused.
     *
     * @return effect first, its cause after it, and so on; empty when history knows nothing of the object
     */
    public static Vector<Change> chain(History history, ObjectKey key) {
        Vector<Change> about = history.changes().filter(change -> change.key().equals(key));
        Option<Change> effect = about.filter(Change::isCreation).lastOption().orElse(about.lastOption());
        Map<Revision, Change> byRevision =
                history.changes().foldLeft(HashMap.empty(), (known, change) -> known.put(change.revision(), change));
        Vector<Change> chain = Vector.empty();
        while (effect.isDefined()) {
            Change here = effect.get();
            chain = chain.append(here);
            effect = here.cause()
                    .because()
                    .headOption()
                    .filter(revision -> revision.compareTo(here.revision()) < 0)
                    .flatMap(byRevision::get);
        }
        return chain;
    }
}
