package ibasho.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
    @Test
    void whatIsNotGivenHasAModestDefault() {
        var options = Options.of(List.of("--people", "3"));

        assertEquals(new Options(null, null, 3, 12, 30, 30, null), options);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--poeple", "3")));
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--people")));
    }
}
