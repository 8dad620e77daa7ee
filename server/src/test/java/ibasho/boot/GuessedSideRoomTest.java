package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.boot.GuessedSideRooms.Guess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever guesses the id of a side room learns nothing (consult-03, consult-05): a room that is in
 * use answers as one that never was, after the same questions to the database. How long the answers
 * take is measured by {@link GuessedSideRoomBench}.
 */
final class GuessedSideRoomTest {
    private final GuessedSideRooms rooms = new GuessedSideRooms();

    @AfterEach
    void close() {
        rooms.close();
    }

    @ParameterizedTest
    @EnumSource
    void asksTheSameWhetherThereIsSuchARoomOrNot(Guess guess) {
        var inUse = rooms.asked(guess, rooms.inUse());

        assertThat(inUse).isNotEmpty();
        assertThat(rooms.asked(guess, rooms.neverWas())).isEqualTo(inUse);
    }

    @Test
    void moreIsAskedWhereSomebodyBelongs() {
        assertThat(rooms.askedForOneWhoBelongs())
                .hasSizeGreaterThan(rooms.asked(Guess.COMING_IN, rooms.inUse()).size());
    }
}
