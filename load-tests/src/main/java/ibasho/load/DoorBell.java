package ibasho.load;

import ibasho.protocol.SignIn;
import ibasho.protocol.SignInAnswer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Signs in over HTTP. Blocks the calling thread; safe for many threads. */
public final class DoorBell {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Place place;

    /** A door bell at this server. */
    public DoorBell(Place place) {
        this.place = place;
    }

    /** Signs in by a link such as {@code http://127.0.0.1:8080/i#token}; answers the cookie. */
    public String signInByLink(String link) throws IOException, InterruptedException {
        return signIn(new SignIn.Link(link.substring(link.indexOf('#') + 1)));
    }

    /** Signs in by sign-in name and あいことば; answers the cookie. */
    public String signInBySecret(String signInName, String secret)
            throws IOException, InterruptedException {
        return signIn(new SignIn.Secret(signInName, secret, null, true));
    }

    private String signIn(SignIn signIn) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(place.route("/api/session"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Origin", place.origin())
                        .POST(BodyPublishers.ofString(Wire.write(signIn)))
                        .build();
        return cookie(HTTP.send(request, BodyHandlers.ofString()));
    }

    private static String cookie(HttpResponse<String> response) throws IOException {
        if (response.statusCode() == 200
                && Wire.answer(response.body()) instanceof SignInAnswer.SignedIn) {
            var header = response.headers().firstValue("Set-Cookie").orElse("");
            return header.substring(0, Math.max(0, header.indexOf(';')));
        }
        throw new IOException("sign-in: " + response.statusCode() + " (expected: 200, signedIn)");
    }
}
