package dev.orrery.wire.protobuf;

/**
 * Why a body could not be read.
 *
 * @param apiVersion that the envelope names; empty when it was not read so far
 * @param kind that the envelope names
 * @param message in Go's words
 */
public record ProtobufFault(String apiVersion, String kind, String message) {}
