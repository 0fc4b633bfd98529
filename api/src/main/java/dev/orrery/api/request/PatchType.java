package dev.orrery.api.request;

/** How the body of a patch is to be read. */
public enum PatchType {
    /** RFC 6902: a list of operations. */
    JSON("application/json-patch+json"),
    /** RFC 7386: a partial object; {@code null} removes, lists are replaced. */
    MERGE("application/merge-patch+json"),
    /** Kubernetes' own: a partial object in which lists are merged by the key of their elements. */
    STRATEGIC_MERGE("application/strategic-merge-patch+json"),
    /** Server-side apply: what its manager wants to be there, and nothing else of what it wanted before. */
    APPLY("application/apply-patch+yaml");

    private final String mediaType;

    PatchType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
