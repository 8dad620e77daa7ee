package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two rooms of two people; the first of each sends. */
final class TallyTest {
    private static final int HEARS = 1;
    private static final int ELSEWHERE = 3;

    private final Tally tally = new Tally(4, 2, 1);

    @Test
    void whatNobodyHeardIsLostForEachWhoShouldHave() {
        tally.next(0);

        assertThat(tally.turnPage().lost()).isEqualTo(2);
    }

    @Test
    void whatEverybodyOfTheRoomHeardIsDeliveredAndNotAwaitedElsewhere() {
        tally.next(1);
        tally.heard(2, 1, 1, 1_000);
        tally.heard(ELSEWHERE, 1, 1, 1_000);

        var counts = tally.turnPage();

        assertThat(counts.clean()).isTrue();
        assertThat(counts.delivered()).isEqualTo(2);
    }

    @Test
    void whatIsHeardTwiceIsDoubled() {
        send(2);
        hear(1, 1, 2);

        assertThat(tally.turnPage().doubled()).isEqualTo(1);
    }

    @Test
    void whatComesAfterALaterOneIsOutOfOrderAndNotLost() {
        send(2);
        hear(2, 1);

        var counts = tally.turnPage();

        assertThat(counts.outOfOrder()).isEqualTo(1);
        assertThat(counts.lost()).isZero();
    }

    @Test
    void aGapIsLost() {
        send(3);
        hear(1, 3);

        assertThat(tally.turnPage().lost()).isEqualTo(1);
    }

    @Test
    void whatWasLostOnOnePageIsNotLostAgainOnTheNext() {
        tally.next(0);
        tally.turnPage();

        assertThat(tally.turnPage().lost()).isZero();
    }

    /** The sender hears everything, so that only {@link #HEARS} can miss something. */
    private void send(int messages) {
        for (int i = 0; i < messages; i++) {
            tally.heard(0, 0, tally.next(0), 1_000);
        }
    }

    private void hear(long... numbers) {
        for (var number : numbers) {
            tally.heard(HEARS, 0, number, 1_000);
        }
    }
}
