package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.HumanDuration;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/** A CertificateSigningRequest as a row. */
final class SigningRequestRow {
    static final Layout LAYOUT =
            Layout.of(SigningRequestRow::cells).age().text("SignerName", "Requestor", "RequestedDuration", "Condition");

    private SigningRequestRow() {}

    private static Vector<String> cells(Json request, Instant now) {
        return Vector.of(
                Cells.name(request),
                Cells.age(request, now),
                Cells.orNone(request.textAt("spec", "signerName")),
                request.textAt("spec", "username"),
                request.at("spec", "expirationSeconds")
                        .flatMap(Json::asLong)
                        .map(seconds -> HumanDuration.between(now, now.plus(Duration.ofSeconds(seconds))))
                        .getOrElse(Cells.NONE),
                condition(request));
    }

    /** A denial goes before an approval, and what became of it comes after. */
    private static String condition(Json request) {
        Vector<String> conditions =
                request.elementsAt("status", "conditions").map(condition -> condition.textAt("type"));
        String decision =
                Vector.of("Denied", "Approved").find(conditions::contains).getOrElse("Pending");
        String failed = conditions.contains("Failed") ? ",Failed" : "";
        String issued = request.textAt("status", "certificate").isEmpty() ? "" : ",Issued";
        return decision + failed + issued;
    }
}
