package dev.orrery.apiserver.fields;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ManagedFieldsEntry;
import dev.orrery.wire.fields.PathText;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * A field that somebody applies and another manages.
 *
 * @param manager as messages name it
 * @param path the steps that lead to it
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/conflict.go">conflict.go</a>
 */
record Conflict(String manager, Vector<String> path) {

    /** The conflicts over some places with one who manages them. */
    static Vector<Conflict> with(ManagedFieldsEntry owner, FieldSet places) {
        return owner.fieldsV1().intersection(places).paths().map(path -> new Conflict(named(owner), path));
    }

    private static String named(ManagedFieldsEntry owner) {
        String manager = "\"" + owner.manager() + "\"";
        String through = owner.subresource().isEmpty() ? "" : " with subresource \"" + owner.subresource() + "\"";
        return owner.operation().equals(ManagedFieldsEntry.UPDATE)
                ? manager + through + " using " + owner.apiVersion()
                : manager + through;
    }

    /** BEHAVIOUR 170. */
    static Status refusal(Vector<Conflict> conflicts) {
        Vector<StatusCause> causes = conflicts.map(conflict -> new StatusCause(
                "FieldManagerConflict", "conflict with " + conflict.manager(), PathText.of(conflict.path())));
        return Status.of(409, "Conflict", message(conflicts)).withCauses(causes);
    }

    private static String message(Vector<Conflict> conflicts) {
        if (conflicts.size() == 1) {
            Conflict only = conflicts.head();
            return "Apply failed with 1 conflict: conflict with " + only.manager() + ": " + PathText.of(only.path());
        }
        Map<String, Vector<Conflict>> byManager = conflicts.groupBy(Conflict::manager);
        return "Apply failed with " + conflicts.size() + " conflicts: "
                + byManager.toVector().sortBy(Tuple2::_1).map(Conflict::listed).mkString("\n");
    }

    private static String listed(Tuple2<String, Vector<Conflict>> with) {
        return "conflicts with " + with._1 + ":"
                + with._2.map(conflict -> "\n- " + PathText.of(conflict.path())).mkString();
    }
}
