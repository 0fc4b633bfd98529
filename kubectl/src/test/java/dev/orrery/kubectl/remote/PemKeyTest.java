package dev.orrery.kubectl.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PemKeyTest {
    /** What goes before the bare key in PKCS #8, of a key of this size. */
    private static final int RSA_2048_HEADER = 26;

    @Test
    void anRsaKeyIsReadInBothOfItsForms() throws GeneralSecurityException {
        PrivateKey key = key("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
        byte[] encoded = key.getEncoded();
        byte[] bare = Arrays.copyOfRange(encoded, RSA_2048_HEADER, encoded.length);

        assertThat(PemKey.read(pem("PRIVATE KEY", encoded))).isEqualTo(key);
        assertThat(PemKey.read(pem("RSA PRIVATE KEY", bare))).isEqualTo(key);
    }

    @Test
    void aKeyOfACurveIsReadInBothOfItsForms() throws GeneralSecurityException {
        PrivateKey key = key("EC", new ECGenParameterSpec("secp256r1"));
        String encoded = HexFormat.of().formatHex(key.getEncoded());
        String number = encoded.substring(encoded.length() - 64);
        byte[] bare = HexFormat.of().parseHex("3031020101" + "0420" + number + "a00a06082a8648ce3d030107");

        assertThat(number(PemKey.read(pem("PRIVATE KEY", key.getEncoded())))).isEqualTo(number(key));
        assertThat(number(PemKey.read(pem("EC PRIVATE KEY", bare)))).isEqualTo(number(key));
    }

    @Test
    void whatIsNoKeyIsRefusedWithItsReason() {
        assertThatThrownBy(() -> PemKey.read("nothing"))
                .isInstanceOf(InvalidKeySpecException.class)
                .hasMessage("there is no private key in it that is not encrypted");
        assertThatThrownBy(() -> PemKey.read(pem("EC PRIVATE KEY", new byte[] {0x30, 0})))
                .isInstanceOf(InvalidKeySpecException.class)
                .hasMessage("the key does not say of which curve it is");
    }

    private static BigInteger number(PrivateKey key) {
        return ((ECPrivateKey) key).getS();
    }

    private static PrivateKey key(String algorithm, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters);
        return generator.generateKeyPair().getPrivate();
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
