package dev.orrery.apiserver.http;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs the certificates of one cluster: its server's, and that of whoever administers it. Keys come from the machine's
 * randomness, never from a seed.
 *
 * @see <a href="https://kubernetes.io/docs/setup/best-practices/certificates/">PKI certificates and requirements</a>
 */
public final class CertificateAuthority {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final byte[] SERVER_AUTHENTICATION = Der.identifier("1.3.6.1.5.5.7.3.1");
    private static final byte[] CLIENT_AUTHENTICATION = Der.identifier("1.3.6.1.5.5.7.3.2");
    private static final String CURVE = "1.2.840.10045.3.1.7";
    private static final int COORDINATE = 32;
    private static final Duration LIFE = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A certificate and the key that goes with it. */
    public record Identity(X509Certificate certificate, PrivateKey key) {

        /** The certificate in text form. */
        public String certificatePem() {
            try {
                return pem("CERTIFICATE", certificate.getEncoded());
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** The key in text form: in SEC 1, which every client reads without a further library. */
        public String keyPem() {
            byte[] number = ((ECPrivateKey) key).getS().toByteArray();
            byte[] padded = new byte[COORDINATE];
            int length = Math.min(number.length, COORDINATE);
            System.arraycopy(number, number.length - length, padded, COORDINATE - length, length);
            byte[] spki = certificate.getPublicKey().getEncoded();
            byte[] point = Arrays.copyOfRange(spki, spki.length - (1 + 2 * COORDINATE), spki.length);
            return pem(
                    "EC PRIVATE KEY",
                    Der.sequence(
                            Der.integer(BigInteger.ONE),
                            Der.octets(padded),
                            Der.wrapped(0, Der.identifier(CURVE)),
                            Der.wrapped(1, Der.bits(0, point))));
        }

        private static String pem(String label, byte[] content) {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
            return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
        }
    }

    private final Instant now;
    private final KeyPair keys = keyPair();
    private final byte[] issuer = name("", "orrery");
    private final Identity own;

    /** @param now from when its certificates are valid */
    public CertificateAuthority(Instant now) {
        this.now = now;
        this.own = new Identity(sign(issuer, keys, authority()), keys.getPrivate());
    }

    /** The certificate that clients trust. */
    public X509Certificate certificate() {
        return own.certificate();
    }

    /** The same in text form. */
    public String certificatePem() {
        return own.certificatePem();
    }

    /** A certificate for the server, for the names and addresses under which it is reached. */
    public Identity server(String... hosts) {
        return identity(name("", "kube-apiserver"), forServer(hosts));
    }

    /** A certificate for somebody, of a group. */
    public Identity client(String group, String user) {
        return identity(name(group, user), forClient());
    }

    private Identity identity(byte[] subject, byte[] extensions) {
        KeyPair pair = keyPair();
        return new Identity(sign(subject, pair, extensions), pair.getPrivate());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has elliptic curves", missing);
        }
    }

    private X509Certificate sign(byte[] subject, KeyPair pair, byte[] extensions) {
        byte[] content = Der.sequence(
                Der.wrapped(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(120, RANDOM).add(BigInteger.ONE)),
                ECDSA_WITH_SHA256,
                issuer,
                Der.sequence(Der.time(now.minus(Duration.ofHours(1))), Der.time(now.plus(LIFE))),
                subject,
                pair.getPublic().getEncoded(),
                Der.wrapped(3, extensions));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] signed = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The organization is the group, the common name the user: that is how Kubernetes reads a client's certificate. */
    private static byte[] name(String group, String user) {
        byte[] common = Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.text(user)));
        return group.isEmpty()
                ? Der.sequence(common)
                : Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.10"), Der.text(group))), common);
    }

    private static byte[] authority() {
        return Der.sequence(
                critical("2.5.29.19", Der.sequence(Der.yes())), critical("2.5.29.15", Der.bits(1, new byte[] {0x06})));
    }

    private static byte[] forClient() {
        return Der.sequence(
                critical("2.5.29.15", Der.bits(7, new byte[] {(byte) 0x80})),
                extension("2.5.29.37", Der.sequence(CLIENT_AUTHENTICATION)));
    }

    private static byte[] forServer(String... hosts) {
        byte[][] names = new byte[hosts.length][];
        for (int i = 0; i < hosts.length; i++) {
            names[i] = alternativeName(hosts[i]);
        }
        return Der.sequence(
                critical("2.5.29.15", Der.bits(7, new byte[] {(byte) 0x80})),
                extension("2.5.29.37", Der.sequence(SERVER_AUTHENTICATION)),
                extension("2.5.29.17", Der.sequence(names)));
    }

    private static byte[] alternativeName(String host) {
        boolean isAddress = host.matches("[0-9.]+") || host.contains(":");
        try {
            return isAddress
                    ? Der.tagged(7, InetAddress.getByName(host).getAddress())
                    : Der.tagged(2, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("not an address: " + host, notAnAddress);
        }
    }

    private static byte[] critical(String identifier, byte[] content) {
        return Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(content));
    }

    private static byte[] extension(String identifier, byte[] content) {
        return Der.sequence(Der.identifier(identifier), Der.octets(content));
    }
}
