package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 6455 by the suite everybody uses, against our own pipeline (PROMISES 1). */
final class ConformanceTest {
    private static final int CASES = 247;

    /** Chapter 9 measures speed with messages larger than we read. */
    private static final List<String> WITHOUT = List.of("9.*", "12.*", "13.*");

    @TempDir private Path work;

    @Test
    void everyCaseOfAutobahnIsPassedAndEveryCloseCodeIsRight() throws Exception {
        try (var gateway = new EchoGateway();
                var broken = EchoGateway.broken()) {
            var cookie = enter(gateway);
            var suite = new Autobahn(work);
            var unicode = suite.begin(gateway.host(), cookie, List.of("6.*"), WITHOUT);
            var others =
                    suite.begin(
                            gateway.host(),
                            cookie,
                            List.of("1.*", "2.*", "3.*", "4.*", "5.*", "7.*", "10.*"),
                            WITHOUT);

            var ofBroken =
                    suite.begin(broken.host(), enter(broken), List.of("7.3.3", "7.3.4"), WITHOUT);

            var verdicts = new TreeMap<>(unicode.verdicts());
            verdicts.putAll(others.verdicts());

            assertThat(verdicts).hasSize(CASES);
            verdicts.values().removeIf(Autobahn.Verdict::isGood);
            assertThat(verdicts).as("cases that failed").isEmpty();
            assertThat(ofBroken.verdicts().values())
                    .as("what a server with wrong close codes is told")
                    .isNotEmpty()
                    .noneMatch(Autobahn.Verdict::isGood);
        }
    }

    private static String enter(EchoGateway gateway) {
        return "__Host-ibasho=" + gateway.frontDesk().enter("a", "s", Role.PARTICIPANT);
    }
}
