package dev.orrery.wire.schema;

import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * The attributes of the model's types, beside the fields of the schemas. The model has one Condition for all kinds, with what
 * any of them has in its own.
 */
final class ModelFields {

    private ModelFields() {}

    /** The attributes of a type of the model, and of those inside it, that the schema has no field for. */
    static Vector<String> astray(Class<?> model, SchemaType schema) {
        return attributes(model)
                .flatMap(attribute -> schema.fields()
                        .get(attribute.getName())
                        .map(field -> inside(
                                attribute.getGenericReturnType(), field.type().innermost()))
                        .getOrElse(() -> Vector.of(model.getSimpleName() + "." + attribute.getName())));
    }

    private static Vector<String> inside(Type attribute, FieldType field) {
        if (attribute instanceof ParameterizedType many) {
            return inside(many.getActualTypeArguments()[many.getActualTypeArguments().length - 1], field);
        }
        return attribute instanceof Class<?> type && field.isObject() && type != Condition.class
                ? astray(type, Schemas.kubernetes().type(field.name()).get())
                : Vector.empty();
    }

    /** What the generated class is made of; nothing for scalars. */
    private static Vector<Method> attributes(Class<?> type) {
        Class<?> generated;
        try {
            generated = Class.forName(type.getPackageName() + ".Immutable" + type.getSimpleName());
        } catch (ClassNotFoundException none) {
            return Vector.empty();
        }
        Method maker = Arrays.stream(generated.getMethods())
                .filter(method -> method.getName().equals("of"))
                .findFirst()
                .orElseThrow();
        return Vector.of(maker.getParameters())
                .map(parameter -> parameter.getName())
                .reject(name -> name.equals("unknown"))
                .map(name -> method(type, name));
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException absent) {
            throw new AssertionError(absent);
        }
    }
}
