package dev.orrery.apiserver.rest;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The parameters behind the question mark of a URL. */
public record Query(Map<String, Vector<String>> parameters) {

    public static final Query NONE = new Query(LinkedHashMap.empty());

    /**
     * Reads what follows the question mark.
     *
     * @param text as it came, escapes and all
     */
    public static Query of(String text) {
        Map<String, Vector<String>> parameters = LinkedHashMap.empty();
        for (String part : text.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
                parameters = parameters.put(
                        name, parameters.getOrElse(name, Vector.empty()).append(value));
            }
        }
        return new Query(parameters);
    }

    /** An escape that is none stands for itself. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** The first value of a parameter that is there and not empty. */
    public Option<String> get(String name) {
        return parameters.get(name).flatMap(Vector::headOption).filter(value -> !value.isEmpty());
    }

    public Vector<String> all(String name) {
        return parameters.getOrElse(name, Vector.empty());
    }

    /** Whether a parameter is switched on: by being there at all, unless it says {@code false} or {@code 0}. */
    public boolean isOn(String name) {
        return all(name).headOption().exists(value -> !value.equalsIgnoreCase("false") && !value.equals("0"));
    }
}
