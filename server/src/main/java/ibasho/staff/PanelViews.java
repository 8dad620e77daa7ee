package ibasho.staff;

import ibasho.panel.Note;
import ibasho.panel.Panel;
import ibasho.panel.Standing;
import ibasho.panel.Turn;
import ibasho.protocol.PanelNoteView;
import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelPersonView;
import ibasho.protocol.PanelRoomView;
import ibasho.protocol.PanelStandingView;
import ibasho.protocol.PanelView;
import ibasho.protocol.PanelWhere;
import ibasho.protocol.PanelWord;
import ibasho.protocol.ParticipantId;
import ibasho.talk.Word;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A panel session as one sees it inside, and as one who plans it. Pure. */
final class PanelViews {
    private PanelViews() {}

    /**
     * How a session stands at one moment.
     *
     * @param inside who came in and has not gone out
     * @param connected whether somebody has a page open
     */
    record Now(
            Panel panel,
            Names names,
            Set<ParticipantId> inside,
            Set<ParticipantId> hands,
            List<Turn> turns,
            @Nullable Standing standing,
            Predicate<ParticipantId> connected) {}

    /** For one of those inside. */
    static PanelRoomView room(Now now, Panel.Member own) {
        var panel = now.panel();
        var prepares = own.part().readsAllNotes();
        return new PanelRoomView(
                panel.id(),
                panel.title(),
                panel.from(),
                panel.until(),
                panel.begunAt(),
                panel.matter().facts(),
                panel.matter().question(),
                people(now, own.part() == PanelPart.FACILITATOR),
                prepares ? standing(now) : null);
    }

    /** In a list; with the roster for whoever plans it or leads it. */
    static PanelView listed(Now now, Panel.@Nullable Member own, boolean plans) {
        var panel = now.panel();
        var whole = plans || (own != null && own.part() == PanelPart.FACILITATOR);
        return new PanelView(
                panel.id(),
                panel.title(),
                panel.from(),
                panel.until(),
                panel.begunAt(),
                panel.endedAt(),
                panel.isCancelled(),
                own == null ? null : own.part(),
                panel.isOpen() && own != null && own.knockedAt() != null,
                whole ? people(now, true) : List.of(),
                whole && now.standing() != null ? standing(now) : null);
    }

    static PanelWord word(Word word, Names names) {
        return new PanelWord(word.seq(), word.by(), names.of(word.by()), word.at(), word.text());
    }

    static List<PanelWord> words(List<Word> words, Names names) {
        return words.stream().map(word -> word(word, names)).toList();
    }

    static PanelNoteView note(Note note, Names names) {
        return new PanelNoteView(
                note.part(), note.version(), names.of(note.by()), note.at(), note.text());
    }

    private static List<PanelPersonView> people(Now now, boolean waitingToo) {
        return now.panel().roster().stream().map(one -> person(now, one, waitingToo)).toList();
    }

    private static PanelPersonView person(Now now, Panel.Member member, boolean waitingToo) {
        var where = where(now, member);
        return new PanelPersonView(
                member.who(),
                now.names().of(member.who()),
                member.part(),
                where == PanelWhere.WAITING && !waitingToo ? PanelWhere.ABSENT : where,
                now.hands().contains(member.who()),
                since(now, member.who()));
    }

    private static @Nullable Instant since(Now now, ParticipantId who) {
        for (var turn : now.turns()) {
            if (turn.who().equals(who)) {
                return turn.since();
            }
        }
        return null;
    }

    private static PanelWhere where(Now now, Panel.Member member) {
        var here = now.connected().test(member.who());
        if (member.knockedAt() == null) {
            return PanelWhere.ABSENT;
        }
        if (!member.mayEnter()) {
            return here ? PanelWhere.WAITING : PanelWhere.ABSENT;
        }
        return here && now.inside().contains(member.who()) ? PanelWhere.INSIDE : PanelWhere.OUTSIDE;
    }

    private static PanelStandingView standing(Now now) {
        var standing = now.standing();
        return new PanelStandingView(
                missing(now),
                standing == null ? List.of() : standing.spans(),
                standing != null && standing.whole());
    }

    private static List<PanelPart> missing(Now now) {
        if (!now.panel().isOpen()) {
            return List.of();
        }
        var there =
                now.panel().roster().stream()
                        .filter(member -> where(now, member) == PanelWhere.INSIDE)
                        .map(Panel.Member::part)
                        .toList();
        return Standing.needed().stream().filter(part -> !there.contains(part)).toList();
    }
}
