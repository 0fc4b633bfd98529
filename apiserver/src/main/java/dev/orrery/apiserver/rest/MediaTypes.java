package dev.orrery.apiserver.rest;

/** What documents are written in. */
public final class MediaTypes {
    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";
    public static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
    public static final String TEXT = "text/plain; charset=utf-8";

    private MediaTypes() {}
}
