package dev.orrery.apiserver.http;

import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.ProtectionParameter;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.cert.Certificate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** What a server speaks: HTTP/1.1 and HTTP/2, inside TLS where it has a certificate. */
final class Protocols {

    /** So many requests at once on one HTTP/2 connection: a client may have all its watches on it. */
    private static final int STREAMS = 1000;

    private static final char[] IN_MEMORY = "in memory only".toCharArray();
    private static final ProtectionParameter OPEN = new PasswordProtection(IN_MEMORY);

    private Protocols() {}

    static ConnectionFactory[] of(ServerSettings settings) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // Which paths there are, the API says; the server lets all of them through.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setSendDateHeader(true);
        HttpConnectionFactory http1 = new HttpConnectionFactory(configuration);
        if (settings.tls().isEmpty()) {
            HTTP2CServerConnectionFactory http2 = new HTTP2CServerConnectionFactory(configuration);
            http2.setMaxConcurrentStreams(STREAMS);
            return new ConnectionFactory[] {http1, http2};
        }
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false);
        configuration.addCustomizer(customizer);
        HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(configuration);
        http2.setMaxConcurrentStreams(STREAMS);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(http1.getProtocol());
        SslConnectionFactory tls =
                new SslConnectionFactory(context(settings.tls().get()), alpn.getProtocol());
        return new ConnectionFactory[] {tls, alpn, http2, http1};
    }

    private static SslContextFactory.Server context(ServerSettings.Tls tls) {
        Identity own = tls.server();
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(store(new PrivateKeyEntry(own.key(), new Certificate[] {own.certificate()}), OPEN));
        context.setKeyStorePassword(new String(IN_MEMORY));
        context.setTrustStore(store(new TrustedCertificateEntry(tls.authority()), null));
        context.setWantClientAuth(true);
        context.setSniRequired(false);
        started(context);
        return context;
    }

    private static void started(SslContextFactory.Server context) {
        try {
            context.start();
        } catch (Exception impossible) {
            throw new IllegalStateException("keys of our own can be used", impossible);
        }
    }

    private static KeyStore store(KeyStore.Entry entry, @Nullable ProtectionParameter protection) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            store.setEntry("orrery", entry, protection);
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a store in memory takes every entry", impossible);
        }
    }
}
