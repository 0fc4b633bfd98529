package dev.orrery.apiserver.rest;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Duration;

/** What is sent back. */
public sealed interface Reply {

    /**
     * A document, whole.
     *
     * @param headers besides the media type
     */
    record Document(int status, String mediaType, String text, Map<String, String> headers) implements Reply {

        public Document(int status, String mediaType, String text) {
            this(status, mediaType, text, LinkedHashMap.empty());
        }
    }

    /**
     * What is told bit by bit, as it happens.
     *
     * @param longest after so much of the machine's time it ends
     */
    record Stream(Feed feed, Duration longest) implements Reply {}

    static Reply json(int status, Json document) {
        return new Document(status, MediaTypes.JSON, JsonText.compact(document) + "\n");
    }
}
