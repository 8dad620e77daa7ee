package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NamesTest {
    @Test
    void fourThousandRobotsHaveDifferentNames() {
        var names = IntStream.range(0, 4_000).mapToObj(Names::of).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() == 5);
    }
}
