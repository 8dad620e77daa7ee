package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time for a talk as staff see it: a 相談員 one's own, 管理者 all of them (consult-06).
 *
 * @param agency may be empty
 * @param opening name of the opening it lies in; {@code null} beside openings
 * @param person who has it; {@code null} while it is free
 * @param soon whether somebody has it and it is near
 * @param mayOpen whether the side room for it can be opened now, by its 相談員
 * @param room the side room that was opened for it, for its 相談員
 * @param outcome for its 相談員 alone
 */
public record SlotView(
        SlotId slot,
        ParticipantId counsellor,
        @Nullable String counsellorName,
        Instant from,
        Instant to,
        ConsultMedium medium,
        String agency,
        @Nullable String opening,
        @Nullable ParticipantId person,
        @Nullable String nickname,
        boolean soon,
        boolean mayOpen,
        @Nullable SideRoomId room,
        @Nullable SlotOutcome outcome) {}
