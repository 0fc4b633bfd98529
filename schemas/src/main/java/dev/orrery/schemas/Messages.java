package dev.orrery.schemas;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The protobuf messages of the types: they say which numbers the fields have. */
final class Messages {
    private static final String CLASSES = "io.kubernetes.client.proto.";

    private final Map<String, FileDescriptor> packages = new HashMap<>();

    /** @throws IllegalStateException when the client has no messages for a group */
    Messages(List<Group> groups) {
        groups.forEach(group -> packages.put(group.packageName(), file(group.messages())));
    }

    private static FileDescriptor file(String name) {
        try {
            Class<?> messages = Class.forName(CLASSES + name);
            return (FileDescriptor) messages.getMethod("getDescriptor").invoke(null);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException("the client has no messages " + name, none);
        }
    }

    /**
     * The numbers that lead from a message to a field: more than one where JSON shows the content of an inner message as if it
     * were the outer one's. None for a kind's {@code apiVersion} and {@code kind}, which stand outside of its message.
     *
     * @param type by its whole name
     * @throws IllegalStateException when there is no such field
     */
    List<Integer> numbers(String type, ClientClass.Property property, List<ClientClass.Property> all) {
        Descriptor message = message(type);
        Optional<FieldDescriptor> own = field(message, property);
        if (own.isPresent()) {
            return isWrapped(own.get(), property)
                    ? List.of(own.get().getNumber(), only(own.get().getMessageType()))
                    : List.of(own.get().getNumber());
        }
        for (FieldDescriptor outer : message.getFields()) {
            boolean isShown = all.stream().anyMatch(other -> names(other, outer));
            if (!isShown && outer.getJavaType() == JavaType.MESSAGE) {
                Optional<FieldDescriptor> inner = field(outer.getMessageType(), property);
                if (inner.isPresent()) {
                    return List.of(outer.getNumber(), inner.get().getNumber());
                }
            }
        }
        if (property.name().equals("apiVersion") || property.name().equals("kind")) {
            return List.of();
        }
        throw new IllegalStateException("no field of " + message.getFullName() + " is " + property.name());
    }

    private Descriptor message(String type) {
        int dot = type.lastIndexOf('.');
        return Optional.ofNullable(packages.get(type.substring(0, dot)))
                .map(file -> file.findMessageTypeByName(type.substring(dot + 1)))
                .orElseThrow(() -> new IllegalStateException("the client has no message for " + type));
    }

    /** A list that is a message of its own, with nothing in it but the list. */
    private static boolean isWrapped(FieldDescriptor field, ClientClass.Property property) {
        return property.isList() && !field.isRepeated();
    }

    private static int only(Descriptor wrapper) {
        return wrapper.getFields().get(0).getNumber();
    }

    private static Optional<FieldDescriptor> field(Descriptor message, ClientClass.Property property) {
        return message.getFields().stream()
                .filter(field -> names(property, field))
                .findFirst();
    }

    private static boolean names(ClientClass.Property property, FieldDescriptor field) {
        return letters(property.name()).equals(letters(field.getName()));
    }

    /** Protobuf writes names in letters only: {@code xKubernetesListType} where JSON has {@code x-kubernetes-list-type}. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
