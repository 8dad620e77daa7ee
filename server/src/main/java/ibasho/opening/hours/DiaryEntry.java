package ibasho.opening.hours;

import ibasho.protocol.DiaryText;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a diary as it is kept. */
record DiaryEntry(
        long version,
        ParticipantId writtenBy,
        Instant writtenAt,
        DiaryText text,
        @Nullable Signature signature) {

    /**
     * The 管理者's yes.
     *
     * @param facts the drafted facts as they stood then
     */
    record Signature(ParticipantId by, Instant at, String facts) {}

    @Override
    public String toString() {
        return "DiaryEntry[version=" + version + "]";
    }
}
