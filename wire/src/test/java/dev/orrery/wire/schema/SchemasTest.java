package dev.orrery.wire.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** The generated schemas know every kind that the server has, and lead nowhere but to themselves. */
class SchemasTest {
    private static final Schemas SCHEMAS = Schemas.kubernetes();

    private static Vector<SchemaType> types() {
        return SCHEMAS.names().map(name -> SCHEMAS.type(name).get());
    }

    @Test
    void everyBuiltInKindHasASchema() {
        assertThat(Kinds.builtIn()
                        .all()
                        .filter(kind ->
                                SCHEMAS.kind(kind.apiVersion(), kind.name()).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyTypeThatIsMentionedIsThere() {
        Vector<String> mentioned = types().flatMap(type -> type.fields().values())
                .map(field -> field.type().innermost())
                .filter(FieldType::isObject)
                .map(FieldType::name)
                .distinct();
        assertThat(mentioned).hasSizeGreaterThan(300);
        assertThat(mentioned.removeAll(SCHEMAS.names())).isEmpty();
    }

    @Test
    void everyKeyThatAListIsMergedByIsAFieldOfItsElements() {
        Vector<String> astray = types().flatMap(type -> type.fields()
                .filterValues(field -> {
                    Vector<String> keys =
                            field.marks().listMapKeys().appendAll(field.marks().patchMergeKey());
                    return !keys.isEmpty()
                            && !SCHEMAS.type(field.type().innermost().name())
                                    .exists(element -> element.fields().keySet().containsAll(keys));
                })
                .keySet()
                .map(field -> type.simpleName() + "." + field));
        assertThat(astray).isEmpty();
    }

    @Test
    void everyListSaysHowItMergesExceptTheItemsOfAListOfObjects() {
        Vector<String> silent = types().flatMap(type -> type.fields()
                .filterValues(field -> field.type().form() == FieldType.Form.LIST
                        && field.marks().listType().isEmpty())
                .keySet());
        assertThat(silent.distinct()).containsExactly("items");
    }

    @Test
    void aFieldIsKnownWithItsMarks() {
        SchemaField ports = SCHEMAS.type("io.k8s.api.core.v1.Container")
                .get()
                .fields()
                .get("ports")
                .get();
        assertThat(ports.type().innermost().name()).isEqualTo("io.k8s.api.core.v1.ContainerPort");
        assertThat(ports.marks().patchMergeKey()).contains("containerPort");
        assertThat(ports.marks().listType()).contains("map");
        assertThat(ports.marks().listMapKeys()).containsExactly("containerPort", "protocol");
        assertThat(SCHEMAS.kind("v1", "Pod").get().kind()).isEqualTo("Pod");
        assertThat(SCHEMAS.type("io.k8s.api.apps.v1.DeploymentSpec")
                        .get()
                        .fields()
                        .get("selector"))
                .allMatch(SchemaField::isRequired);
    }

    @Test
    void everyFieldOfTheModelIsOneOfTheSchema() {
        assertThat(Kinds.builtIn()
                        .all()
                        .filter(kind -> kind.type() != Unstructured.class)
                        .flatMap(kind -> ModelFields.astray(
                                kind.type(),
                                SCHEMAS.kind(kind.apiVersion(), kind.name()).get())))
                .isEmpty();
    }

    @Test
    void everythingIsDescribedInItsPlace() {
        Descriptions descriptions = Descriptions.kubernetes();
        assertThat(descriptions.of("io.k8s.api.apps.v1.DeploymentSpec", "replicas"))
                .startsWith("Number of desired pods.");
        assertThat(descriptions.of("io.k8s.api.core.v1.Pod")).startsWith("Pod is a collection of containers");
        Vector<String> silent = types().filter(type -> !type.simpleName().equals("JSONSchemaProps"))
                .flatMap(type -> type.fields()
                        .filter((name, field) -> !field.type().isObject()
                                && descriptions.of(type.name(), name).isEmpty())
                        .keySet());
        assertThat(silent).containsOnly("description", "url", "type");
    }
}
