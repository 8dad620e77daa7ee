package ibasho.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.ServerMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HearingTest {
    private final Hearing hearing = new Hearing();

    @Test
    void linesHeardOnceAndInOrderAreNoFault() {
        said(1, 2, 3);

        assertEquals(new Hearing.Counts(3, 0, 0, 0, 0), hearing.counts());
    }

    @Test
    void aLineHeardTwiceIsDoubled() {
        said(1, 2, 2, 1);

        assertEquals(new Hearing.Counts(4, 2, 0, 0, 0), hearing.counts());
    }

    @Test
    void aLineThatComesAfterALaterOneIsOutOfOrder() {
        said(1, 3, 2);

        assertEquals(new Hearing.Counts(3, 0, 1, 1, 0), hearing.counts());
    }

    @Test
    void sequencesThatNeverCameAreCounted() {
        said(1, 5);

        assertEquals(3, hearing.counts().gaps());
    }

    @Test
    void everyStoredChangeTakesASequenceNotOnlyLines() {
        said(1);
        hearing.heard(new ServerMessage.Removed(2, 1));
        said(3);

        assertEquals(new Hearing.Counts(3, 0, 0, 0, 0), hearing.counts());
    }

    @Test
    void beforeTheFirstEntryThereIsNothingToResume() {
        ResumePoint nowhere = null;

        assertEquals(nowhere, hearing.resumePoint());
    }

    private void said(long... sequences) {
        for (var seq : sequences) {
            hearing.heard(new ServerMessage.Said(seq, line(seq)));
        }
    }

    private static Line line(long seq) {
        return new Line(
                seq,
                new ParticipantId("hana"),
                "はな",
                null,
                false,
                null,
                "こんにちは",
                null,
                null,
                Instant.EPOCH,
                false,
                false,
                false,
                List.of());
    }
}
