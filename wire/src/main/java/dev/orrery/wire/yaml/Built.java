package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;

/**
 * A finished value and its size once every alias in it is replaced.
 *
 * @param weight values in it, itself included; a text counts one more each 100 characters
 * @param height sequences and mappings on the longest way down, itself included
 */
record Built(Json value, long weight, int height) {

    private static final int CHARACTERS_OF_ONE = 100;

    static Built scalar(Json value, String text) {
        return new Built(value, weightOf(text), 0);
    }

    static long weightOf(String text) {
        return 1L + text.length() / CHARACTERS_OF_ONE;
    }
}
