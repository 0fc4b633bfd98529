package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.patch.MergeKeys.Field;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Kubernetes' strategic merge patch: a merge patch whose lists merge by key, with directives.
 *
 * <p>{@code $patch} replaces or deletes an object or an element, {@code $retainKeys} drops every other key,
 * {@code $setElementOrder/list} orders, {@code $deleteFromPrimitiveList/list} removes plain values. Source: the document
 * "Strategic Merge Patch" of sig-api-machinery.
 */
public final class StrategicMergePatch {

    private StrategicMergePatch() {}

    public static Either<PatchFault, Json> apply(Json target, Json patch, MergeKeys keys) {
        if (!(patch instanceof JsonObject changes)) {
            String message = "cannot unmarshal " + patch.typeName() + " into a strategic merge patch";
            return Either.left(PatchFault.malformed(message));
        }
        JsonObject start = target.asObject().getOrElse(JsonObject.EMPTY);
        return Refused.asValue(() -> merge(start, changes, keys));
    }

    static JsonObject merge(JsonObject target, JsonObject patch, MergeKeys keys) {
        String directive = Directive.patchOf(patch).getOrElse(Directive.MERGE);
        JsonObject changes = patch.without(Directive.PATCH);
        return switch (directive) {
            case Directive.REPLACE -> changes;
            case Directive.DELETE -> JsonObject.EMPTY;
            case Directive.MERGE -> mergeMembers(retain(target, changes), changes, keys);
            default -> throw Directive.unknown(directive, patch);
        };
    }

    private static JsonObject retain(JsonObject target, JsonObject changes) {
        if (changes.get(Directive.RETAIN_KEYS).isEmpty()) {
            return target;
        }
        Vector<Json> listed = listOf(changes, Directive.RETAIN_KEYS);
        Set<String> retained = TreeSet.ofAll(listed.flatMap(Json::asString));
        for (var change : changes.members()) {
            boolean deletes = Directive.is(change._1) || change._2.isNull();
            if (!deletes && !retained.contains(change._1)) {
                throw new Refused(PatchFault.internal("invalid patch format of retainKeys"));
            }
        }
        return new JsonObject(target.members().filterKeys(retained::contains));
    }

    private static JsonObject mergeMembers(JsonObject target, JsonObject changes, MergeKeys keys) {
        JsonObject result = target;
        for (var change : changes.members()) {
            String name = change._1;
            if (name.startsWith(Directive.SET_ELEMENT_ORDER)) {
                String list = name.substring(Directive.SET_ELEMENT_ORDER.length());
                result = changes.get(list).isEmpty() ? mergeList(result, changes, list, keys.field(list)) : result;
            } else if (name.startsWith(Directive.DELETE_FROM_LIST)) {
                String list = name.substring(Directive.DELETE_FROM_LIST.length());
                result = changes.get(list).isEmpty() ? mergeList(result, changes, list, keys.field(list)) : result;
            } else if (!Directive.is(name)) {
                result = mergeMember(result, changes, name, change._2, keys.field(name));
            }
        }
        return result;
    }

    private static JsonObject mergeMember(
            JsonObject target, JsonObject changes, String name, Json change, Field field) {
        if (change.isNull()) {
            return target.without(name);
        }
        if (change instanceof JsonObject object) {
            JsonObject before = target.get(name).flatMap(Json::asObject).getOrElse(JsonObject.EMPTY);
            return target.with(name, merge(before, object, field.inside()));
        }
        boolean merges = change instanceof JsonArray && field.mergesAsList();
        return merges ? mergeList(target, changes, name, field) : target.with(name, change);
    }

    /** The target with one list merged: its changes, its deletions, its order, each of which may be missing. */
    private static JsonObject mergeList(JsonObject target, JsonObject changes, String name, Field field) {
        Vector<Json> live = target.get(name).map(Json::elements).getOrElse(Vector.empty());
        ListMerge merge = new ListMerge(
                live,
                listOf(changes, name),
                listOf(changes, Directive.SET_ELEMENT_ORDER + name),
                listOf(changes, Directive.DELETE_FROM_LIST + name));
        boolean absent = target.get(name).isEmpty() && changes.get(name).isEmpty();
        return absent ? target : target.with(name, new JsonArray(merge.by(field)));
    }

    private static Vector<Json> listOf(JsonObject changes, String name) {
        Json list = changes.get(name).getOrElse(JsonArray.EMPTY);
        if (!(list instanceof JsonArray)) {
            throw new Refused(PatchFault.internal(name + " must be a list"));
        }
        return list.elements();
    }
}
