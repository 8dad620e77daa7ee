package ibasho.room;

import ibasho.chat.WordsGate;
import ibasho.kernel.Refusal;
import ibasho.kernel.Wareki;
import ibasho.moderation.Exclusion;
import ibasho.opening.Writing;
import ibasho.protocol.RefusalCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may be here and whose words count: what the door says, and what staff decided (M-3.2.ア-4b).
 * Every answer is as of now and may be asked from any thread.
 */
final class Admission {
    private final RoomParts parts;

    Admission(RoomParts parts) {
        this.parts = parts;
    }

    /**
     * A kind no to coming in, or to staying for somebody who is inside; {@code null} if they may.
     */
    @Nullable Refusal presence(Visitor visitor, boolean inside) {
        var away = byStaff(visitor);
        if (away != null) {
            return away;
        }
        return byDoor(visitor, inside) ? null : Refusal.of(RefusalCode.DOOR_CLOSED);
    }

    /** The decision that keeps somebody away for longer than today; {@code null} if none does. */
    @Nullable Exclusion longerAway(Visitor visitor) {
        var today = LocalDate.ofInstant(parts.clock().instant(), Wareki.JAPAN);
        return parts.ladder().exclusions().of(visitor.who(), today);
    }

    /** A kind no to new words, edits and reactions; {@code null} if they may come. */
    @Nullable Refusal words(Presence presence) {
        var who = presence.who();
        return parts.ladder().words(who, parts.door().openingNow(), parts.clock().instant());
    }

    /**
     * Asked again when a write begins: a pause, an ending, a closed door or being taken out holds
     * for words that still wait for the disk. What one does oneself, such as going, takes nothing
     * back that was said before.
     */
    WordsGate gate(Presence presence) {
        return () -> {
            if (presence.isTakenOut()) {
                return Refusal.of(RefusalCode.NOT_IN_ROOM);
            }
            var resting = parts.door().writing(presence.visitor().roles()) == Writing.RESTS;
            return resting ? Refusal.of(RefusalCode.WRITING_RESTS) : words(presence);
        };
    }

    private @Nullable Refusal byStaff(Visitor visitor) {
        var opening = parts.door().openingNow();
        return parts.ladder().presence(visitor.who(), opening, parts.clock().instant());
    }

    private boolean byDoor(Visitor visitor, boolean inside) {
        return inside
                ? parts.door().letsStay(visitor.roles())
                : parts.door().letsIn(visitor.who(), visitor.roles());
    }
}
