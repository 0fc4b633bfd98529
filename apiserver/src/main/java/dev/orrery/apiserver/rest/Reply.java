package dev.orrery.apiserver.rest;

/** What is sent back. */
public sealed interface Reply {

    /** A document, whole. */
    record Document(int status, String mediaType, String text) implements Reply {}

    /** Events, one JSON object a line, as they happen, for so many seconds. */
    record Events(Watch watch, long seconds) implements Reply {}
}
