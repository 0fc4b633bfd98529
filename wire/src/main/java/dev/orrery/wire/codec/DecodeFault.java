package dev.orrery.wire.codec;

/**
 * A value that is not of the form its field has.
 *
 * @param path the members that lead to it, with a dot between them
 * @param message as Go's JSON decoder says it, which is what a client of Kubernetes gets to read
 */
public record DecodeFault(String path, String message) {}
