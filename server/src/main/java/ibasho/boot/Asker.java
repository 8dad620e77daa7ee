package ibasho.boot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever sits at the host: on a terminal with a prompt, otherwise line by line from standard
 * input in UTF-8. Nothing asked for here may stand in an argument, where others see it.
 */
final class Asker {
    private final @Nullable Console terminal;
    private final BufferedReader lines;

    private Asker(@Nullable Console terminal, BufferedReader lines) {
        this.terminal = terminal;
        this.lines = lines;
    }

    static Asker here() {
        return new Asker(
                Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /**
     * Typed without being shown.
     *
     * @return empty when nothing was typed
     */
    String secret(String prompt) throws StartFailed {
        if (terminal == null) {
            return nextLine();
        }
        var typed = terminal.readPassword("%s", prompt);
        return typed == null ? "" : new String(typed);
    }

    /**
     * One line.
     *
     * @return empty when there is none
     */
    String line(String prompt) throws StartFailed {
        return terminal == null
                ? nextLine()
                : Objects.requireNonNullElse(terminal.readLine("%s", prompt), "");
    }

    private String nextLine() throws StartFailed {
        try {
            return Objects.requireNonNullElse(lines.readLine(), "");
        } catch (IOException unreadable) {
            throw new StartFailed("standard input: unreadable (expected: lines)", unreadable);
        }
    }
}
