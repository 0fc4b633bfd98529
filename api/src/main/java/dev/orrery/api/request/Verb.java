package dev.orrery.api.request;

import java.util.Locale;

/**
 * What a request asks for.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#api-verbs">API verbs</a>
 */
public enum Verb {
    GET,
    LIST,
    WATCH,
    CREATE,
    UPDATE,
    PATCH,
    DELETE;

    /** The verb as Kubernetes writes it: {@code get}, {@code list}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRead() {
        return this == GET || this == LIST || this == WATCH;
    }
}
