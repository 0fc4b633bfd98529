package dev.orrery.apiserver.rest;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What is sent back. */
public sealed interface Reply {

    /**
     * A document, whole.
     *
     * @param headers besides the media type
     * @param warnings what the client should know, though it was no reason to refuse
     */
    @SuppressWarnings("ArrayRecordComponent") // replies are sent, never compared
    record Document(int status, String mediaType, byte[] content, Map<String, String> headers, Vector<String> warnings)
            implements Reply {

        public Document(int status, String mediaType, String text) {
            this(status, mediaType, text.getBytes(StandardCharsets.UTF_8), LinkedHashMap.empty(), Vector.empty());
        }

        /** The content, if it is text. */
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        Document warning(Vector<String> more) {
            return new Document(status, mediaType, content, headers, warnings.appendAll(more));
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
