package dev.orrery.kubectl.remote;

import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys as kubeconfigs hold them: in PKCS #8, or in the older forms that RSA (PKCS #1) and elliptic curves (SEC 1) have
 * of their own, which Java knows only inside of PKCS #8.
 */
public final class PemKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (EC |RSA |)PRIVATE KEY-----(.+?)-----END", Pattern.DOTALL);
    private static final Vector<String> ALGORITHMS = Vector.of("EC", "RSA", "EdDSA");

    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final byte[] RSA_ENCRYPTION = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xa0;

    private PemKey() {}

    /** @throws InvalidKeySpecException when there is none, or one that nobody here can use */
    public static PrivateKey read(String pem) throws InvalidKeySpecException, NoSuchAlgorithmException {
        Matcher found = PEM.matcher(pem);
        if (!found.find()) {
            throw new InvalidKeySpecException("there is no private key in it that is not encrypted");
        }
        byte[] content = Base64.getMimeDecoder().decode(found.group(2));
        return switch (found.group(1)) {
            case "EC " -> key("EC", wrapped(joined(EC_PUBLIC_KEY, curve(content)), content));
            case "RSA " -> key("RSA", wrapped(RSA_ENCRYPTION, content));
            default -> key(content);
        };
    }

    private static PrivateKey key(byte[] encoded) throws InvalidKeySpecException, NoSuchAlgorithmException {
        for (String algorithm : ALGORITHMS) {
            try {
                return key(algorithm, encoded);
            } catch (InvalidKeySpecException another) {
                // of another algorithm
            }
        }
        throw new InvalidKeySpecException("the key is of no algorithm among " + ALGORITHMS.mkString(", "));
    }

    private static PrivateKey key(String algorithm, byte[] encoded)
            throws InvalidKeySpecException, NoSuchAlgorithmException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** Which curve a key in SEC 1 says that it is of: what stands behind its version and its number. */
    private static byte[] curve(byte[] content) throws InvalidKeySpecException {
        int lengthBytes = content.length > 1 && content[1] < 0 ? content[1] & 0x7f : 0;
        int number = 2 + lengthBytes + VERSION.length;
        int parameters = number + 1 < content.length ? number + 2 + content[number + 1] : content.length;
        if (parameters + 1 >= content.length || (content[parameters] & 0xff) != PARAMETERS) {
            throw new InvalidKeySpecException("the key does not say of which curve it is");
        }
        int start = parameters + 2;
        return Arrays.copyOfRange(content, start, start + content[parameters + 1]);
    }

    private static byte[] wrapped(byte[] algorithm, byte[] content) {
        return value(SEQUENCE, joined(VERSION, value(SEQUENCE, algorithm), value(OCTETS, content)));
    }

    private static byte[] value(int tag, byte[] content) {
        int size = content.length;
        byte[] head = size < 0x80
                ? new byte[] {(byte) tag, (byte) size}
                : size < 0x100
                        ? new byte[] {(byte) tag, (byte) 0x81, (byte) size}
                        : new byte[] {(byte) tag, (byte) 0x82, (byte) (size >> Byte.SIZE), (byte) size};
        return joined(head, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
