package dev.orrery.apiserver.http;

import dev.orrery.api.request.User;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
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

    /** Who sends a request; none when nothing is shown that opens. */
    Option<User> user(Request request) {
        return certificate(request).map(Access::subject).orElse(() -> bearer(request));
    }

    private Option<User> bearer(Request request) {
        String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? owner(given.substring(BEARER.length()).trim())
                : Option.none();
    }

    /** Whose token it is: there is one, the administrator's. */
    Option<User> owner(String given) {
        return Option.when(MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token), User.ADMINISTRATOR);
    }

    /** The handshake has let nobody through whose certificate is not from our authority. */
    private static Option<X509Certificate> certificate(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                        && session.peerCertificates() != null
                ? Vector.of(session.peerCertificates()).headOption()
                : Option.none();
    }

    /**
     * The common name is the user, the organizations are the groups.
     *
     * @see <a
     *     href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates">X509 client
     *     certificates</a>
     */
    private static User subject(X509Certificate certificate) {
        try {
            Vector<Rdn> parts = Vector.ofAll(
                    new LdapName(certificate.getSubjectX500Principal().getName()).getRdns());
            return User.known(values(parts, "CN").headOption().getOrElse(""), values(parts, "O"));
        } catch (InvalidNameException impossible) {
            throw new IllegalStateException("the name of a certificate is a name", impossible);
        }
    }

    private static Vector<String> values(Vector<Rdn> parts, String type) {
        return parts.filter(part -> part.getType().equalsIgnoreCase(type))
                .map(part -> part.getValue().toString());
    }
}
