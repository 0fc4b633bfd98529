package dev.orrery.kubectl.remote;

import io.vavr.control.Option;
import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * Where a server is, and how one comes in.
 *
 * @param server its address, with the path before the API's own where there is one
 * @param namespace in which commands look that name none
 * @param token that is shown; none where a certificate or nothing is
 * @param trust whom to believe that it is the server, and the certificate to show it
 */
public record Access(URI server, String namespace, Option<String> token, SSLContext trust) {}
