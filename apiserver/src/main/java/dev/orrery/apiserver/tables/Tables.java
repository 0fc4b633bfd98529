package dev.orrery.apiserver.tables;

import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.TableRow;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Turns objects into the tables that the API server sends to those who read. */
public final class Tables {
    private final Kind<?> kind;
    private final Layout layout;

    private Tables(Kind<?> kind, Layout layout) {
        this.kind = kind;
        this.layout = layout;
    }

    /**
     * The tables of one kind.
     *
     * @param definition the CustomResourceDefinition of the kind; none for a built-in one
     */
    public static Tables of(Kind<?> kind, Option<Unstructured> definition) {
        return new Tables(
                kind,
                definition
                        .map(defined -> DefinedLayout.of(defined, kind.version()))
                        .getOrElse(() -> Layouts.of(kind)));
    }

    /** The objects of a {@code get} or {@code list}. */
    public Response.Table table(Vector<? extends KubernetesObject> objects, Revision revision, Instant now) {
        return new Response.Table(kind, layout.columns(), objects.map(object -> row(object, now)), revision);
    }

    /** The changes of a {@code watch}: each already seen through the watch's selectors. */
    public Response.TableChanges changes(Vector<Change> changes, Revision revision, Instant now) {
        return new Response.TableChanges(
                kind, layout.columns(), changes.map(change -> rowChange(change, now)), revision);
    }

    private RowChange rowChange(Change change, Instant now) {
        return new RowChange(RowChange.Type.of(change), row(change.subject(), now));
    }

    private TableRow row(KubernetesObject object, Instant now) {
        return new TableRow(layout.filling().cells(ObjectCodec.encode(object), now), object);
    }
}
