package ibasho.staff;

import ibasho.casework.CaseBook;
import ibasho.casework.CaseGlass;
import ibasho.casework.Reader;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.Person;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 相談記録 (case-01 to case-04): a 相談員 reads and corrects what they wrote and the records of those they
 * look after, 室長 reads with each look on record, a 管理者 only with a reason and a second person.
 */
public final class CaseDesk implements Desk<CaseRequest> {
    private final CaseParts parts;
    private final CaseBook book;
    private final CaseTries tries;

    /** The parts of the desk. */
    public CaseDesk(CaseParts parts) {
        this.parts = parts;
        this.book = parts.book();
        this.tries = new CaseTries(book);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, CaseRequest wish) {
        return mayAsk(caller, wish)
                ? Names.now(parts.registration(), caller.space())
                        .thenCompose(names -> answer(caller, wish, names))
                : turnedAway(caller, wish).thenApply(_ -> Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    @Override
    public CompletionStage<Nothing> turnedAway(Caller caller, CaseRequest wish) {
        return tries.note(caller, wish);
    }

    private static boolean mayAsk(Caller caller, CaseRequest wish) {
        var counsels = ConsultTeam.isCounsellor(caller.roles());
        var manages = Managers.include(caller.roles());
        return switch (wish) {
            case CaseRequest.ListDrafts _,
                    CaseRequest.BeginCase _,
                    CaseRequest.WriteCase _,
                    CaseRequest.CaseNotNeeded _,
                    CaseRequest.CorrectCase _ ->
                    counsels;
            case CaseRequest.ListCases _, CaseRequest.ReadCase _ -> counsels || manages;
            case CaseRequest.AskCases _,
                    CaseRequest.ConfirmCases _,
                    CaseRequest.ListCaseGlasses _ ->
                    manages;
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(
            Caller caller, CaseRequest wish, Names names) {
        var space = caller.space();
        var who = caller.who();
        var looksAfter = looksAfter(caller, names);
        return switch (wish) {
            case CaseRequest.ListDrafts _ -> Answers.bringing(drafts(caller, names));
            case CaseRequest.BeginCase begin -> Answers.result(begin(caller, begin, names));
            case CaseRequest.WriteCase(var id, var head, var text) ->
                    settled(caller, book.write(space, who, id, head, text));
            case CaseRequest.CaseNotNeeded(var id, var why) ->
                    settled(caller, book.notNeeded(space, who, id, why));
            case CaseRequest.CorrectCase(var id, var base, var head, var text, var why) ->
                    Answers.nothing(
                            book.correct(
                                    space, reader(caller), looksAfter, id, base, head, text, why));
            case CaseRequest.ListCases(var person) ->
                    Answers.result(
                            book.of(space, reader(caller), looksAfter, person)
                                    .thenApply(outcome ->
                                            outcome.map(found -> CaseViews.list(found, names))));
            case CaseRequest.ReadCase(var id) ->
                    Answers.result(
                            book.read(space, reader(caller), looksAfter, id)
                                    .thenApply(outcome ->
                                            outcome.map(whole -> CaseViews.whole(whole, names))));
            case CaseRequest.AskCases(var person, var why) -> ask(caller, person, why, names);
            case CaseRequest.ConfirmCases(var glass) ->
                    asked(caller, parts.glasses().confirm(space, who, glass));
            case CaseRequest.ListCaseGlasses _ ->
                    Answers.bringing(
                            parts.glasses()
                                    .newest(space)
                                    .thenApply(found -> CaseViews.glasses(found, names)));
        };
    }

    private CompletionStage<Result.CaseDrafts> drafts(Caller caller, Names names) {
        return book.own(caller.space(), caller.who())
                .thenApply(own -> CaseViews.drafts(own, looksAfter(caller, names), names));
    }

    private CompletionStage<Outcome<Result.CaseBegun>> begin(
            Caller caller, CaseRequest.BeginCase wish, Names names) {
        if (!names.isGuest(wish.person())) {
            return Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON));
        }
        var looksAfter = looksAfter(caller, names).test(wish.person());
        return book.begin(
                        caller.space(),
                        caller.who(),
                        looksAfter,
                        wish.key(),
                        wish.person(),
                        wish.head())
                .thenApply(outcome ->
                        outcome.map(id -> {
                            tellAuthor(caller, caller.who());
                            return new Result.CaseBegun(id);
                        }));
    }

    private CompletionStage<Outcome<@Nullable Result>> settled(
            Caller caller, CompletionStage<Outcome<Nothing>> work) {
        return Answers.nothing(
                work.thenApply(outcome ->
                        outcome.map(done -> {
                            tellAuthor(caller, caller.who());
                            return done;
                        })));
    }

    private void tellAuthor(Caller caller, ParticipantId author) {
        parts.news().tellPerson(caller.space(), author, new ServerMessage.CasesChanged());
    }

    private CompletionStage<Outcome<@Nullable Result>> ask(
            Caller caller, ParticipantId person, String why, Names names) {
        if (!names.people().containsKey(person)) {
            return Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON));
        }
        return asked(caller, parts.glasses().ask(caller.space(), caller.who(), person, why))
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Done<@Nullable Result>) {
                        Managers.call(
                                parts.calls(),
                                caller.space(),
                                Managers.others(names, caller.who()));
                    }
                    return outcome;
                });
    }

    private CompletionStage<Outcome<@Nullable Result>> asked(
            Caller caller, CompletionStage<Outcome<CaseGlass>> work) {
        return work.thenApply(outcome ->
                outcome.<@Nullable Result>map(_ -> {
                    parts.news()
                            .tellStaff(
                                    caller.space(),
                                    Set.of(Managers.COLUMN),
                                    new ServerMessage.CaseAsked());
                    return null;
                }));
    }

    private static Reader reader(Caller caller) {
        return new Reader(
                caller.who(),
                ConsultTeam.isCounsellor(caller.roles()),
                caller.roles().contains(Role.LEAD),
                Managers.include(caller.roles()));
    }

    /** Whether the caller is the 相談員 who looks after somebody. */
    private static Predicate<ParticipantId> looksAfter(Caller caller, Names names) {
        return who -> {
            Person person = names.people().get(who);
            return person != null && caller.who().equals(person.assignedTo());
        };
    }
}
