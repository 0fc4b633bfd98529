package dev.orrery.apiserver.rest;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** What is sent back. */
public sealed interface Reply {

    /**
     * A document, whole.
     *
     * @param headers besides the media type
     * @param warnings what the client should know, though it was no reason to refuse
     */
    record Document(int status, String mediaType, String text, Map<String, String> headers, Vector<String> warnings)
            implements Reply {

        public Document(int status, String mediaType, String text) {
            this(status, mediaType, text, LinkedHashMap.empty());
        }

        public Document(int status, String mediaType, String text, Map<String, String> headers) {
            this(status, mediaType, text, headers, Vector.empty());
        }

        Document warning(Vector<String> more) {
            return new Document(status, mediaType, text, headers, warnings.appendAll(more));
        }
    }

    /** Events, one JSON object a line, as they happen, for so many seconds. */
    record Events(Watch watch, long seconds) implements Reply {}
}
