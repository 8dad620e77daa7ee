package ibasho.opening.duty;

import ibasho.protocol.Hat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Hats as they lie in a column: their names by commas, in the order of the enum. */
final class HatsText {
    private HatsText() {}

    static String of(Set<Hat> hats) {
        return hats.stream().sorted().map(Hat::name).collect(Collectors.joining(","));
    }

    static Set<Hat> read(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(Hat::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hat.class)));
    }
}
