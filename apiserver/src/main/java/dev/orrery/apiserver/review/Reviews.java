package dev.orrery.apiserver.review;

import dev.orrery.model.kinds.ReviewKinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The questions that there are. */
public final class Reviews {
    private static final Vector<Review> ALL = Vector.of(
            new Review(ReviewKinds.SELF_SUBJECT_REVIEW, IdentityReviews::self),
            new Review(ReviewKinds.TOKEN_REVIEW, IdentityReviews::token),
            new Review(ReviewKinds.LOCAL_SUBJECT_ACCESS_REVIEW, AccessReviews::local),
            new Review(ReviewKinds.SELF_SUBJECT_ACCESS_REVIEW, AccessReviews::self),
            new Review(ReviewKinds.SELF_SUBJECT_RULES_REVIEW, AccessReviews::rules),
            new Review(ReviewKinds.SUBJECT_ACCESS_REVIEW, AccessReviews::subject));

    /** The kinds of all questions. */
    public static final Vector<Kind<?>> KINDS = ReviewKinds.ALL;

    private Reviews() {}

    /** The question of a kind; none for a kind whose objects are stored. */
    public static Option<Review> of(Kind<?> kind) {
        return ALL.find(review -> review.kind().equals(kind));
    }
}
