package dev.orrery.apiserver.validation;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a CertificateSigningRequest must be. What is in the request itself is for who signs it to read.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/certificates/validation/validation.go">Validation of
 *     certificate signing requests</a>
 */
final class SigningRequestRules {
    private static final long SHORTEST_LIFE = 600;
    private static final Path REQUEST = Path.SPEC.field("request");

    private static final Vector<String> USAGES = Vector.of(
            "any",
            "cert sign",
            "client auth",
            "code signing",
            "content commitment",
            "crl sign",
            "data encipherment",
            "decipher only",
            "digital signature",
            "email protection",
            "encipher only",
            "ipsec end system",
            "ipsec tunnel",
            "ipsec user",
            "key agreement",
            "key encipherment",
            "microsoft sgc",
            "netscape sgc",
            "ocsp signing",
            "s/mime",
            "server auth",
            "signing",
            "timestamping");

    private SigningRequestRules() {}

    static void of(Unstructured request, Faults faults) {
        JsonObject spec = UntypedRules.spec(request);
        request(spec.textAt("request"), faults);
        usages(spec.elementsAt("usages").map(Json::plainText), faults);
        signer(spec.textAt("signerName"), faults);
        for (long seconds : spec.get("expirationSeconds").flatMap(Json::asLong)) {
            if (seconds < SHORTEST_LIFE) {
                faults.invalidNumber(
                        Path.SPEC.field("expirationSeconds"),
                        seconds,
                        "may not specify a duration less than 600 seconds (10 minutes)");
            }
        }
    }

    private static void request(String encoded, Faults faults) {
        byte[] bytes = bytes(encoded);
        if (!new String(bytes, StandardCharsets.UTF_8).contains("-----BEGIN CERTIFICATE REQUEST-----")) {
            Vector<String> printed = Vector.ofAll(bytes).map(each -> String.format("0x%x", each));
            faults.invalid(
                    REQUEST, printed.mkString("[]byte{", ", ", "}"), "PEM block type must be CERTIFICATE REQUEST");
        }
    }

    private static byte[] bytes(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException refusedAlready) {
            return new byte[0];
        }
    }

    private static void usages(Vector<String> usages, Faults faults) {
        Path path = Path.SPEC.field("usages");
        if (usages.isEmpty()) {
            faults.required(path);
        }
        usages.zipWithIndex().forEach(usage -> {
            faults.oneOf(path.index(usage._2), usage._1, USAGES);
            if (usages.indexOf(usage._1) < usage._2) {
                faults.duplicate(path.index(usage._2), GoValue.text(usage._1));
            }
        });
    }

    private static void signer(String name, Faults faults) {
        Path path = Path.SPEC.field("signerName");
        if (name.isEmpty()) {
            faults.required(path);
        } else if (name.chars().filter(each -> each == '/').count() != 1) {
            faults.invalidText(
                    path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
        }
    }
}
