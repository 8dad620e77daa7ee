package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act the program writes has a word in Japanese. */
final class AuditActsTest {
    private static final Path SOURCES = Path.of("src/main/java/ibasho");
    private static final Pattern ACT =
            Pattern.compile(
                    "\"((?:people|person|staff|link|wayIn|secret|totp|passkey|pledge|push|roles"
                            + "|ledger|duty|door|steer|concern|words|topic|line|rules|info|diary"
                            + "|hours|audit|glass|incident|pairs|regard|retention|backup"
                            + "|consult|side|case)\\.[a-z][a-zA-Z]+)\"");

    /** Such a text, but no act. */
    private static final Set<String> OTHERS =
            Set.of(
                    "push.services",
                    "push.contact",
                    "duty.manager",
                    "hours.target",
                    "backup.directory",
                    "backup.every",
                    "backup.key");

    @Test
    void everyActHasAWord() throws IOException {
        var words = AuditActs.load();

        assertThat(written()).hasSizeGreaterThan(50).allMatch(words::knows);
    }

    private static Set<String> written() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.substring(1, text.length() - 1))
                        .filter(act -> !OTHERS.contains(act))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
