package dev.orrery.apiserver.fields;

import dev.orrery.api.request.Status;
import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ManagedFields;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.fields.BlankDocument;
import dev.orrery.wire.fields.Comparison;
import dev.orrery.wire.fields.Merge;
import dev.orrery.wire.fields.Places;
import dev.orrery.wire.fields.Pruning;
import dev.orrery.wire.fields.Structure;
import dev.orrery.wire.fields.Undeclared;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Merges what somebody wants to be there into what is there. What an applier asked for before and does not any more goes; what
 * another manages is a conflict, unless it is asked for as it is, or by force.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</a>
 */
public final class ServerSideApply {
    private final Kind<?> kind;
    private final Structure structure;
    private final Writer writer;
    private final boolean force;

    public ServerSideApply(Kind<?> kind, Writer writer, boolean force) {
        this.kind = kind;
        this.structure = Structure.of(kind);
        this.writer = writer;
        this.force = force;
    }

    /**
     * What an object becomes, and who manages what of it then.
     *
     * @param document the object without its {@code managedFields}
     */
    public record Applied(JsonObject document, ManagedFields managedFields) {}

    /** Applied where nothing is yet. */
    public Either<Status, Applied> create(JsonObject config) {
        return checked(config).flatMap(sound -> {
            JsonObject blank = BlankDocument.of(kind);
            return applied(blank, new Account(Vector.empty()), FieldSet.EMPTY, sound);
        });
    }

    /** Applied to an object. */
    public Either<Status, Applied> update(KubernetesObject live, JsonObject config) {
        return checked(config).flatMap(sound -> {
            Json document = Documents.of(live);
            Account account = new Account(FieldManagement.of(live).entries());
            FieldSet free =
                    LastApplied.isKeptBy(writer) ? LastApplied.places(live, document, structure) : FieldSet.EMPTY;
            return applied(document, account, free, sound);
        });
    }

    private Either<Status, JsonObject> checked(JsonObject config) {
        String version = config.textAt("apiVersion");
        if (!version.equals(kind.apiVersion())) {
            return Either.left(Status.badRequest("Incorrect version specified in apply patch. Specified patch version: "
                    + version + ", expected: " + kind.apiVersion()));
        }
        if (config.at("metadata", "managedFields").exists(fields -> !fields.isNull())) {
            return Either.left(Status.badRequest("metadata.managedFields must be nil"));
        }
        Vector<String> faults = Undeclared.of(config, structure);
        return faults.isEmpty() ? Either.right(config) : Either.left(untyped(config, faults));
    }

    private Status untyped(JsonObject config, Vector<String> faults) {
        JsonObject metadata = config.objectAt("metadata");
        String list = faults.size() == 1 ? faults.head() : "errors:\n  " + faults.mkString("\n  ");
        return Status.of(
                500,
                "",
                "failed to create typed patch object (" + metadata.textAt("namespace") + "/" + metadata.textAt("name")
                        + "; " + kind.apiVersion() + ", Kind=" + kind.name() + "): " + list);
    }

    /** @param free what may be taken from others without force */
    private Either<Status, Applied> applied(Json live, Account account, FieldSet free, JsonObject config) {
        ManagedFieldsEntry entry = writer.entry(kind);
        Option<ManagedFieldsEntry> before = account.of(entry);
        FieldSet asked = Documents.ownable(Places.of(config, structure), writer.ignored());
        Account told = account.with(
                entry.withFieldsV1(SharedSets.of(asked)).withTime(before.flatMap(ManagedFieldsEntry::time)));
        Json merged = Merge.of(live, config, structure);
        Json pruned = before.map(ManagedFieldsEntry::fieldsV1)
                .map(last -> Pruning.of(merged, structure, last, told.all()))
                .getOrElse(merged);
        Comparison changes = Comparison.of(live, pruned, structure).outside(writer.ignored());
        Vector<Conflict> conflicts = told.others(entry).flatMap(other -> Conflict.with(other, changes.changed()));
        boolean mayTake = force || conflicts.forAll(conflict -> contains(free, conflict.path()));
        if (!mayTake) {
            return Either.left(Conflict.refusal(conflicts.reject(conflict -> contains(free, conflict.path()))));
        }
        JsonObject document = pruned.asObject().getOrElse(JsonObject.EMPTY);
        JsonObject noted = LastApplied.isKeptBy(writer) ? LastApplied.noted(document, config) : document;
        boolean isSame =
                live.equals(noted) && before.exists(last -> last.fieldsV1().equals(asked));
        return Either.right(new Applied(noted, settled(told, changes, entry, isSame)));
    }

    private static boolean contains(FieldSet set, Vector<String> path) {
        return path.foldLeft(set, FieldSet::at).isMember();
    }

    private ManagedFields settled(Account told, Comparison changes, ManagedFieldsEntry entry, boolean isSame) {
        Account others =
                new Account(told.others(entry)).without(changes.changed().union(changes.removed()));
        Option<ManagedFieldsEntry> own = told.of(entry);
        Account settled = own.map(mine -> others.with(isSame ? mine : mine.withTime(Option.some(writer.time()))))
                .getOrElse(others);
        return ManagedFields.of(settled.shown());
    }
}
