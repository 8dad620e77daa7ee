package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ibasho.protocol.Role;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS in our own process, from PEM files. */
final class TlsTest {
    @TempDir private Path directory;

    @Test
    void speaksTlsAndNothingOlderThanTwelve() throws Exception {
        var bundle = ownCertificate(CertificateBuilder.Algorithm.ecp256);
        try (var gateway = new PlayedGateway(PlayedGateway.settings(files(bundle)));
                var socket = connect(bundle, gateway.port())) {
            var session = gateway.frontDesk.enter("a", "s", Role.PARTICIPANT);
            var line = RawSocket.over(socket);

            var head =
                    line.ask(RawSocket.handshake("https://127.0.0.1:" + gateway.port(), session));

            assertThat(head)
                    .startsWith("HTTP/1.1 101 ")
                    .containsIgnoringCase(
                            "strict-transport-security: max-age=31536000; includeSubDomains");
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            line.hello();
        }
    }

    @Test
    void agreesOnTheStrongestSuiteThatBothKnow() throws Exception {
        var bundle = ownCertificate(CertificateBuilder.Algorithm.ecp256);
        try (var gateway = new PlayedGateway(PlayedGateway.settings(files(bundle)));
                var socket = connect(bundle, gateway.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(
                    new String[] {
                        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
                    });

            socket.startHandshake();

            assertThat(socket.getSession().getCipherSuite())
                    .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"
            })
    void knowsNoSuiteWithoutAuthenticatedEncryption(String suite) throws Exception {
        var bundle = ownCertificate(CertificateBuilder.Algorithm.rsa2048);
        try (var gateway = new PlayedGateway(PlayedGateway.settings(files(bundle)));
                var socket = connect(bundle, gateway.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {suite});

            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(socket::startHandshake);
        }
    }

    @Test
    void refusesAnotherHandshakeOnAConnectionThatStands() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SecondHandshake.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var said = process.inputReader()) {
            assertThat(said.lines()).contains(SecondHandshake.REFUSED);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysInOneLineWhichFileIsMissing() {
        var nowhere = directory.resolve("nowhere.pem");
        var tls = new GatewaySettings.Tls(nowhere, nowhere);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlayedGateway(PlayedGateway.settings(tls)))
                .withMessage("tls: " + nowhere + " (expected: a readable file)");
    }

    @Test
    void saysInOneLineThatAFileIsNoKey() throws Exception {
        var nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        var tls = new GatewaySettings.Tls(nonsense, nonsense);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlayedGateway(PlayedGateway.settings(tls)))
                .withMessageContaining("(expected: PEM certificate chain and PKCS#8 key)");
    }

    private static X509Bundle ownCertificate(CertificateBuilder.Algorithm kind) throws Exception {
        return new CertificateBuilder()
                .algorithm(kind)
                .subject("CN=localhost")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    private GatewaySettings.Tls files(X509Bundle bundle) throws Exception {
        var certificates =
                Files.writeString(directory.resolve("chain.pem"), bundle.getCertificatePathPEM());
        var key = Files.writeString(directory.resolve("key.pem"), bundle.getPrivateKeyPEM());
        return new GatewaySettings.Tls(certificates, key);
    }

    private static SSLSocket connect(X509Bundle bundle, int port) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("own", bundle.getCertificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }
}
