package dev.orrery.encodings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every value type of the model is generated.
 *
 * <p>{@code allParameters} gives each type an {@code of(…)} that takes the attributes in their order of declaration; the
 * codec builds values through it. Defaults are never generated (they would cost every instance a field): what Kubernetes
 * defaults, the API server defaults.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Value.Style(allParameters = true, jdkOnly = true)
public @interface ModelStyle {}
