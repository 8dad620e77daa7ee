package ibasho.boot;

import ibasho.mail.MailSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What works but is probably not meant. */
final class Advice {
    private static final String CHECKED_TLS = "sslmode=verify-full";

    /** As written, so that nobody is asked who a mail server is. */
    private static final Set<String> THIS_HOST = Set.of("localhost", "127.0.0.1", "::1");

    /** A server that is not on this host. */
    private static final Pattern REMOTE_POSTGRES =
            Pattern.compile("jdbc:postgresql://(?!(localhost|127\\.0\\.0\\.1|\\[::1])[:/]).*");

    private Advice() {}

    /** One line for each thing worth a second look. */
    static List<String> on(Settings settings) {
        var lines = new ArrayList<String>();
        var gateway = settings.gateway();
        if (gateway.origins().isEmpty() && !isLoopback(gateway.host())) {
            lines.add(
                    "ibasho.origins: empty; nobody can sign in from outside"
                            + " (expected: the address people open)");
        }
        if (gateway.origins().stream().anyMatch(origin -> origin.startsWith("http://"))) {
            lines.add("ibasho.origins: http; browsers keep the sign-in only over https");
        }
        if (settings.openings().isEmpty()) {
            lines.add("ibasho.openings: none; the door stays closed");
        }
        if (settings.mail() == null) {
            lines.add("ibasho.mail.host: empty; reset links cannot be mailed");
        }
        addWhatTravelsInTheClear(settings, lines);
        var voice = settings.voice();
        if (voice != null && voice.relays().urls().isEmpty()) {
            lines.add(
                    "ibasho.voice.turn.urls: empty; homes whose network lets no UDP through"
                            + " hear nothing (docs/voice.md)");
        }
        if (voice != null && voice.lines().port() == 0) {
            lines.add("ibasho.voice.port: 0; another port after each start, no firewall knows it");
        }
        return lines;
    }

    private static void addWhatTravelsInTheClear(Settings settings, List<String> lines) {
        var gateway = settings.gateway();
        var proxied = !gateway.trustedProxies().isEmpty();
        if (gateway.tls() == null && !proxied && !isLoopback(gateway.host())) {
            lines.add(
                    "ibasho.tls: none; words travel in the clear"
                            + " (expected: a certificate, or proxies that speak TLS)");
        }
        var database = settings.database().url();
        if (REMOTE_POSTGRES.matcher(database).matches() && !database.contains(CHECKED_TLS)) {
            lines.add(
                    "ibasho.database.url: no "
                            + CHECKED_TLS
                            + "; what is kept may travel in the clear");
        }
        var mail = settings.mail();
        if (mail != null
                && mail.security() == MailSettings.Security.NONE
                && !THIS_HOST.contains(mail.host())) {
            lines.add("ibasho.mail.security: none; links travel in the clear");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
