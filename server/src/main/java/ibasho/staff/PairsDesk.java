package ibasho.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.moderation.pairs.Regard;
import ibasho.participant.Person;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.PairsRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who had better not meet, and 配慮してほしいこと: what 管理者, 支援員 and 相談員 bear in mind. A participant writes
 * and reads their own words alone; nobody hears that anything is kept about them.
 */
public final class PairsDesk implements Desk<PairsRequest> {
    /** Columns of those who bear it in mind. */
    static final Set<String> COLUMNS = Set.of("M", "W", "C");

    /** Longest text, in characters. */
    private static final int MAX_CHARS = 500;

    private final PairsParts parts;

    /** The parts of the desk. */
    public PairsDesk(PairsParts parts) {
        this.parts = parts;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, PairsRequest wish) {
        return switch (wish) {
            case PairsRequest.ListPairs _ -> Answers.bringing(list(caller));
            case PairsRequest.KeepApart one -> Answers.result(keep(caller, one));
            case PairsRequest.EndApart(var id) ->
                    Answers.result(listed(caller, parts.pairs().end(id, caller.who())));
            case PairsRequest.ReadRegards(var person) -> Answers.result(regards(person));
            case PairsRequest.WriteRegard one -> Answers.result(write(caller, one));
            case PairsRequest.EndRegard(var id) ->
                    Answers.result(
                            parts.regards()
                                    .end(id, caller.who())
                                    .thenCompose(
                                            outcome -> Steps.next(outcome, this::changedRegards)));
            case PairsRequest.ReadOwnRegard _ -> Answers.bringing(mine(caller));
            case PairsRequest.WriteOwnRegard(var text) -> Answers.result(writeMine(caller, text));
        };
    }

    private CompletionStage<Result.Pairs> list(Caller caller) {
        return parts.regards()
                .all()
                .thenCombine(views(), (regards, views) -> list(caller, regards, views));
    }

    private Result.Pairs list(Caller caller, List<Regard> all, PairsViews views) {
        var byPerson =
                all.stream().collect(groupingBy(Regard::person, LinkedHashMap::new, toList()));
        return new Result.Pairs(
                views.pairs(parts.pairs().kept()),
                byPerson.entrySet().stream()
                        .map(one ->
                                views.of(
                                        one.getKey(),
                                        one.getValue(),
                                        parts.pairs().of(one.getKey())))
                        .toList(),
                views.names().people().values().stream()
                        .filter(one -> mayName(caller, one, views))
                        .map(PairsDesk::named)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(NamedPerson::nickname))
                        .toList());
    }

    /** 管理者 everybody who comes here; the others whom they look after, and who is inside. */
    private static boolean mayName(Caller caller, Person person, PairsViews views) {
        return views.names().isGuest(person.id())
                && (Managers.include(caller.roles())
                        || caller.who().equals(person.assignedTo())
                        || views.inside().contains(person.id()));
    }

    private static @Nullable NamedPerson named(Person person) {
        var nickname = person.nickname();
        return nickname == null ? null : new NamedPerson(person.id(), nickname.text());
    }

    private CompletionStage<Outcome<Result.Pairs>> keep(
            Caller caller, PairsRequest.KeepApart wish) {
        return Steps.next(
                PlainWords.needed(wish.why(), MAX_CHARS),
                why ->
                        views().thenCompose(views ->
                                knows(views, wish.first()) && knows(views, wish.second())
                                        ? listed(
                                                caller,
                                                parts.pairs()
                                                        .keep(
                                                                wish.first(),
                                                                wish.second(),
                                                                why,
                                                                caller.who()))
                                        : Answers.now(
                                                Outcome.refused(RefusalCode.NO_SUCH_PERSON))));
    }

    private CompletionStage<Outcome<Result.Pairs>> listed(
            Caller caller, CompletionStage<Outcome<Nothing>> change) {
        return change.thenCompose(outcome ->
                Steps.next(
                        outcome,
                        _ -> {
                            tellChanged();
                            return list(caller).thenApply(Outcome::done);
                        }));
    }

    private CompletionStage<Outcome<Result.Regards>> regards(ParticipantId person) {
        return parts.regards()
                .of(person)
                .thenCombine(
                        views(),
                        (regards, views) ->
                                knows(views, person)
                                        ? Outcome.done(
                                                new Result.Regards(
                                                        views.of(
                                                                person,
                                                                regards,
                                                                parts.pairs().of(person))))
                                        : Outcome.refused(RefusalCode.NO_SUCH_PERSON));
    }

    private CompletionStage<Outcome<Result.Regards>> changedRegards(ParticipantId person) {
        tellChanged();
        return regards(person);
    }

    private CompletionStage<Outcome<Result.Regards>> write(
            Caller caller, PairsRequest.WriteRegard wish) {
        return Steps.next(
                PlainWords.needed(wish.text(), MAX_CHARS),
                words ->
                        views().thenCompose(views ->
                                        knows(views, wish.person())
                                                ? parts.regards()
                                                        .write(wish.person(), caller.who(), words)
                                                : Answers.now(
                                                        Outcome.<Regard>refused(
                                                                RefusalCode.NO_SUCH_PERSON)))
                                .thenCompose(outcome ->
                                        Steps.next(outcome, _ -> changedRegards(wish.person()))));
    }

    private CompletionStage<Result.OwnRegard> mine(Caller caller) {
        return parts.regards()
                .of(caller.who())
                .thenApply(all ->
                        new Result.OwnRegard(
                                all.stream()
                                        .filter(Regard::own)
                                        .map(Regard::words)
                                        .findFirst()
                                        .orElse("")));
    }

    private CompletionStage<Outcome<Result.OwnRegard>> writeMine(Caller caller, String text) {
        return Steps.next(
                PlainWords.accept(text, MAX_CHARS),
                words ->
                        parts.regards()
                                .writeOwn(caller.who(), words)
                                .thenApply(kept -> {
                                    tellChanged();
                                    return Outcome.done(new Result.OwnRegard(kept));
                                }));
    }

    private void tellChanged() {
        parts.news().tellStaff(parts.space(), COLUMNS, new ServerMessage.PairsChanged());
    }

    private CompletionStage<PairsViews> views() {
        return Names.now(parts.registration(), parts.space())
                .thenCombine(parts.inside().apply(parts.space()), PairsViews::new);
    }

    private static boolean knows(PairsViews views, ParticipantId person) {
        return views.names().people().containsKey(person);
    }
}
