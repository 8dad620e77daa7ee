package ibasho.gateway;

import io.netty.pkitesting.CertificateBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A process of its own, as what TLS is told counts only before its first use: serves TLS 1.2, asks
 * for a second handshake as a client, and prints what came of it.
 */
final class SecondHandshake {
    static final String REFUSED = "refused";
    static final String ANSWERED = "answered";

    private SecondHandshake() {}

    /** Takes a folder for the certificate. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var bundle =
                new CertificateBuilder()
                        .subject("CN=localhost")
                        .setIsCertificateAuthority(true)
                        .buildSelfSigned();
        var chain = Files.writeString(folder.resolve("c.pem"), bundle.getCertificatePathPEM());
        var key = Files.writeString(folder.resolve("k.pem"), bundle.getPrivateKeyPEM());
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("own", bundle.getCertificate());
        var tls = new GatewaySettings.Tls(chain, key);
        try (var gateway = new PlayedGateway(PlayedGateway.settings(tls));
                var socket = connect(trusted, gateway.port())) {
            System.out.println(askTwice(socket));
        }
        System.exit(0);
    }

    private static SSLSocket connect(KeyStore trusted, int port) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        return socket;
    }

    private static String askTwice(SSLSocket socket) {
        try {
            socket.startHandshake();
            socket.startHandshake();
            socket.getOutputStream()
                    .write(
                            "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8));
            return socket.getInputStream().read() < 0 ? REFUSED : ANSWERED;
        } catch (IOException over) {
            return REFUSED;
        }
    }
}
