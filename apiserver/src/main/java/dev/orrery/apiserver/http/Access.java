package dev.orrery.apiserver.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** Who may come in: whoever shows the token, or a certificate that this cluster's authority has signed. */
final class Access {
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    Access(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    boolean isGranted(Request request) {
        return showsToken(request) || showsCertificate(request);
    }

    private boolean showsToken(Request request) {
        String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).trim().getBytes(StandardCharsets.UTF_8), token);
    }

    /** The handshake has let nobody through whose certificate is not from our authority. */
    private static boolean showsCertificate(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                && session.peerCertificates() != null
                && session.peerCertificates().length > 0;
    }
}
