package ibasho.voice.media;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ice4j.ice.harvest.AbstractUdpListener;
import org.jitsi.config.JitsiConfig;
import org.jitsi.config.TypesafeConfigSource;
import org.jitsi.srtp.crypto.Aes;

/**
 * Sets the libraries up once, before any of their classes is used: they log addresses and passwords
 * at several levels, so they log nothing at all; they ask nobody on the network about this machine.
 */
final class QuietLibraries {

    /** Held here, because the JDK forgets a logger nobody holds, and with it that it is off. */
    private static final List<Logger> SILENT =
            List.of(
                    Logger.getLogger("org.ice4j"),
                    Logger.getLogger("org.jitsi"),
                    Logger.getLogger("JitsiConfig"),
                    Logger.getLogger(SrtpKeys.class.getName()));

    private static final String SETTINGS =
            """
            ice4j {
              software = ""
              redact-remote-addresses = true
              consent-freshness { interval = 5 seconds, max-retransmissions = 20 }
              harvest {
                use-link-local-addresses = false
                udp {
                  use-dynamic-ports = false
                  receive-buffer-size = 1048576
                  socket-pool-size = 1
                }
                mapping { aws { enabled = false }, stun { addresses = [] } }
              }
            }
            """;

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        JitsiConfig.Companion.useDebugNewConfig(
                new TypesafeConfigSource("ibasho voice", settings()));
        AbstractUdpListener.USE_PUSH_API = true;
        Aes.setFactoryClassName("org.jitsi.srtp.crypto.Aes$SunJCECipherFactory");
    }

    private QuietLibraries() {}

    /** Whether all is set up; asking sets it up. */
    static boolean areQuiet() {
        return SILENT.stream().allMatch(logger -> Level.OFF.equals(logger.getLevel()));
    }

    private static Config settings() {
        return ConfigFactory.parseString(SETTINGS)
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }
}
