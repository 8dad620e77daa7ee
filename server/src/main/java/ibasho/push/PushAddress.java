package ibasho.push;

import java.net.URI;

/** Where one device is called; made by {@link PushServices} only. Whoever has it can call. */
final class PushAddress {
    private final URI uri;

    PushAddress(URI uri) {
        this.uri = uri;
    }

    URI uri() {
        return uri;
    }

    /** Scheme, host and port: whom a token is for. */
    String origin() {
        return "https://" + uri.getRawAuthority();
    }

    /** Says nothing: an address must not slip into a log. */
    @Override
    public String toString() {
        return "PushAddress[sealed]";
    }
}
