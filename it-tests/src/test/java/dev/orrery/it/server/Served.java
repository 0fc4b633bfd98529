package dev.orrery.it.server;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ClusterSettings;
import dev.orrery.cluster.assembly.Endpoint;
import dev.orrery.cluster.assembly.EndpointSettings;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.ImmutableEndpointSettings;
import dev.orrery.cluster.assembly.LiveCluster;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.live.PacedClock;
import dev.orrery.kubectl.remote.Access;
import dev.orrery.kubectl.remote.AccessFlags;
import dev.orrery.kubectl.remote.AccessReader;
import dev.orrery.kubectl.remote.PemKey;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A cluster whose time stands still until somebody turns it, and its API on a port. */
final class Served implements AutoCloseable {
    private static final EndpointSettings SECURE =
            ImmutableEndpointSettings.builder().version("test").build();

    private final LiveCluster cluster;
    private final Endpoint endpoint;

    private Served(LiveCluster cluster, Endpoint endpoint) {
        this.cluster = cluster;
        this.endpoint = endpoint;
    }

    /** A new cluster of the usual size. */
    static Served standing() {
        PacedClock clock = PacedClock.standingAt(Instant.now());
        ClusterSettings settings = ImmutableClusterSettings.builder()
                .clock(clock)
                .start(clock.now(Instant.EPOCH))
                .build();
        return of(Orrery.start(settings), clock);
    }

    /** @param clock the one that the cluster was made with */
    static Served of(Cluster cluster, PacedClock clock) {
        LiveCluster live = LiveCluster.of(cluster, clock, failure -> {
            throw new AssertionError("the cluster cannot go on", failure);
        });
        return new Served(live, Endpoint.open(live, SECURE));
    }

    LiveCluster cluster() {
        return cluster;
    }

    String url() {
        return endpoint.url();
    }

    String kubeconfig() {
        return endpoint.kubeconfig();
    }

    /** How a client of our own comes in, by the kubeconfig that is written to a folder for it. */
    Access access(Path folder) throws java.io.IOException {
        Path file = Files.writeString(folder.resolve("kubeconfig"), kubeconfig());
        return AccessReader.read(
                        AccessFlags.of(Vector.of("--kubeconfig", file.toString())), folder, name -> Option.none())
                .get();
    }

    /** Turns the crank until nobody waits for anything. */
    void settle() {
        cluster.with(each -> each.runUntilIdle(Duration.ofHours(1)));
    }

    String token() {
        return ofKubeconfig("token");
    }

    /** What a client needs to trust the server, and to show the administrator's certificate where it is asked to. */
    SSLContext trust(boolean showsCertificate) throws GeneralSecurityException {
        try {
            CertificateFactory certificates = CertificateFactory.getInstance("X.509");
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate(certificates, "certificate-authority-data"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (showsCertificate) {
                own.setKeyEntry("administrator", PemKey.read(pem("client-key-data")), new char[0], new Certificate[] {
                    certificate(certificates, "client-certificate-data")
                });
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A certificate or a key of the kubeconfig. */
    String pem(String key) {
        return new String(Base64.getDecoder().decode(ofKubeconfig(key)), StandardCharsets.US_ASCII);
    }

    private Certificate certificate(CertificateFactory certificates, String key) throws GeneralSecurityException {
        return certificates.generateCertificate(
                new ByteArrayInputStream(Base64.getDecoder().decode(ofKubeconfig(key))));
    }

    private String ofKubeconfig(String key) {
        var document = YamlReader.read(kubeconfig()).get().head().content();
        var cluster = document.elementsAt("clusters").head();
        var user = document.elementsAt("users").head();
        return cluster.textAt("cluster", key) + user.textAt("user", key);
    }

    @Override
    public void close() {
        endpoint.close();
        cluster.close();
    }
}
