package ibasho.room;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.VoicePerson;
import ibasho.voice.Sitter;
import ibasho.wire.MessageEncoder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's line of voice, from the offer until it ends; of the one connection that asked for
 * it. Confined to the room's executor.
 */
final class OpenLine {
    private final Presence presence;
    private final ParticipantLink link;
    private @Nullable PlaceId table;
    private PresenceMode mode;
    private boolean stands;
    private boolean mic;
    private boolean hand;
    private boolean speaks;
    private int movesMade;

    OpenLine(Presence presence, ParticipantLink link) {
        this.presence = presence;
        this.link = link;
        this.table = tableOf(presence);
        this.mode = presence.mode();
    }

    ParticipantId who() {
        return presence.who();
    }

    Presence presence() {
        return presence;
    }

    boolean isHeldBy(ParticipantLink other) {
        return link.id() == other.id();
    }

    /** Whether the connection that asked for it is still one of this person's. */
    boolean isHeld() {
        return presence.isConnectedBy(link.id());
    }

    /** The table where the person sits, as last looked at. */
    @Nullable PlaceId table() {
        return table;
    }

    /** The offer was answered. */
    void stand() {
        stands = true;
    }

    boolean stands() {
        return stands;
    }

    boolean mic() {
        return mic;
    }

    /** Whoever begins to talk has got their turn. */
    void mic(boolean on) {
        mic = on;
        hand = hand && !on;
    }

    void hand(boolean up) {
        hand = up;
    }

    /** What the engine hears of this person. */
    void speaks(boolean now) {
        speaks = now;
    }

    /** Whether the person is heard as speaking. */
    boolean isSpeaking() {
        return speaks && mic && stands && table != null;
    }

    /** How often the person changed the table. */
    int movesMade() {
        return movesMade;
    }

    /**
     * Looks where and how the person is now. Whoever moved, or chose to be quiet, talks only after
     * asking for it again.
     *
     * @return whether the table is another
     */
    boolean look(boolean rests) {
        var now = tableOf(presence);
        var moved = !Objects.equals(now, table);
        var quieter = presence.mode() != mode && presence.mode() != PresenceMode.VOICE;
        if (moved || quieter || rests) {
            mic = false;
        }
        if (moved) {
            hand = false;
            movesMade++;
        }
        table = now;
        mode = presence.mode();
        return moved;
    }

    /** For the table of hearers; a seat that is being changed carries no voice already. */
    Sitter sitter() {
        var still = !presence.isChangingSeat() && !presence.isOnlyWatching();
        return new Sitter(who(), still ? table : null, stands, !mic);
    }

    VoicePerson view() {
        return new VoicePerson(who(), mic, hand);
    }

    /** To the connection that holds the line, and to no other. */
    void tell(ServerMessage event) {
        link.send(MessageEncoder.encode(event));
    }

    static @Nullable PlaceId tableOf(Presence presence) {
        var seat = presence.seat();
        return seat == null ? null : seat.table();
    }
}
