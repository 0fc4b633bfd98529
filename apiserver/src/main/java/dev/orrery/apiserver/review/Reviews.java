package dev.orrery.apiserver.review;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The questions that there are. */
public final class Reviews {
    private static final String AUTHENTICATION = "authentication.k8s.io";
    private static final String AUTHORIZATION = "authorization.k8s.io";

    private static final Vector<Review> ALL = Vector.of(
            of(AUTHENTICATION, "SelfSubjectReview", IdentityReviews::self),
            of(AUTHENTICATION, "TokenReview", IdentityReviews::token),
            new Review(
                    Kind.namespaced(
                            AUTHORIZATION,
                            "v1",
                            "LocalSubjectAccessReview",
                            "localsubjectaccessreviews",
                            Unstructured.class),
                    AccessReviews::local),
            of(AUTHORIZATION, "SelfSubjectAccessReview", AccessReviews::self),
            of(AUTHORIZATION, "SelfSubjectRulesReview", AccessReviews::rules),
            of(AUTHORIZATION, "SubjectAccessReview", AccessReviews::subject));

    /** The kinds of all questions. */
    public static final Vector<Kind<?>> KINDS = ALL.map(Review::kind);

    private Reviews() {}

    private static Review of(String group, String name, Review.Judgement judgement) {
        String plural = name.toLowerCase(Locale.ROOT) + "s";
        return new Review(Kind.clusterWide(group, "v1", name, plural, Unstructured.class), judgement);
    }

    /** The question of a kind; none for a kind whose objects are stored. */
    public static Option<Review> of(Kind<?> kind) {
        return ALL.find(review -> review.kind().equals(kind));
    }
}
