package dev.orrery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to words at a terminal, as far as no server is needed for it. */
class OrreryCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int type(String... words) {
        return OrreryCommand.execute(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void aWordThatNobodyKnowsIsToldTheUsage() {
        assertThat(type("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched argument at index 0: 'fly'");
    }

    @Test
    void theHelpNamesWhatIsMeantForAServer() {
        assertThat(type("--help")).isZero();
        assertThat(out.toString()).contains("rollout", "orrery why KIND/NAME", "--kubeconfig FILE");
    }

    @Test
    void theHelpOfAVerbNeedsNoServer() {
        assertThat(type("--kubeconfig", "nowhere", "get", "--help")).isZero();
        assertThat(type("why", "--help")).isZero();
        assertThat(out.toString()).contains("--field-selector", "usage: orrery why KIND/NAME [-n NAMESPACE]");
    }

    @Test
    void aKubeconfigThatIsMissingIsNamed() {
        assertThat(type("get", "pods", "--kubeconfig", "nowhere/at-all")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("error: cannot read nowhere/at-all: there is no such file\n");
    }

    @Test
    void allFaultsOfAKubeconfigAreSaidAtOnce() throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), """
                current-context: here
                contexts: [{name: here, context: {cluster: gone, user: me}}]
                users: [{name: me, user: {exec: {command: login}, client-certificate-data: "***"}}]
                """);
        assertThat(type("--kubeconfig=" + kubeconfig, "kubectl", "get", "pods")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("""
                error: cluster "gone" does not exist
                error: exec in a kubeconfig is not supported by orrery
                error: client-certificate-data is not base64
                """);
    }

    @Test
    void aServerThatIsNotThereIsSaidToBe() throws IOException {
        int port = portOfNobody();
        assertThat(type("get", "pods", "--server", "http://127.0.0.1:" + port, "--kubeconfig", emptyKubeconfig()))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("The connection to the server 127.0.0.1:" + port
                        + " was refused - did you specify the right host or port?\n");
    }

    private String emptyKubeconfig() throws IOException {
        return Files.writeString(folder.resolve("empty"), "kind: Config\n").toString();
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
