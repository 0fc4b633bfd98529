package dev.orrery.cluster.assembly;

import dev.orrery.apiserver.http.ApiHttpServer;
import dev.orrery.apiserver.http.CertificateAuthority;
import dev.orrery.apiserver.http.CertificateAuthority.Identity;
import dev.orrery.apiserver.http.ServerFault;
import dev.orrery.apiserver.http.ServerSettings;
import dev.orrery.apiserver.http.Tokens;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A cluster's API on a port of this machine, for whoever has the credentials that were made for it. */
public final class Endpoint implements AutoCloseable {
    private final ApiHttpServer server;
    private final String url;
    private final String token;
    private final Option<Pki> pki;

    /** The authority of this endpoint, and the certificate of its administrator. */
    private record Pki(CertificateAuthority authority, Identity administrator) {}

    private Endpoint(ApiHttpServer server, String url, String token, Option<Pki> pki) {
        this.server = server;
        this.url = url;
        this.token = token;
        this.pki = pki;
    }

    /**
     * Serves a cluster.
     *
     * @throws EndpointFault when it cannot listen there, such as on a port that is taken
     */
    public static Endpoint open(LiveCluster cluster, EndpointSettings settings) {
        String token = Tokens.fresh();
        Option<Pki> pki = Option.when(settings.isSecure(), Endpoint::pki);
        Option<ServerSettings.Tls> tls = pki.map(made -> new ServerSettings.Tls(
                made.authority()
                        .server(
                                "localhost",
                                "kubernetes",
                                "kubernetes.default.svc",
                                "127.0.0.1",
                                "::1",
                                reachable(settings.host())),
                made.authority().certificate()));
        ApiHttpServer server =
                start(new ServerSettings(settings.host(), settings.port(), token, tls, settings.version()), cluster);
        String url = (settings.isSecure() ? "https" : "http") + "://" + inUrl(reachable(settings.host())) + ":"
                + server.port();
        return new Endpoint(server, url, token, pki);
    }

    private static ApiHttpServer start(ServerSettings settings, LiveCluster cluster) {
        try {
            return ApiHttpServer.start(settings, cluster.door(), cluster.crank(), cluster.workbench());
        } catch (ServerFault fault) {
            throw new EndpointFault(fault);
        }
    }

    private static Pki pki() {
        CertificateAuthority authority = new CertificateAuthority(Instant.now());
        return new Pki(authority, authority.client("system:masters", "kubernetes-admin"));
    }

    /** Whoever listens everywhere is reached at home. */
    private static String reachable(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress() ? "127.0.0.1" : host;
        } catch (UnknownHostException notYet) {
            return host;
        }
    }

    private static String inUrl(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    public String url() {
        return url;
    }

    /**
     * The file with which kubectl and every other client finds its way in.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">kubeconfig</a>
     */
    public String kubeconfig() {
        String trust = pki.map(made -> "\n    certificate-authority-data: "
                        + base64(made.authority().certificatePem()))
                .getOrElse("");
        String certificate = pki.map(made -> "\n    client-certificate-data: "
                        + base64(made.administrator().certificatePem()) + "\n    client-key-data: "
                        + base64(made.administrator().keyPem()))
                .getOrElse("");
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
                """.formatted(url, trust, token, certificate);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes no more requests and ends all watches. The cluster goes on. */
    @Override
    public void close() {
        server.close();
    }
}
