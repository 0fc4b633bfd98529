package dev.orrery.apiserver.rest;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * In which form and language a client wants an answer: the first of those that it accepts and we have.
 *
 * @param form the object itself, or something that is made of it
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#alternate-representations-of-resources">Alternate
 *     representations of resources</a>
 */
public record Representation(Form form, Language language) {

    /** What is made of objects. */
    public enum Form {
        OBJECT,
        TABLE,
        PARTIAL_METADATA,
        /** The discovery of all groups in one document. */
        AGGREGATED_DISCOVERY
    }

    /** What it is written in. */
    public enum Language {
        JSON(MediaTypes.JSON),
        /** Indented, for people. */
        PRETTY_JSON(MediaTypes.JSON),
        YAML(MediaTypes.YAML);

        private final String mediaType;

        Language(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    static final Representation PLAIN = new Representation(Form.OBJECT, Language.JSON);

    private static final Map<String, Language> LANGUAGES = HashMap.of(
            MediaTypes.JSON,
            Language.JSON,
            "*/*",
            Language.JSON,
            "application/*",
            Language.JSON,
            MediaTypes.YAML,
            Language.YAML);

    private static final Map<String, Form> FORMS = HashMap.of(
            "", Form.OBJECT,
            "Table", Form.TABLE,
            "PartialObjectMetadata", Form.PARTIAL_METADATA,
            "PartialObjectMetadataList", Form.PARTIAL_METADATA,
            "APIGroupDiscoveryList", Form.AGGREGATED_DISCOVERY);

    /** The representation that an {@code Accept} header asks for; none when there is no such. */
    static Option<Representation> of(String accept) {
        return accept.isBlank()
                ? Option.some(PLAIN)
                : Vector.of(accept.split(",")).flatMap(Representation::ofOne).headOption();
    }

    /** The same for a person who reads it. */
    Representation pretty() {
        return language == Language.JSON ? new Representation(form, Language.PRETTY_JSON) : this;
    }

    private static Option<Representation> ofOne(String accepted) {
        Vector<String> parts = Vector.of(accepted.split(";")).map(String::trim);
        return LANGUAGES
                .get(parts.head())
                .flatMap(language -> form(parts.tail()).map(form -> new Representation(form, language)));
    }

    private static Option<Form> form(Vector<String> parameters) {
        String wanted = parameter(parameters, "as");
        String version = parameter(parameters, "v");
        boolean isKnown = version.isEmpty()
                || (wanted.equals("APIGroupDiscoveryList") ? version.equals("v2") : version.matches("v1|v1beta1"));
        return isKnown ? FORMS.get(wanted) : Option.none();
    }

    private static String parameter(Vector<String> parameters, String name) {
        return parameters
                .find(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .getOrElse("");
    }
}
