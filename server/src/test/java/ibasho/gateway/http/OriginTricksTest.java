package ibasho.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The tricks of the handshake test bite: rules that are nearly right let some of them in. */
final class OriginTricksTest {
    private static final String OURS = "https://ibasho.example";
    private static final List<String> TRICKS =
            List.of(
                    "null",
                    "",
                    "https://evil.example",
                    "http://ibasho.example",
                    "https://ibasho.example.evil.example",
                    "https://evil-ibasho.example",
                    "https://evil.example/https://ibasho.example",
                    "https://ibasho.example@evil.example",
                    "https://ibasho.example:8443",
                    "HTTPS://IBASHO.EXAMPLE");

    private static final Map<String, Predicate<String>> NEARLY_RIGHT =
            Map.of(
                    "no check", _ -> true,
                    "begins with ours", origin -> origin.startsWith(OURS),
                    "ends with our host", origin -> origin.endsWith("ibasho.example"),
                    "holds our host", origin -> origin.contains("ibasho.example"),
                    "in any letters", origin -> origin.toLowerCase(Locale.ROOT).equals(OURS),
                    "null is nobody", origin -> origin.equals("null") || origin.equals(OURS),
                    "absent is fine", origin -> origin.isEmpty() || origin.equals(OURS));

    @Test
    void ourRuleFallsForNoneOfThem() {
        var rule = new OriginRule(Set.of(OURS), false);

        assertThat(TRICKS).noneMatch(trick -> rule.allows(call(trick)));
        assertThat(rule.allows(call(OURS))).isTrue();
    }

    @Test
    void everyRuleThatIsOnlyNearlyRightFallsForOne() {
        assertThat(NEARLY_RIGHT).allSatisfy((_, rule) -> assertThat(TRICKS).anyMatch(rule));
    }

    private static HttpCall call(String origin) {
        var headers = new DefaultHttpHeaders().add("Origin", origin);
        var from = InetSocketAddress.createUnresolved("browser", 1);
        return new HttpCall(HttpMethod.GET, "/ws", headers, Bytes.NONE, from, 443, true);
    }
}
