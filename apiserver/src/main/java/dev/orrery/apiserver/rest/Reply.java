package dev.orrery.apiserver.rest;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

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

    /** Events, one JSON object a line, as they happen, for so many seconds. */
    record Events(Watch watch, long seconds) implements Reply {}
}
