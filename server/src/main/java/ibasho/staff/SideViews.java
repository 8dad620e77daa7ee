package ibasho.staff;

import ibasho.protocol.CardId;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideOwnView;
import ibasho.protocol.SidePaperKind;
import ibasho.protocol.SidePaperView;
import ibasho.protocol.SidePersonView;
import ibasho.protocol.SideRoomView;
import ibasho.protocol.SideUseView;
import ibasho.protocol.SideWhere;
import ibasho.protocol.SideWord;
import ibasho.protocol.VoicePerson;
import ibasho.sideroom.Keeping;
import ibasho.sideroom.Paper;
import ibasho.sideroom.Talk;
import ibasho.talk.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A side room as those inside see it, and as 管理者 see that there is one. Pure. */
final class SideViews {
    private SideViews() {}

    /** For those inside. */
    static SideRoomView room(
            Talk talk,
            Names names,
            Set<ParticipantId> inside,
            Predicate<ParticipantId> connected,
            Keeping keeping,
            @Nullable List<VoicePerson> voices) {
        return new SideRoomView(
                talk.room(),
                talk.medium(),
                talk.openedAt(),
                people(talk, names, inside, connected),
                talk.closingAt(),
                talk.extendedUntil(),
                talk.keepWished()
                        ? Math.max(keeping.wishedDays(), talk.keepDays())
                        : talk.keepDays(),
                talk.keepWished(),
                keeping.wishedDays() > talk.keepDays(),
                voices);
    }

    /** Who belongs to it, and where they are. */
    static List<SidePersonView> people(
            Talk talk, Names names, Set<ParticipantId> inside, Predicate<ParticipantId> connected) {
        return talk.members().stream()
                .map(member ->
                        new SidePersonView(
                                member.who(),
                                names.of(member.who()),
                                member.part(),
                                where(member, inside, connected)))
                .toList();
    }

    /** For somebody who belongs to it, in the list of their own. */
    static SideOwnView own(Talk talk, Talk.Member member, List<SidePersonView> people) {
        return new SideOwnView(talk.room(), member.part(), talk.openedAt(), talk.endedAt(), people);
    }

    /** For 管理者: the member of staff, and nobody else. */
    static SideUseView use(Talk talk, Names names) {
        return new SideUseView(
                talk.counsellor(),
                names.of(talk.counsellor()),
                talk.openedAt(),
                talk.closingAt(),
                talk.extendedUntil());
    }

    static SideWord word(Word word, Names names) {
        return new SideWord(word.seq(), word.by(), names.of(word.by()), word.at(), word.text());
    }

    static List<SideWord> words(List<Word> words, Names names) {
        return words.stream().map(word -> word(word, names)).toList();
    }

    /**
     * A paper on the table.
     *
     * @param cards the cards there are
     */
    static SidePaperView paper(Paper paper, Names names, Map<CardId, InfoCardText> cards) {
        var isCard = paper.kind() == SidePaperKind.CARD;
        return new SidePaperView(
                paper.id(),
                paper.kind(),
                paper.by(),
                names.of(paper.by()),
                paper.at(),
                isCard ? null : paper.words(),
                isCard ? cards.get(new CardId(paper.words())) : null);
    }

    private static SideWhere where(
            Talk.Member member, Set<ParticipantId> inside, Predicate<ParticipantId> connected) {
        if (!member.mayEnter()) {
            return SideWhere.ASKED;
        }
        return inside.contains(member.who()) && connected.test(member.who())
                ? SideWhere.INSIDE
                : SideWhere.OUTSIDE;
    }
}
