package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ibasho.protocol.Role;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS in our own process, from PEM files. */
final class TlsTest {
    @TempDir private Path directory;

    @Test
    void speaksTlsAndNothingOlderThanTwelve() throws Exception {
        var bundle =
                new CertificateBuilder()
                        .subject("CN=localhost")
                        .setIsCertificateAuthority(true)
                        .buildSelfSigned();
        try (var gateway = new PlayedGateway(PlayedGateway.settings(files(bundle)));
                var socket = connect(bundle, gateway.port())) {
            var session = gateway.frontDesk.enter("a", "s", Role.PARTICIPANT);
            var line = RawSocket.over(socket);

            var head =
                    line.ask(RawSocket.handshake("https://127.0.0.1:" + gateway.port(), session));

            assertThat(head)
                    .startsWith("HTTP/1.1 101 ")
                    .containsIgnoringCase("strict-transport-security: max-age=31536000");
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            line.hello();
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
