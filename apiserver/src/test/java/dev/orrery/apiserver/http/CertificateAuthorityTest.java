package dev.orrery.apiserver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final CertificateAuthority authority = new CertificateAuthority(NOW);

    @Test
    void itsCertificateIsThatOfAnAuthority() {
        X509Certificate certificate = authority.certificate();
        assertThat(certificate.getBasicConstraints()).isNotNegative();
        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
    }

    @Test
    void aServersCertificateNamesAllItsHosts() throws Exception {
        X509Certificate certificate =
                authority.server("localhost", "127.0.0.1", "::1").certificate();
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(1))
                .isEqualTo(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).isNegative();
    }

    @Test
    void aClientsCertificateNamesUserAndGroup() {
        X509Certificate certificate =
                authority.client("system:masters", "kubernetes-admin").certificate();
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=kubernetes-admin,O=system:masters");
    }

    @Test
    void itIsValidFromNowForAYear() {
        X509Certificate certificate = authority.server("localhost").certificate();
        assertThatCode(() -> certificate.checkValidity(Date.from(NOW))).doesNotThrowAnyException();
        assertThat(certificate.getNotAfter()).isBefore("2027-01-02");
    }

    @Test
    void nobodyElsesCertificatePasses() {
        X509Certificate stranger =
                new CertificateAuthority(NOW).server("localhost").certificate();
        assertThatThrownBy(() -> stranger.verify(authority.certificate().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void noTwoClustersHaveTheSameSecrets() {
        assertThat(Tokens.fresh()).isNotEqualTo(Tokens.fresh()).hasSizeGreaterThan(40);
    }
}
