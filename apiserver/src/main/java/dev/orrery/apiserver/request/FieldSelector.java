package dev.orrery.apiserver.request;

import dev.orrery.api.request.Status;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.Service;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Conditions on fields of an object. Each kind knows a few fields only (BEHAVIOUR 165).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/">Field selectors</a>
 */
record FieldSelector(Vector<Term> terms) {

    private static final Vector<String> OF_ALL = Vector.of("metadata.name", "metadata.namespace");

    private static final Map<Kind<?>, Vector<String>> OF_KIND = HashMap.<Kind<?>, Vector<String>>empty()
            .put(
                    Pod.KIND,
                    Vector.of(
                            "spec.nodeName",
                            "spec.restartPolicy",
                            "spec.schedulerName",
                            "spec.serviceAccountName",
                            "spec.hostNetwork",
                            "status.phase",
                            "status.podIP",
                            "status.nominatedNodeName"))
            .put(
                    Event.KIND,
                    Vector.of(
                            "involvedObject.kind",
                            "involvedObject.namespace",
                            "involvedObject.name",
                            "involvedObject.uid",
                            "involvedObject.apiVersion",
                            "involvedObject.resourceVersion",
                            "involvedObject.fieldPath",
                            "reason",
                            "reportingComponent",
                            "source",
                            "type"))
            .put(Kinds.CERTIFICATE_SIGNING_REQUEST, Vector.of("spec.signerName"))
            .put(Node.KIND, Vector.of("spec.unschedulable"))
            .put(Namespace.KIND, Vector.of("status.phase"))
            .put(Secret.KIND, Vector.of("type"))
            .put(Service.KIND, Vector.of("spec.clusterIP", "spec.type"));

    /** One field that must, or must not, have a value. */
    record Term(String field, String value, boolean isEqual) {}

    static Either<Status, FieldSelector> parse(Kind<?> kind, String text) {
        Vector<Term> terms = Vector.empty();
        for (String part : text.split(",")) {
            if (part.isEmpty()) {
                continue;
            }
            boolean isEqual = !part.contains("!=");
            String[] sides = part.split(isEqual ? "==?" : "!=", 2);
            if (sides.length != 2) {
                return Either.left(
                        Status.badRequest("invalid selector: '" + part + "'; can't understand '" + part + "'"));
            }
            if (!isKnown(kind, sides[0])) {
                return Either.left(unknown(kind, sides[0]));
            }
            terms = terms.append(new Term(sides[0], sides[1], isEqual));
        }
        return Either.right(new FieldSelector(terms));
    }

    private static boolean isKnown(Kind<?> kind, String field) {
        return OF_ALL.contains(field) || OF_KIND.get(kind).exists(fields -> fields.contains(field));
    }

    private static Status unknown(Kind<?> kind, String field) {
        return OF_KIND.containsKey(kind)
                ? Status.badRequest("field label not supported: " + field)
                : Status.badRequest("\"" + field
                        + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }

    boolean matches(KubernetesObject object) {
        if (terms.isEmpty()) {
            return true;
        }
        Json document = ObjectCodec.encode(object);
        return terms.forAll(term -> value(document, term.field()).equals(term.value()) == term.isEqual());
    }

    private static String value(Json document, String field) {
        String[] path = field.equals("source") ? new String[] {"source", "component"} : field.split("\\.");
        String absent = field.equals("spec.unschedulable") || field.equals("spec.hostNetwork") ? "false" : "";
        return document.at(path).map(FieldSelector::text).getOrElse(absent);
    }

    private static String text(Json json) {
        return json instanceof JsonNumber number
                ? number.value().toPlainString()
                : json.asString().orElse(json.asBoolean().map(String::valueOf)).getOrElse("");
    }
}
