package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side room, for those inside.
 *
 * @param people never anybody who only knows of it
 * @param closedSince the door of the 居場所 closed over this talk, which goes on
 * @param extendedUntil until when it was said to go on, once it was
 * @param keptDays how long the words stay after the end; 0: not at all
 * @param keepWished the person wishes the words to stay
 * @param mayKeep whether the person may wish so
 * @param voices who is in voice; {@code null} where voices are not carried
 */
public record SideRoomView(
        SideRoomId room,
        ConsultMedium medium,
        Instant since,
        List<SidePersonView> people,
        @Nullable Instant closedSince,
        @Nullable Instant extendedUntil,
        int keptDays,
        boolean keepWished,
        boolean mayKeep,
        @Nullable List<VoicePerson> voices) {}
