package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.boot.GuessedSideRooms.Guess;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The times of the answers to guessed ids of side rooms, for {@code ./ibasho bench consult} on a
 * quiet machine; what can be judged on any machine is in {@link GuessedSideRoomTest}.
 */
final class GuessedSideRoomBench {
    private static final int TRIES = 500;

    /** Below this two sets of times are taken for different. */
    private static final double LIKELY = 0.01;

    /** What differs by chance once hardly does so three times on end. */
    private static final int COMPARISONS = 3;

    @ParameterizedTest
    @EnumSource
    void takesAsLongWhetherThereIsSuchARoomOrNot(Guess guess) {
        try (var rooms = new GuessedSideRooms()) {
            compare(rooms, guess);
            var likeliest = 0.0;
            for (var i = 0; i < COMPARISONS && likeliest < LIKELY; i++) {
                likeliest = Math.max(likeliest, compare(rooms, guess));
            }

            assertThat(likeliest).isGreaterThanOrEqualTo(LIKELY);
        }
    }

    /** How likely such a difference is by chance; a coin says which of the two is asked first. */
    private static double compare(GuessedSideRooms rooms, Guess guess) {
        var inUse = new ArrayList<double[]>();
        var neverWas = new ArrayList<double[]>();
        var coin = new Random(TRIES);
        for (var i = 0; i < 2 * TRIES; i++) {
            var isInUse = coin.nextBoolean();
            var never = rooms.neverWas();
            var room = isInUse ? rooms.inUse() : never;
            (isInUse ? inUse : neverWas).add(new double[] {rooms.refused(guess, room)});
        }
        var likeliness = new TwoSamples(inUse, neverWas).likeliness();
        System.out.println(guess + " by a guessed id: p " + likeliness);
        return likeliness;
    }
}
