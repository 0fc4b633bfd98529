package dev.orrery.apiserver.http;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import dev.orrery.apiserver.rest.Api;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.ProtectionParameter;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.cert.Certificate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Serves one cluster's API on one port. */
public final class ApiHttpServer implements AutoCloseable {

    /** So many requests at once on one HTTP/2 connection: a client may have all its watches on it. */
    private static final int STREAMS = 1000;

    private static final char[] IN_MEMORY = "in memory only".toCharArray();
    private static final ProtectionParameter OPEN = new PasswordProtection(IN_MEMORY);

    private final Server server;
    private final ServerConnector connector;
    private final FeedConnections feeds;
    private final ScheduledExecutorService timer;

    private ApiHttpServer(
            Server server, ServerConnector connector, FeedConnections feeds, ScheduledExecutorService timer) {
        this.server = server;
        this.connector = connector;
        this.feeds = feeds;
        this.timer = timer;
    }

    /** A server that has everything but what it serves. */
    public static final class Prepared {
        private final ServerSettings settings;
        private final QueuedThreadPool threads = new QueuedThreadPool();
        private final Server server = new Server(threads);
        private final ServerConnector connector;

        private Prepared(ServerSettings settings) {
            this.settings = settings;
            this.connector = new ServerConnector(server, protocols(settings));
        }

        /**
         * Starts to serve.
         *
         * @throws ServerFault when it cannot, such as on a port that somebody else has
         */
        public ApiHttpServer start(SharedDoor door, Crank crank, Workbench workbench) {
            return ApiHttpServer.start(this, door, crank, workbench);
        }
    }

    /**
     * Sets up what takes a while and needs nothing to serve yet.
     *
     * @param settings where, to whom, and whether encrypted
     */
    public static Prepared prepare(ServerSettings settings) {
        return new Prepared(settings);
    }

    private static ApiHttpServer start(Prepared prepared, SharedDoor door, Crank crank, Workbench workbench) {
        ServerSettings settings = prepared.settings;
        QueuedThreadPool threads = prepared.threads;
        threads.setName("orrery-http");
        Server server = prepared.server;
        ServerConnector connector = prepared.connector;
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "orrery-feed-timer");
            thread.setDaemon(true);
            return thread;
        });
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        server.addConnector(connector);
        FeedConnections feeds = new FeedConnections(door, threads, timer);
        Access access = new Access(settings.token());
        Api api = new Api(door, crank, workbench, access::owner, settings.version());
        server.setHandler(new ApiHandler(api, access, feeds));
        server.setErrorHandler(new MalformedRequests());
        ApiHttpServer started = new ApiHttpServer(server, connector, feeds, timer);
        try {
            server.start();
        } catch (Exception cannot) {
            started.close();
            throw new ServerFault("cannot listen on " + settings.host() + ":" + settings.port(), cannot);
        }
        return started;
    }

    private static ConnectionFactory[] protocols(ServerSettings settings) {
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

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, lets watches end, and stops. */
    @Override
    public void close() {
        feeds.close();
        try {
            server.stop();
        } catch (Exception unneeded) {
            // It stops all the same.
        } finally {
            timer.shutdownNow();
        }
    }
}
