package ibasho.panel;

import ibasho.kernel.Caller;
import ibasho.kernel.Hashes;
import ibasho.kernel.Outcome;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.talk.Inside;
import ibasho.talk.Word;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The door of a session (panel-01, S-5.2b): one comes signed in, with a link of one's own that is
 * good once, and waits until the ファシリテーター opens. Thread-safe.
 */
public final class PanelDoor {
    private final PanelStore store;
    private final Inside<PanelId> inside;
    private final InstantSource clock;

    PanelDoor(PanelStore store, Inside<PanelId> inside, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.clock = clock;
    }

    /**
     * Somebody came to the door.
     *
     * @param admitted whether they are inside now
     * @param words the newest, oldest first; none in the waiting room
     */
    public record Entered(Panel panel, boolean admitted, List<Word> words, boolean more) {}

    /** Who came into this session and has not gone out. */
    public Set<ParticipantId> inside(PanelId id) {
        return inside.in(id);
    }

    /**
     * Comes with a link, which is used up by it. A link that never was, was used, is too old, is
     * somebody else's or leads to a session that is over: {@code LINK_NOT_VALID}, and on record.
     */
    public CompletionStage<Outcome<Panel>> knock(Caller who, String token) {
        return store.change(rows -> {
            var link = rows.links().find(who.space(), Hashes.of(token));
            var seat = link == null ? null : rows.seat(who, link.panelId());
            if (link == null
                    || seat == null
                    || !seat.panel().isOpen()
                    || !link.personId().equals(who.who())
                    || !clock.instant().isBefore(link.linkUntil())) {
                rows.noteRefused(who);
                return Outcome.refused(RefusalCode.LINK_NOT_VALID);
            }
            rows.links().use(link);
            var knocked = knocked(seat);
            rows.keep(seat.panel(), knocked);
            rows.note(seat.panel(), who.who(), "panel.knock");
            return Outcome.done(seat.panel().with(knocked));
        });
    }

    /** Comes in, or to the waiting room, or again after a cut; else {@code NO_SUCH_PANEL}. */
    public CompletionStage<Outcome<Entered>> enter(Caller who, PanelId id) {
        return store.change(rows -> {
            var seat = rows.seat(who, id);
            if (seat == null || !seat.panel().isOpen() || seat.own().knockedAt() == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (!seat.own().mayEnter()) {
                return Outcome.done(new Entered(seat.panel(), false, List.of(), false));
            }
            rows.times().seen(seat.panel(), seat.own(), clock.instant());
            inside.cameIn(id, who.who());
            var page = rows.words(seat.panel()).before(null);
            return Outcome.done(new Entered(seat.panel(), true, page.words(), page.more()));
        });
    }

    /** Goes out; the session if somebody was inside who is not any more, else {@code null}. */
    public CompletionStage<@Nullable Panel> leave(Caller who, PanelId id) {
        var was = inside.in(id).contains(who.who());
        inside.went(id, who.who());
        return store.change(rows -> {
            var seat = rows.seat(who, id);
            if (!was || seat == null) {
                return null;
            }
            rows.times().seen(seat.panel(), seat.own(), clock.instant());
            return seat.panel();
        });
    }

    /**
     * The ファシリテーター lets somebody in, or sends them back to the waiting room.
     *
     * @return refused with {@code NO_SUCH_PANEL}, {@code NOT_ONESELF}, or {@code NO_SUCH_PERSON}
     *     when nobody came so
     */
    public CompletionStage<Outcome<Panel>> admit(
            Caller by, PanelId id, ParticipantId who, boolean admit) {
        return store.change(rows -> {
            var seat = PanelFloor.leading(rows, by, id);
            if (seat == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (who.equals(by.who())) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            var member = seat.panel().member(who);
            if (member == null || member.knockedAt() == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
            }
            return Outcome.done(admitted(rows, seat.panel(), member, by.who(), admit));
        });
    }

    private Panel admitted(
            PanelStore.Rows rows,
            Panel panel,
            Panel.Member member,
            ParticipantId by,
            boolean admit) {
        var now = clock.instant();
        var changed =
                new Panel.Member(
                        member.who(), member.part(), member.knockedAt(), admit ? now : null);
        rows.keep(panel, changed);
        rows.note(panel, by, admit ? "panel.admit" : "panel.sendBack");
        if (!admit) {
            rows.times().end(panel, member.who(), now);
            inside.went(panel.id(), member.who());
        }
        return panel.with(changed);
    }

    /** The ファシリテーター keeps the door, so nobody need open it for them. */
    private Panel.Member knocked(PanelStore.Seat seat) {
        var now = clock.instant();
        var own = seat.own();
        var admitted = own.part() == PanelPart.FACILITATOR ? now : own.admittedAt();
        return new Panel.Member(own.who(), own.part(), now, admitted);
    }
}
