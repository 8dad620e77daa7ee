package ibasho.gateway;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;

/** Reads certificate and key for TLS 1.2 and 1.3 with the JDK's own provider. */
final class TlsFiles {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private TlsFiles() {}

    /**
     * The TLS side of the server.
     *
     * @throws IllegalArgumentException in one line, if a file is missing or not what it should be
     */
    static SslContext load(GatewaySettings.Tls files) {
        readable(files.certificates());
        readable(files.key());
        try {
            return SslContextBuilder.forServer(files.certificates().toFile(), files.key().toFile())
                    .protocols(PROTOCOLS)
                    .build();
        } catch (SSLException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "tls: "
                            + files.certificates()
                            + " and "
                            + files.key()
                            + " (expected: PEM certificate chain and PKCS#8 key)",
                    unusable);
        }
    }

    private static void readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("tls: " + file + " (expected: a readable file)");
        }
    }
}
