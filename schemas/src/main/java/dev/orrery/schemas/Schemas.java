package dev.orrery.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The types of all groups, each with its name. */
final class Schemas {
    private static final Map<String, String> SCALARS = Map.of(
            "java.lang.String", "string",
            "java.lang.Boolean", "bool",
            "java.lang.Integer", "int32",
            "java.lang.Long", "int64",
            "java.lang.Double", "double",
            "java.lang.Object", "any",
            "java.time.OffsetDateTime", "time",
            "io.kubernetes.client.custom.Quantity", "quantity",
            "io.kubernetes.client.custom.IntOrString", "intOrString");

    private final Map<String, ClientClass> types = new TreeMap<>();
    private final Map<Class<?>, String> names = new java.util.HashMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    /** @throws IllegalStateException when a group has a kind that the client does not have */
    Schemas(List<Group> groups) {
        for (Group group : groups) {
            for (String kind : group.kinds()) {
                addKind(group, kind, root(group, kind));
                ClientClass.of(group, kind + "List")
                        .filter(list -> list.simpleName().equals(kind + "List"))
                        .ifPresent(list -> addKind(group, kind + "List", list));
            }
            group.types().forEach(type -> add(group, root(group, type)));
        }
    }

    private static ClientClass root(Group group, String type) {
        return ClientClass.of(group, type)
                .orElseThrow(
                        () -> new IllegalStateException("the client has no " + type + " of " + group.apiVersion()));
    }

    private void addKind(Group group, String kind, ClientClass type) {
        add(group, type);
        kinds.put(names.get(type.type()), group.apiVersion() + " " + kind);
    }

    /** A type belongs to the first group from which it is reached. */
    private void add(Group group, ClientClass root) {
        Deque<ClientClass> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ClientClass type = open.pop();
            if (!names.containsKey(type.type())) {
                String name = group.packageName() + "." + type.simpleName();
                names.put(type.type(), name);
                types.put(name, type);
                type.properties().forEach(property -> open.addAll(mentioned(property.type())));
            }
        }
    }

    private static List<ClientClass> mentioned(Type type) {
        List<ClientClass> found = new ArrayList<>();
        if (type instanceof Class<?> one && ClientClass.isModel(one)) {
            found.add(new ClientClass(one));
        } else if (type instanceof ParameterizedType many) {
            for (Type argument : many.getActualTypeArguments()) {
                found.addAll(mentioned(argument));
            }
        }
        return found;
    }

    Map<String, ClientClass> types() {
        return types;
    }

    /** The apiVersion and kind of a type; empty for a part of one. */
    String kind(String type) {
        return kinds.getOrDefault(type, "");
    }

    /** How a field's type is written: {@code []} before a list's, {@code {}} before a map's. */
    String text(Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] arguments = many.getActualTypeArguments();
            return arguments.length == 1 ? "[]" + text(arguments[0]) : "{}" + text(arguments[1]);
        }
        if (type == byte[].class) {
            return "bytes";
        }
        String name = names.get(type);
        return name != null ? name : SCALARS.getOrDefault(type.getTypeName(), "any");
    }
}
