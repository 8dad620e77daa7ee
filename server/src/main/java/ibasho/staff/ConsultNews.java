package ibasho.staff;

import ibasho.protocol.ConsultOwnView;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperView;
import ibasho.protocol.SideRoomView;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Talk;
import ibasho.sideroom.Wish;
import ibasho.talk.Word;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears what of consultations: the person, 相談員 and 管理者 that the list is otherwise, those inside
 * a side room what is said there. Nobody else one byte. Thread-safe; never blocks.
 */
final class ConsultNews {
    private static final Logger LOG = LoggerFactory.getLogger(ConsultNews.class);

    private final ConsultParts parts;
    private final ConsultTeam team;

    ConsultNews(ConsultParts parts) {
        this.parts = parts;
        this.team = new ConsultTeam(parts);
    }

    ConsultTeam team() {
        return team;
    }

    ConsultOwnView own(@Nullable Wish wish, ConsultTeam.Now now) {
        return ConsultViews.own(
                wish, now, parts.waiting().hasVoice(), parts.rooms().keeping().days());
    }

    /** The list, or what is in use, is otherwise. */
    void tellStaff(SpaceId space) {
        parts.news().tellStaff(space, ConsultTeam.COLUMNS, new ServerMessage.ConsultsChanged());
    }

    /** The person's own wish stands otherwise. */
    void tellPerson(SpaceId space, ParticipantId who, @Nullable Wish wish, ConsultTeam.Now now) {
        parts.news().tellPerson(space, who, new ServerMessage.ConsultOwnChanged(own(wish, now)));
    }

    /** A talk began or ended: whoever waits hears whether everybody is in a talk. */
    void tellWaiting(SpaceId space) {
        tellStaff(space);
        var _ =
                team.now(space)
                        .thenCombine(
                                parts.waiting().all(space),
                                (now, wishes) -> {
                                    wishes.forEach(
                                            wish -> tellPerson(space, wish.person(), wish, now));
                                    return now;
                                })
                        .whenComplete((_, problem) -> lost(problem));
    }

    /** Somebody asks: pages ring; devices too, if it is for now and nobody looks at a page. */
    void ring(Wish wish, ConsultTeam.Now now) {
        now.hearing()
                .forEach(who ->
                        parts.news()
                                .tellPerson(wish.space(), who, new ServerMessage.ConsultRang()));
        if (wish.when() == ConsultTime.NOW && !now.attentive()) {
            call(wish.space(), now.hearing());
        }
    }

    /** Those inside: how the room stands. */
    void tellInside(Talk talk, Names names) {
        var changed = new ServerMessage.SideChanged(view(talk, names));
        parts.rooms()
                .inside(talk.room())
                .forEach(who -> parts.news().tellPerson(talk.space(), who, changed));
    }

    /** Those inside: a word. */
    void tellInside(Talk talk, Word word, Names names) {
        var said = new ServerMessage.SideSpoken(talk.room(), SideViews.word(word, names));
        parts.rooms()
                .inside(talk.room())
                .forEach(who -> parts.news().tellPerson(talk.space(), who, said));
    }

    /** Those inside who may read there: a paper lies on the table. */
    void tellLaid(Talk talk, SidePaperView paper) {
        tellReaders(talk, new ServerMessage.SidePaperLaid(talk.room(), paper));
    }

    /** The same people: a paper was taken away. */
    void tellGone(Talk talk, SidePaperId paper) {
        tellReaders(talk, new ServerMessage.SidePaperGone(talk.room(), paper));
    }

    private void tellReaders(Talk talk, ServerMessage message) {
        var inside = parts.rooms().inside(talk.room());
        talk.members().stream()
                .filter(Talk.Member::mayRead)
                .map(Talk.Member::who)
                .filter(inside::contains)
                .forEach(who -> parts.news().tellPerson(talk.space(), who, message));
    }

    /** Everybody who could come in: it is over. */
    void tellEnd(Talk talk) {
        talk.members().stream()
                .filter(Talk.Member::mayEnter)
                .forEach(member -> tellEnd(talk, member.who()));
        tellStaff(talk.space());
        var _ =
                team.now(talk.space())
                        .thenAccept(now -> tellPerson(talk.space(), talk.person(), null, now))
                        .whenComplete((_, problem) -> lost(problem));
        tellWaiting(talk.space());
    }

    /** A third, after the person's yes or no. */
    void tellThird(Talk talk, ParticipantId third, boolean yes) {
        if (yes) {
            parts.news().tellPerson(talk.space(), third, new ServerMessage.SideAsked(talk.room()));
        } else {
            tellEnd(talk, third);
        }
    }

    /** One who belongs to it no longer. */
    void tellEnd(Talk talk, ParticipantId who) {
        parts.news().tellPerson(talk.space(), who, new ServerMessage.SideEnded(talk.room()));
    }

    SideRoomView view(Talk talk, Names names) {
        var voices = parts.rooms().voices();
        return SideViews.room(
                talk,
                names,
                parts.rooms().inside(talk.room()),
                parts.connected(),
                parts.rooms().keeping(),
                voices.areThere() ? voices.people(talk.room()) : null);
    }

    CompletionStage<Names> names(SpaceId space) {
        return Names.now(parts.registration(), space);
    }

    /** Calls these, if anybody; nobody named would call everybody. */
    void call(SpaceId space, Set<ParticipantId> people) {
        if (people.isEmpty()) {
            return;
        }
        var _ =
                parts.calls()
                        .call(space, people)
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                LOG.error("Staff could not be called.", failure);
                            }
                        });
    }

    private static void lost(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("News could not be told; it is read from the store later.", problem);
        }
    }
}
