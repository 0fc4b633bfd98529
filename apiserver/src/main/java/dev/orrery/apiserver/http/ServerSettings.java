package dev.orrery.apiserver.http;

import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import io.vavr.control.Option;
import java.security.cert.X509Certificate;

/**
 * Where a server listens, and to whom.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param token who shows it may come in
 * @param tls none to speak unencrypted
 * @param version of Orrery
 */
public record ServerSettings(String host, int port, String token, Option<Tls> tls, String version) {

    /**
     * What an encrypted connection needs.
     *
     * @param authority has signed the certificates of clients that may come in
     */
    public record Tls(Identity server, X509Certificate authority) {}
}
