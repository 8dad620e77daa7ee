package ibasho.load;

import java.net.URI;

/**
 * Where the server under measurement is.
 *
 * @param base such as {@code http://127.0.0.1:8080}, without a path
 */
public record Place(URI base) {
    /** Reads an address. */
    public static Place of(String address) {
        var uri = URI.create(address);
        return new Place(URI.create(uri.getScheme() + "://" + uri.getAuthority()));
    }

    /** One of the HTTP routes. */
    URI route(String path) {
        return base.resolve(path);
    }

    URI socket() {
        var scheme = base.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + "://" + base.getAuthority() + "/ws");
    }

    /** What a browser on this page sends as its origin. */
    String origin() {
        return base.toString();
    }

    String host() {
        return base.getHost();
    }

    int port() {
        return base.getPort() >= 0 ? base.getPort() : secure() ? 443 : 80;
    }

    boolean secure() {
        return base.getScheme().equals("https");
    }
}
