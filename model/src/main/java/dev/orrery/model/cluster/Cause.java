package dev.orrery.model.cluster;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * Why a commit happened: who did what to which part of an object, when, and because of which earlier commits.
 *
 * @param manager the component or client that asked, such as {@code deployment-controller} or {@code kubectl}
 * @param operation the verb: {@code create}, {@code update}, {@code patch}, {@code delete}
 * @param subresource {@code status}, {@code scale}, {@code binding}, …; empty for the object itself
 * @param reason in words, for people; empty when the operation says it all
 * @param because the revisions that put the manager's key into the queue; empty for what comes from outside
 */
public record Cause(
        String manager, String operation, String subresource, Instant time, String reason, Vector<Revision> because) {}
