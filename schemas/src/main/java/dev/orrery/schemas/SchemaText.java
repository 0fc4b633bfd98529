package dev.orrery.schemas;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * The text that the schemas are kept in. One file has the structure, which is needed whenever a document is checked:
 *
 * <pre>
 * io.k8s.api.apps.v1.Deployment apps/v1 Deployment
 *  spec io.k8s.api.apps.v1.DeploymentSpec
 * </pre>
 *
 * <p>with the marks of the tables and the field's numbers in protobuf behind, and {@code !} after the name of a field that is
 * required. The other has the descriptions, for those who ask for documents: each type's, then its fields' in the same order, one a line.
 */
record SchemaText(String structure, String descriptions) {

    /** @throws IllegalStateException when a table speaks of what does not exist, or a field has no number */
    static SchemaText of(Schemas schemas, Messages messages, Extensions extensions) {
        StringBuilder structure = new StringBuilder();
        StringBuilder descriptions = new StringBuilder();
        schemas.types().forEach((name, type) -> {
            structure.append(line(List.of(name, schemas.kind(name)), extensions.of(name)));
            descriptions
                    .append(name)
                    .append('\t')
                    .append(escaped(type.description()))
                    .append('\n');
            List<ClientClass.Property> properties = type.properties();
            for (ClientClass.Property property : properties) {
                List<String> marks = new ArrayList<>(extensions.of(name, property.name()));
                marks.addAll(numbers(messages.numbers(name, property, properties)));
                structure.append(' ').append(field(schemas, name, property, marks));
                descriptions
                        .append('\t')
                        .append(escaped(property.description()))
                        .append('\n');
            }
        });
        if (!extensions.unused().isEmpty()) {
            throw new IllegalStateException("the tables speak of what is not there: " + extensions.unused());
        }
        return new SchemaText(structure.toString(), descriptions.toString());
    }

    private static List<String> numbers(List<Integer> path) {
        return path.isEmpty()
                ? List.of()
                : List.of(path.stream().map(String::valueOf).collect(joining(".", "proto=", "")));
    }

    private static String field(Schemas schemas, String owner, ClientClass.Property property, List<String> marks) {
        List<String> rest = new ArrayList<>(marks);
        String type = marks.stream()
                .filter(mark -> mark.startsWith("is="))
                .findFirst()
                .map(mark -> mark.substring("is=".length()))
                .orElseGet(() -> schemas.text(property.type()));
        rest.removeIf(mark -> mark.startsWith("is="));
        boolean isListOfAKind =
                !schemas.kind(owner).isEmpty() && property.name().equals("items");
        if (type.startsWith("[]") && !isListOfAKind && rest.stream().noneMatch(mark -> mark.startsWith("list="))) {
            rest.add("list=atomic");
        }
        return line(List.of(property.name() + (property.isRequired() ? "!" : ""), type), rest);
    }

    private static String line(List<String> words, List<String> marks) {
        List<String> all = new ArrayList<>(words);
        all.removeIf(String::isEmpty);
        all.addAll(marks);
        return String.join(" ", all) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }
}
