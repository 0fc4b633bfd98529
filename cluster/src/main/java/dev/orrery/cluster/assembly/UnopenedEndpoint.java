package dev.orrery.cluster.assembly;

import dev.orrery.apiserver.http.ApiHttpServer;
import dev.orrery.apiserver.http.CertificateAuthority;
import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import dev.orrery.apiserver.http.PreparedServer;
import dev.orrery.apiserver.http.ServerFault;
import dev.orrery.apiserver.http.ServerSettings;
import dev.orrery.apiserver.http.ServerSettings.Tls;
import dev.orrery.apiserver.http.Tokens;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * An endpoint that is ready but for the cluster: its token and its certificates are made, its protocols are set up. That takes
 * a while, and can go on while a cluster starts.
 */
public final class UnopenedEndpoint {
    private final EndpointSettings settings;
    private final String token;
    private final Option<Pki> pki;
    private final PreparedServer server;

    /** The authority of an endpoint, and those to whom it has given certificates. */
    private record Pki(CertificateAuthority authority, Identity server, Identity administrator) {}

    private UnopenedEndpoint(EndpointSettings settings, String token, Option<Pki> pki) {
        this.settings = settings;
        this.token = token;
        this.pki = pki;
        Option<Tls> tls =
                pki.map(made -> new Tls(made.server(), made.authority().certificate()));
        this.server =
                PreparedServer.of(new ServerSettings(settings.host(), settings.port(), token, tls, settings.version()));
    }

    public static UnopenedEndpoint of(EndpointSettings settings) {
        return new UnopenedEndpoint(settings, Tokens.fresh(), Option.when(settings.isSecure(), () -> pki(settings)));
    }

    private static Pki pki(EndpointSettings settings) {
        CertificateAuthority authority = new CertificateAuthority(Instant.now());
        Identity server = authority.server(
                "localhost", "kubernetes", "kubernetes.default.svc", "127.0.0.1", "::1", reachable(settings.host()));
        return new Pki(authority, server, authority.client("system:masters", "kubernetes-admin"));
    }

    /** Whoever listens everywhere is reached at home. */
    private static String reachable(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress() ? "127.0.0.1" : host;
        } catch (UnknownHostException notYet) {
            return host;
        }
    }

    /**
     * Serves a cluster.
     *
     * @throws EndpointFault when it cannot listen there, such as on a port that is taken
     */
    public Endpoint open(LiveCluster cluster) {
        try {
            ApiHttpServer started = server.start(cluster.door(), cluster.crank(), cluster.workbench());
            return new Endpoint(started, this);
        } catch (ServerFault fault) {
            throw new EndpointFault(fault);
        }
    }

    /** Where clients find a server that listens on a port. */
    String url(int port) {
        String host = reachable(settings.host());
        String inUrl = host.contains(":") ? "[" + host + "]" : host;
        return (settings.isSecure() ? "https" : "http") + "://" + inUrl + ":" + port;
    }

    Kubeconfig kubeconfig(String url) {
        return new Kubeconfig(
                url, token, pki.map(made -> made.authority().certificatePem()), pki.map(Pki::administrator));
    }
}
