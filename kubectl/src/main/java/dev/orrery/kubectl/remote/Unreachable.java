package dev.orrery.kubectl.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;

/** The server cannot be talked to; the message is the line that kubectl prints. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String sentence) {
        super(sentence);
    }

    private Unreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * What kubectl says of a connection that failed.
     *
     * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/util/helpers.go">StandardErrorMessage</a>
     */
    static Unreachable because(IOException fault, URI server) {
        if (has(fault, UnresolvedAddressException.class)) {
            return new Unreachable(
                    "Unable to connect to the server: dial tcp: lookup " + server.getHost() + ": no such host", fault);
        }
        if (fault instanceof ConnectException && !(fault instanceof HttpConnectTimeoutException)) {
            return new Unreachable(
                    "The connection to the server " + server.getAuthority()
                            + " was refused - did you specify the right host or port?",
                    fault);
        }
        String why = fault instanceof SSLException ? certificate(fault) : String.valueOf(fault.getMessage());
        return new Unreachable("Unable to connect to the server: " + why, fault);
    }

    private static String certificate(IOException fault) {
        if (has(fault, CertificateExpiredException.class)) {
            return "tls: failed to verify certificate: x509: certificate has expired or is not yet valid";
        }
        return has(fault, CertPathBuilderException.class)
                ? "tls: failed to verify certificate: x509: certificate signed by unknown authority"
                : "tls: " + fault.getMessage();
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
