package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.moderation.concern.Card;
import ibasho.moderation.concern.CardLines;
import ibasho.moderation.concern.Cards;
import ibasho.moderation.concern.OwnWords;
import ibasho.moderation.concern.Raise;
import ibasho.moderation.concern.Spot;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reports, flags and cards (M-3.2.ア-4a), hiding for oneself and word lists. Whoever reports
 * only hears that it arrived; whom a card is about never gets it.
 */
public final class ConcernDesk implements Desk<ConcernRequest> {
    private final Cards cards;
    private final CardLines lines;
    private final ConcernBoard board;
    private final Registration registration;
    private final AsideDesk asides;
    private final WordsDesk words;
    private final HatNow hats;

    /** The parts of the desk. */
    public ConcernDesk(ConcernParts parts) {
        this.cards = parts.cards();
        this.lines = parts.lines();
        this.board = parts.board();
        this.registration = parts.registration();
        this.hats = parts.hats();
        this.asides = new AsideDesk(parts);
        this.words = new WordsDesk(parts.words(), parts.registration());
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, ConcernRequest wish) {
        return switch (wish) {
            case ConcernRequest.Report report -> Answers.nothing(report(caller, report));
            case ConcernRequest.TellOutside(var key, var text) ->
                    Answers.nothing(outside(caller, key, text));
            case ConcernRequest.Flag flag -> Answers.nothing(flag(caller, flag));
            case ConcernRequest.ReadCards _ ->
                    Answers.bringing(
                            cards.list(hand(caller))
                                    .thenCompose(list -> board.views(caller.space(), list))
                                    .thenApply(Result.ConcernCards::new));
            case ConcernRequest.TakeCard(var id) -> changed(caller, cards.take(hand(caller), id));
            case ConcernRequest.ReleaseCard(var id) ->
                    changed(caller, cards.release(hand(caller), id));
            case ConcernRequest.CloseCard close -> close(caller, close);
            case ConcernRequest.PutAside(var person, var on) ->
                    Answers.result(asides.put(caller, person, on));
            case ConcernRequest.ListAsides _ -> Answers.bringing(asides.list(caller));
            case ConcernRequest.ReadWords _ -> Answers.bringing(words.read(caller));
            case ConcernRequest.SaveWords save -> Answers.result(words.save(caller, save));
            case ConcernRequest.TestWords(var text) -> Answers.now(words.test(text));
        };
    }

    private CompletionStage<Outcome<Nothing>> report(Caller caller, ConcernRequest.Report wish) {
        return said(
                caller,
                wish.key(),
                OwnWords.accept(wish.reason()),
                voice -> {
                    var line = wish.line();
                    var person = wish.person();
                    if (line != null && person == null) {
                        return about(caller, line, spot -> Raise.report(spot, voice));
                    }
                    return person != null && line == null
                            ? about(caller, person, voice)
                            : Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
                });
    }

    private CompletionStage<Outcome<Nothing>> outside(Caller caller, String key, String text) {
        return said(
                caller,
                key,
                OwnWords.acceptSome(text),
                voice -> raise(caller, Raise.outside(voice)));
    }

    private CompletionStage<Outcome<Nothing>> flag(Caller caller, ConcernRequest.Flag wish) {
        if (!caller.isStaff()) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        return said(
                caller,
                wish.key(),
                OwnWords.accept(wish.note()),
                voice ->
                        about(
                                caller,
                                wish.line(),
                                spot -> Raise.flag(spot, wish.category(), voice)));
    }

    private CompletionStage<Outcome<@Nullable Result>> close(
            Caller caller, ConcernRequest.CloseCard wish) {
        return switch (OwnWords.acceptSome(wish.how())) {
            case Outcome.Refused<String>(var why) -> Answers.now(Outcome.refused(why));
            case Outcome.Done<String>(var how) ->
                    changed(caller, cards.close(hand(caller), wish.card(), how, wish.category()));
        };
    }

    /** What is done with a press that can be kept. */
    private interface Press {
        CompletionStage<Outcome<Nothing>> by(Raise.Voice voice);
    }

    private static CompletionStage<Outcome<Nothing>> said(
            Caller caller, String key, Outcome<String> text, Press press) {
        if (!OwnWords.isKey(key)) {
            return Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        return switch (text) {
            case Outcome.Refused<String>(var why) -> Answers.now(Outcome.refused(why));
            case Outcome.Done<String>(var words) ->
                    press.by(new Raise.Voice(caller.who(), key, words));
        };
    }

    /** What is raised about a line that was found. */
    private interface About {
        Raise of(Spot spot);
    }

    private CompletionStage<Outcome<Nothing>> about(Caller caller, long line, About about) {
        return lines.find(caller.space(), line)
                .thenCompose(spot ->
                        spot == null
                                ? Answers.now(Outcome.refused(RefusalCode.NO_SUCH_LINE))
                                : raise(caller, about.of(spot)));
    }

    private CompletionStage<Outcome<Nothing>> about(
            Caller caller, ParticipantId person, Raise.Voice voice) {
        return registration
                .everybody(caller.space())
                .thenCompose(all ->
                        all.people().stream().map(Person::id).anyMatch(person::equals)
                                ? raise(caller, Raise.report(person, voice))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    private CompletionStage<Outcome<Nothing>> raise(Caller caller, Raise wish) {
        return cards.raise(caller.space(), wish)
                .thenCompose(raised ->
                        raised.isNews()
                                ? board.tell(caller.space(), raised.card())
                                : CompletableFuture.completedFuture(Nothing.NOTHING))
                .thenApply(Outcome::done);
    }

    private CompletionStage<Outcome<@Nullable Result>> changed(
            Caller caller, CompletionStage<Outcome<Card>> change) {
        return Answers.result(
                change.thenCompose(outcome -> Steps.next(outcome, card -> told(caller, card))));
    }

    private CompletionStage<Outcome<Result.ConcernCardNow>> told(Caller caller, Card card) {
        return board.tell(caller.space(), card)
                .thenCompose(_ -> board.view(caller.space(), card))
                .thenApply(view -> Outcome.done(new Result.ConcernCardNow(view)));
    }

    private Cards.Hand hand(Caller caller) {
        var all = ConcernBoard.seesAll(caller.roles());
        return new Cards.Hand(
                caller.space(),
                caller.who(),
                hats.of(caller.who()),
                card ->
                        !caller.who().equals(card.about())
                                && (all || isOwnFlag(card, caller.who())));
    }

    private static boolean isOwnFlag(Card card, ParticipantId who) {
        return card.kind() == ConcernKind.FLAG && who.equals(card.raisedBy());
    }
}
