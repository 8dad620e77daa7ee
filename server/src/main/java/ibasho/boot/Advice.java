package ibasho.boot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** What works but is probably not meant. */
final class Advice {
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

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
