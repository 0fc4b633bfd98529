package dev.orrery.cluster.assembly;

import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * With which kubectl and every other client finds its way to a server, and in.
 *
 * @param trusted the certificate of the server's authority, in PEM; none where nothing is encrypted
 * @param administrator who comes in with a certificate instead of the token
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">kubeconfig</a>
 */
record Kubeconfig(String url, String token, Option<String> trusted, Option<Identity> administrator) {

    /** The file. */
    String text() {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: orrery
                  cluster:
                    server: %s%s
                contexts:
                - name: orrery
                  context:
                    cluster: orrery
                    user: orrery
                current-context: orrery
                users:
                - name: orrery
                  user:
                    token: %s%s
                """.formatted(
                url,
                trusted.map(pem -> data("certificate-authority", pem)).getOrElse(""),
                token,
                administrator
                        .map(who -> data("client-certificate", who.certificatePem()) + data("client-key", who.keyPem()))
                        .getOrElse(""));
    }

    private static String data(String name, String pem) {
        return "\n    " + name + "-data: " + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }
}
