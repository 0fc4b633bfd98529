package dev.orrery.api.request;

import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Everything about a request that is neither its target nor its body; all of it optional. */
@Value.Immutable
public interface RequestOptions extends WithRequestOptions {
    RequestOptions NONE = ImmutableRequestOptions.builder().build();

    /** Check everything, store nothing. */
    @Value.Default
    default boolean dryRun() {
        return false;
    }

    /** Who asks: the manager of what is written. */
    @Value.Default
    default String fieldManager() {
        return "kubectl";
    }

    /** Server-side apply: take from others what they manage, instead of refusing with a conflict. */
    @Value.Default
    default boolean force() {
        return false;
    }

    /** Who asks, as far as that is seen in what is stored or answered: everybody may do everything. */
    @Value.Default
    default User user() {
        return User.ADMINISTRATOR;
    }

    /** {@code create} of a TokenReview: whose token it is; none for a token of nobody. */
    Option<User> tokenOwner();

    /** {@code delete}: seconds that a pod's containers get; 0 is at once. */
    Option<Long> gracePeriodSeconds();

    /** {@code delete}: what becomes of dependents; {@code Background} unless the kind has another default. */
    Option<Propagation> propagation();

    /** Refuse with a conflict unless the object has this uid. */
    Option<String> uid();

    /** Refuse with a conflict unless the object is at this revision. */
    Option<Revision> resourceVersion();

    /** {@code list}, {@code watch}: a label selector in its text form. */
    Option<String> labelSelector();

    /** {@code list}, {@code watch}: a field selector in its text form. */
    Option<String> fieldSelector();

    /** {@code list}: at most so many objects. */
    Option<Integer> limit();

    /** {@code list}: only what comes after this, as {@link Response.Rest} has it. */
    Option<String> after();

    /** {@code list}: as things stood at this revision, not as they stand now. */
    Option<Revision> asOf();

    /** {@code watch}: changes after this revision. */
    Option<Revision> since();

    /** {@code log}: which container; needed when a pod has several. */
    Option<String> container();

    /** {@code log}: the last run of the container before this one. */
    @Value.Default
    default boolean previous() {
        return false;
    }

    /** {@code log}: only so many last lines. */
    Option<Integer> tailLines();

    /** {@code create}, {@code update}, {@code patch}: what becomes of fields that the kind does not have. */
    @Value.Default
    default FieldValidation fieldValidation() {
        return FieldValidation.WARN;
    }

    /** {@code log}: only what was written at this time or later. */
    Option<Instant> sinceTime();

    /** {@code log}: each line begins with the time at which it was written. */
    @Value.Default
    default boolean timestamps() {
        return false;
    }

    /** {@code get}, {@code list}, {@code watch}: answer with the rows that a person reads instead of with objects. */
    @Value.Default
    default boolean asTable() {
        return false;
    }
}
