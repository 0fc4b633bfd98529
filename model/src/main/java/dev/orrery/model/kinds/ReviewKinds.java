package dev.orrery.model.kinds;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Kinds of questions: who somebody is, and what they may do. They are answered at once and never stored. */
public final class ReviewKinds {
    private static final String AUTHENTICATION = "authentication.k8s.io";
    private static final String AUTHORIZATION = "authorization.k8s.io";

    public static final Kind<Unstructured> SELF_SUBJECT_REVIEW = of(AUTHENTICATION, "SelfSubjectReview");
    public static final Kind<Unstructured> TOKEN_REVIEW = of(AUTHENTICATION, "TokenReview");
    public static final Kind<Unstructured> LOCAL_SUBJECT_ACCESS_REVIEW = Kind.namespaced(
            AUTHORIZATION, "v1", "LocalSubjectAccessReview", "localsubjectaccessreviews", Unstructured.class);
    public static final Kind<Unstructured> SELF_SUBJECT_ACCESS_REVIEW = of(AUTHORIZATION, "SelfSubjectAccessReview");
    public static final Kind<Unstructured> SELF_SUBJECT_RULES_REVIEW = of(AUTHORIZATION, "SelfSubjectRulesReview");
    public static final Kind<Unstructured> SUBJECT_ACCESS_REVIEW = of(AUTHORIZATION, "SubjectAccessReview");

    public static final Vector<Kind<?>> ALL = Vector.of(
            SELF_SUBJECT_REVIEW,
            TOKEN_REVIEW,
            LOCAL_SUBJECT_ACCESS_REVIEW,
            SELF_SUBJECT_ACCESS_REVIEW,
            SELF_SUBJECT_RULES_REVIEW,
            SUBJECT_ACCESS_REVIEW);

    private ReviewKinds() {}

    private static Kind<Unstructured> of(String group, String name) {
        return Kind.clusterWide(group, "v1", name, name.toLowerCase(Locale.ROOT) + "s", Unstructured.class);
    }
}
