package dev.orrery.api.request;

import io.vavr.collection.Vector;

/**
 * Who sends a request, as whoever let them in knows.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/">Authenticating</a>
 */
public record User(String name, Vector<String> groups) {

    /** The group of everybody who is known. */
    public static final String AUTHENTICATED = "system:authenticated";

    /** Whoever administers the cluster: the owner of its kubeconfig, and everybody who is inside with it. */
    public static final User ADMINISTRATOR = known("kubernetes-admin", Vector.of("system:masters"));

    /** A user who has shown who they are. */
    public static User known(String name, Vector<String> groups) {
        return new User(name, groups.append(AUTHENTICATED).distinct());
    }
}
