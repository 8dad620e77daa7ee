package ibasho.boot;

import ibasho.gateway.PersonRates;
import ibasho.gateway.RawSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A whole real house on a port of its own, with a real SQLite file, as demo or not. */
final class OpenHouse implements AutoCloseable {
    private static final Pattern COOKIE = Pattern.compile("__Host-ibasho=([^;]+);");

    final House house;
    final Figures figures = new Figures();

    /** Opens and starts; with these settings beside the data directory and a free port. */
    OpenHouse(Path data, boolean demo, Map<String, String> more) {
        this(data, demo ? HouseKind.DEMO : HouseKind.REAL, more);
    }

    OpenHouse(Path data, HouseKind kind, Map<String, String> more) {
        this(data, kind, more, Pace.usual());
    }

    private OpenHouse(Path data, HouseKind kind, Map<String, String> more, Pace pace) {
        var environment = new HashMap<>(more);
        environment.putIfAbsent("IBASHO_PORT", "0");
        environment.put("IBASHO_DATA", data.toString());
        environment.put("IBASHO_METRICS_PORT", "0");
        try {
            var settings = SettingsReader.read(null, environment);
            this.house = House.open(settings, figures, InstantSource.system(), kind, pace);
            house.start();
        } catch (SettingsProblem | StartFailed failed) {
            throw new IllegalStateException(failed);
        }
    }

    static OpenHouse demo(Path data) {
        return new OpenHouse(data, true, Map.of());
    }

    /** A demo in which one may ask as often as one likes, and movement is told every 2 ms. */
    static OpenHouse quick(Path data) {
        var pace = new Pace(PersonRates.times(100_000), Duration.ofMillis(2), false);
        return new OpenHouse(data, HouseKind.DEMO, Map.of(), pace);
    }

    int port() {
        return house.port();
    }

    /** The tokens of fresh links: 参加者, 管理者, 相談員. */
    List<String> tokens(boolean withRobots) {
        return Demo.begin(house, InstantSource.system(), withRobots).links().stream()
                .map(link -> link.address().substring(link.address().indexOf('#') + 1))
                .toList();
    }

    /** The whole head of the answer to opening a link. */
    String openLink(String token, String... moreHeaders) {
        var body = "{\"t\":\"link\",\"token\":\"" + token + "\"}";
        var head =
                "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: "
                        + origin()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n"
                        + String.join("", moreHeaders)
                        + "\r\n";
        try (var line = RawSocket.connect(port())) {
            return line.ask(head + body);
        }
    }

    /** Signs in by a link and says hello. */
    RawSocket comeIn(String token) {
        return RawSocket.open(port(), signIn(token)).hello();
    }

    /** Signs in by a link; sockets of this session open with what comes back. */
    String signIn(String token) {
        var cookie = COOKIE.matcher(openLink(token));
        if (!cookie.find()) {
            throw new IllegalStateException("link: no cookie (expected: one)");
        }
        return cookie.group(1);
    }

    private String origin() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        house.close();
    }
}
