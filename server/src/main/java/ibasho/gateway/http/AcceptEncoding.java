package ibasho.gateway.http;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads {@code Accept-Encoding} (RFC 9110 §12.5.3) as far as we need it. */
final class AcceptEncoding {
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private AcceptEncoding() {}

    /** Whether the browser takes this encoding. */
    static boolean takes(String header, String encoding) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(item -> item.split(";", 2)[0].strip().equalsIgnoreCase(encoding))
                .anyMatch(item -> !REFUSED.matcher(item).find());
    }
}
