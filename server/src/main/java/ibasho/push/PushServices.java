package ibasho.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The push services this server may call. The address of a device comes from a browser, so without
 * this list anybody with a staff page could send the server into its own network.
 *
 * <p>Immutable.
 */
public final class PushServices {
    /** Longest address, in characters; those of the known services have a few hundred. */
    static final int MAX_ADDRESS_CHARS = 1_000;

    private static final int HTTPS = 443;
    private static final Pattern ENTRY =
            Pattern.compile("(\\*\\.)?([a-z0-9-]+\\.)*[a-z][a-z0-9-]*(:[0-9]{1,5})?");
    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)*[a-z][a-z0-9-]*");

    private final List<String> entries;

    private PushServices(List<String> entries) {
        this.entries = entries;
    }

    /**
     * These services and no others.
     *
     * @param entries {@code host}, {@code *.domain} (hosts below it), either with {@code :port} if
     *     it is not 443
     * @throws IllegalArgumentException naming an entry of another form
     */
    public static PushServices of(List<String> entries) {
        for (var entry : entries) {
            if (!ENTRY.matcher(entry).matches()) {
                throw new IllegalArgumentException(
                        "push.services: "
                                + entry
                                + " (expected: a host such as push.example or *.push.example)");
            }
        }
        return new PushServices(List.copyOf(entries));
    }

    /**
     * The address of a device, if it belongs to a known service: https, a host name of the list,
     * its port, no user, no fragment.
     */
    Optional<PushAddress> accept(String address) {
        if (address.length() > MAX_ADDRESS_CHARS) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            return isPlain(uri) && isKnown(uri)
                    ? Optional.of(new PushAddress(uri))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getHost() != null
                && HOST.matcher(uri.getHost()).matches()
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
    }

    private boolean isKnown(URI uri) {
        var port = uri.getPort() == -1 ? HTTPS : uri.getPort();
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return entries.stream().anyMatch(entry -> admits(entry, host, port));
    }

    private static boolean admits(String entry, String host, int port) {
        var colon = entry.indexOf(':');
        var name = colon < 0 ? entry : entry.substring(0, colon);
        var wanted = colon < 0 ? HTTPS : Integer.parseInt(entry.substring(colon + 1));
        return port == wanted
                && (name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name));
    }
}
