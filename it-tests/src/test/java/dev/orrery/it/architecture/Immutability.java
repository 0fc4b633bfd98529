package dev.orrery.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nothing about a value changes: every field is final, none holds what can be changed, and there are no setters.
 *
 * <p>Spared are builders that Immutables generates, and memo fields: private, transient, and computed from the rest.
 */
final class Immutability {
    private static final Pattern SETTER = Pattern.compile("set\\p{Upper}.*");

    private Immutability() {}

    static ArchRule of(String packages) {
        return classes().that().resideInAPackage(packages).should(neverChange());
    }

    private static ArchCondition<JavaClass> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isGeneratedBuilder(type)) {
                    return;
                }
                for (JavaField field : type.getFields()) {
                    whatIsWrongWith(field)
                            .ifPresent(wrong -> events.add(SimpleConditionEvent.violated(
                                    type,
                                    "%s %s in %s"
                                            .formatted(field.getDescription(), wrong, field.getSourceCodeLocation()))));
                }
                for (JavaMethod method : type.getMethods()) {
                    if (SETTER.matcher(method.getName()).matches()) {
                        events.add(SimpleConditionEvent.violated(
                                type, method.getDescription() + " is a setter in " + method.getSourceCodeLocation()));
                    }
                }
            }
        };
    }

    private static Optional<String> whatIsWrongWith(JavaField field) {
        boolean memo = field.getModifiers().contains(JavaModifier.PRIVATE)
                && field.getModifiers().contains(JavaModifier.TRANSIENT);
        boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
        if (!memo && !field.getModifiers().contains(JavaModifier.FINAL)) {
            return Optional.of("is not final");
        }
        if (!isStatic && !memo && canBeChanged(field.getRawType())) {
            return Optional.of("holds what can be changed");
        }
        return Optional.empty();
    }

    private static boolean canBeChanged(JavaClass type) {
        return type.isArray()
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.isAssignableTo(Date.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.getPackageName().startsWith("java.util.concurrent");
    }

    private static boolean isGeneratedBuilder(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> type.getSimpleName().equals("Builder")
                        && outer.getSimpleName().startsWith("Immutable")
                        && outer.isAnnotatedWith("org.immutables.value.Generated"))
                .orElse(false);
    }
}
