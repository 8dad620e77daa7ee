package ibasho.boot;

import java.util.List;

/** Something in the settings cannot be used; one line for each thing that is wrong. */
final class SettingsProblem extends Exception {
    private final List<String> lines;

    SettingsProblem(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    /** What is wrong, each in one line: {@code name: value (expected: …)}. */
    List<String> lines() {
        return lines;
    }
}
