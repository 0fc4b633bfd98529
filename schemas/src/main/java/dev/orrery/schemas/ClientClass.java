package dev.orrery.schemas;

import com.google.gson.annotations.SerializedName;
import io.swagger.annotations.ApiModel;
import io.swagger.annotations.ApiModelProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of the client's classes, as its annotations describe it. */
record ClientClass(Class<?> type) {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /**
     * A field of a document.
     *
     * @param description as the API's documentation has it; empty for none
     */
    record Property(String name, Type type, boolean isRequired, String description) {

        boolean isList() {
            return type instanceof ParameterizedType many && many.getActualTypeArguments().length == 1;
        }
    }

    /** The class of a name, without its package. */
    static Optional<ClientClass> named(String name) {
        try {
            return Optional.of(
                    new ClientClass(Class.forName(MODELS + name, false, ClientClass.class.getClassLoader())));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /** The class of a group's type. */
    static Optional<ClientClass> of(Group group, String type) {
        return named(group.prefix() + type).or(() -> named(group.version() + type));
    }

    static boolean isModel(Class<?> type) {
        return type.getName().startsWith(MODELS);
    }

    /** The name without what tells groups and versions apart: {@code Event} of {@code CoreV1Event}. */
    String simpleName() {
        return type.getSimpleName().replaceFirst("^([A-Z][a-z]+)?V\\d+((alpha|beta)\\d+)?", "");
    }

    String description() {
        ApiModel model = type.getAnnotation(ApiModel.class);
        return model == null ? "" : model.description();
    }

    /** The fields, by name: the order of reflection is nobody's promise. */
    List<Property> properties() {
        Map<String, ApiModelProperty> documented = documented();
        List<Property> properties = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name != null) {
                ApiModelProperty property = documented.get(letters(field.getName()));
                properties.add(new Property(
                        name.value(),
                        field.getGenericType(),
                        property != null && property.required(),
                        property == null ? "" : property.value()));
            }
        }
        properties.sort(Comparator.comparing(Property::name));
        return properties;
    }

    private Map<String, ApiModelProperty> documented() {
        Map<String, ApiModelProperty> documented = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            ApiModelProperty property = method.getAnnotation(ApiModelProperty.class);
            if (property != null && method.getName().startsWith("get")) {
                documented.put(letters(method.getName().substring("get".length())), property);
            }
        }
        return documented;
    }

    /** Getters differ from fields in case, and in what keeps a word of Java's from being a field's name. */
    private static String letters(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
