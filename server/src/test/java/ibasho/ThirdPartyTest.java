package ibasho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/third-party.md} true: one row for each jar that is shipped, none more. */
final class ThirdPartyTest {

    /** Written by the build before the tests: one line for each jar of the run-time class path. */
    private static final Path SHIPPED = Path.of("target", "runtime-jars.txt");

    private static final Path PAGE = Path.of("..", "docs", "third-party.md");

    private static final Pattern JAR = Pattern.compile("^\\s+([\\w.-]+:[\\w.-]+):jar:");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([\\w.-]+:[\\w.-]+)` \\| .+ \\| .+ \\|$");

    @Test
    void everyShippedJarHasItsRowAndNoRowIsLeftOver() throws IOException {
        var shipped = firstGroups(SHIPPED, JAR);
        shipped.removeIf(jar -> jar.startsWith("ibasho:"));

        assertThat(firstGroups(PAGE, ROW)).isEqualTo(shipped);
    }

    private static Set<String> firstGroups(Path file, Pattern line) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
