package ibasho.boot;

import ibasho.gateway.GatewaySettings;
import ibasho.opening.OpeningWindow;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set, read and judged once at start; see {@code reference.conf} for what each
 * means.
 *
 * @param dataDirectory where the data lies
 * @param keyFile the keys that seal personal fields; outside the data directory
 * @param mail {@code null}: nothing is mailed
 */
record Settings(
        GatewaySettings gateway,
        Space space,
        Path dataDirectory,
        Path keyFile,
        DatabaseSettings database,
        List<OpeningWindow> openings,
        @Nullable Mail mail,
        Metrics metrics) {

    /** The 居場所 this server holds. */
    record Space(SpaceId id, String name, String room) {}

    /** Where figures are shown; port 0 shows none. */
    record Metrics(String host, int port) {}

    /** A server that takes mail from us. */
    record Mail(
            String host, int port, String user, String password, String from, Security security) {
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /** How mail is carried. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** The address people open, without a slash at the end. */
    String publicAddress(int port) {
        return gateway.origins().stream().sorted().findFirst().orElse(ownAddress(port));
    }

    private String ownAddress(int port) {
        var host = gateway.host().contains(":") ? "[" + gateway.host() + "]" : gateway.host();
        return (gateway.tls() == null ? "http://" : "https://") + host + ":" + port;
    }
}
