package dev.orrery.api.request;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What the cluster answers. A refusal is an answer like the others: nothing is thrown for what a client can cause. */
public sealed interface Response {

    /**
     * One object: as it was read, as it was stored, or as it last was before it went.
     *
     * @param warnings what its writer should know, though it was no reason to refuse
     */
    record One(KubernetesObject object, Being being, Vector<String> warnings) implements Response {
        public One(KubernetesObject object) {
            this(object, Being.THERE);
        }

        public One(KubernetesObject object, Being being) {
            this(object, being, Vector.empty());
        }
    }

    /** What a request has done to the being of an object. */
    enum Being {
        THERE,
        NEW,
        GONE
    }

    /** Objects in the order of their keys, all as of one revision. */
    record Many(Kind<?> kind, Vector<KubernetesObject> objects, Revision revision, Option<Rest> rest)
            implements Response {
        public Many(Kind<?> kind, Vector<KubernetesObject> objects, Revision revision) {
            this(kind, objects, revision, Option.none());
        }
    }

    /**
     * What there is behind the last object of a list that was limited.
     *
     * @param after the last object that was listed: {@code name}, or {@code namespace/name} in a list of all namespaces
     * @param count how many there are; none where that was not counted, because selectors would have to be asked
     */
    record Rest(String after, Option<Integer> count) {}

    /** What changed since the revision that a watch named, oldest first. */
    record Changes(Vector<Change> changes, Revision revision) implements Response {}

    /** Objects as rows for people: the answer to a {@code get} or {@code list} that asked for a table. */
    record Table(Kind<?> kind, Vector<TableColumn> columns, Vector<TableRow> rows, Revision revision, Option<Rest> rest)
            implements Response {
        public Table(Kind<?> kind, Vector<TableColumn> columns, Vector<TableRow> rows, Revision revision) {
            this(kind, columns, rows, revision, Option.none());
        }

        public Table withRest(Option<Rest> behind) {
            return new Table(kind, columns, rows, revision, behind);
        }
    }

    /** What changed, as rows for people, oldest first: the answer to a {@code watch} that asked for a table. */
    record TableChanges(Kind<?> kind, Vector<TableColumn> columns, Vector<RowChange> changes, Revision revision)
            implements Response {}

    /** It is done, and there is nothing to show. */
    enum Done implements Response {
        DONE
    }

    /**
     * What a container has printed.
     *
     * @param first how many lines of this run come before these
     * @param run which run of which container it is; another one has another name
     * @param isOver whether this run will print no more
     */
    record Log(Vector<String> lines, long first, String run, boolean isOver) implements Response {

        /** As text, each line ended. */
        public String text() {
            return lines.map(line -> line + "\n").mkString();
        }
    }

    record Refused(Status status) implements Response {}

    /** The object, or why there is none. */
    default Either<Status, KubernetesObject> asOne() {
        if (this instanceof One one) {
            return Either.right(one.object());
        }
        return Either.left(refusal());
    }

    /** The objects of a list, or why there is none. */
    default Either<Status, Vector<KubernetesObject>> asMany() {
        if (this instanceof Many many) {
            return Either.right(many.objects());
        }
        return Either.left(refusal());
    }

    default boolean isRefused() {
        return this instanceof Refused;
    }

    private Status refusal() {
        if (this instanceof Refused refused) {
            return refused.status();
        }
        throw new IllegalStateException("asked for an object, but the answer is " + this);
    }
}
