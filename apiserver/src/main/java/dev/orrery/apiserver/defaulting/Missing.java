package dev.orrery.apiserver.defaulting;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.json.JsonString;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** Fills gaps. What has no gap comes back as the same instance. */
final class Missing {

    private Missing() {}

    /** A field that may be said to be zero or empty: only its absence is a gap. */
    static <T> Option<T> value(Option<T> field, T usual) {
        return field.isDefined() ? field : Option.some(usual);
    }

    /** A text for which Kubernetes does not tell empty from absent. */
    static Option<String> text(Option<String> field, String usual) {
        return field.isDefined() && !field.get().isEmpty() ? field : Option.some(usual);
    }

    /** A number for which Kubernetes does not tell zero from absent. */
    static Option<Integer> number(Option<Integer> field, int usual) {
        return field.isDefined() && field.get() != 0 ? field : Option.some(usual);
    }

    /** An empty text, where Kubernetes means that there is none. */
    static Option<String> noEmpty(Option<String> field) {
        return field.isDefined() && field.get().isEmpty() ? Option.none() : field;
    }

    static <T> Vector<T> each(Vector<T> values, UnaryOperator<T> change) {
        Vector<T> filled = values;
        int index = 0;
        for (T value : values) {
            T changed = change.apply(value);
            filled = changed == value ? filled : filled.update(index, changed);
            index++;
        }
        return filled;
    }

    /** The untyped members of a value, with one more where it is absent or {@code null}. */
    static SortedMap<String, Json> member(SortedMap<String, Json> members, String name, Json usual) {
        return isAbsent(members.get(name)) ? members.put(name, usual) : members;
    }

    static JsonObject member(JsonObject object, String name, Json usual) {
        return isAbsent(object.get(name)) ? object.with(name, usual) : object;
    }

    /** A member for which an empty text is as good as none. */
    static JsonObject textMember(JsonObject object, String name, String usual) {
        Option<Json> member = object.get(name);
        boolean isEmpty = member.exists(
                value -> value instanceof JsonString text && text.value().isEmpty());
        return isEmpty || isAbsent(member) ? object.with(name, usual) : object;
    }

    /** An object among untyped members, changed if it is there. */
    static SortedMap<String, Json> inside(
            SortedMap<String, Json> members, String name, UnaryOperator<JsonObject> change) {
        if (!(members.get(name).getOrNull() instanceof JsonObject inner)) {
            return members;
        }
        JsonObject changed = change.apply(inner);
        return changed == inner ? members : members.put(name, changed);
    }

    static JsonObject inside(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        SortedMap<String, Json> members = inside(object.members(), name, change);
        return members == object.members() ? object : new JsonObject(members);
    }

    /** The objects of a list, each changed, if the list is there. */
    static JsonObject eachInside(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        if (!(object.get(name).getOrNull() instanceof JsonArray list)) {
            return object;
        }
        Vector<Json> changed =
                each(list.values(), value -> value instanceof JsonObject inner ? change.apply(inner) : value);
        return changed == list.values() ? object : object.with(name, new JsonArray(changed));
    }

    static boolean isAbsent(Option<Json> member) {
        return member.isEmpty() || member.get().isNull();
    }
}
