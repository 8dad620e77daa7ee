package ibasho.staff;

import ibasho.care.line.NewWord;
import ibasho.care.line.PrivateLines;
import ibasho.care.line.Word;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.LineRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.PrivateLineView;
import ibasho.protocol.PrivateWord;
import ibasho.protocol.QuietReasonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The private line between one person and staff: written, read, told to these two sides alone. */
final class PrivateLineDesk {
    private final LineParts parts;
    private final PrivateLines lines;
    private final LineCalls calls;

    PrivateLineDesk(LineParts parts) {
        this.parts = parts;
        this.lines = parts.lines();
        this.calls = new LineCalls(parts.care(), parts.clock());
    }

    CompletionStage<Outcome<Result.PrivatelySaid>> write(
            Caller caller, LineRequest.WriteToStaff wish) {
        return names(caller)
                .thenCompose(names ->
                        say(
                                NewWord.ofPerson(
                                        caller.space(), caller.who(), wish.key(), wish.text()),
                                false,
                                names));
    }

    CompletionStage<Outcome<Result.PrivatelySaid>> reply(
            Caller caller, LineRequest.ReplyPrivately wish) {
        var word =
                new NewWord(
                        caller.space(),
                        wish.person(),
                        caller.who(),
                        wish.key(),
                        wish.text(),
                        wish.template(),
                        wish.quietReason());
        return names(caller)
                .thenCompose(names ->
                        names.isGuest(wish.person())
                                ? leftInPeace(caller.space(), wish.person())
                                        .thenCompose(quiet -> say(word, quiet, names))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    CompletionStage<Result.OwnLine> mine(Caller caller) {
        return lines.own(caller.space(), caller.who())
                .thenCombine(
                        names(caller), (words, names) -> new Result.OwnLine(views(words, names)));
    }

    CompletionStage<Outcome<Result.PrivateLine>> open(Caller caller, ParticipantId person) {
        return names(caller)
                .thenCompose(names ->
                        names.people().containsKey(person)
                                ? open(caller, person, names)
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    CompletionStage<Result.PrivateLines> list(Caller caller) {
        return lines.list(caller.space())
                .thenCombine(
                        names(caller),
                        (lasts, names) ->
                                new Result.PrivateLines(
                                        lasts.stream().map(last -> listed(last, names)).toList()));
    }

    private CompletionStage<Outcome<Result.PrivateLine>> open(
            Caller caller, ParticipantId person, Names names) {
        return lines.open(caller.space(), person, caller.who())
                .thenCombine(
                        quietNow(caller.space(), person),
                        (words, quiet) ->
                                Outcome.done(
                                        new Result.PrivateLine(
                                                person,
                                                names.of(person),
                                                views(words, names),
                                                reasons(words, names),
                                                quiet,
                                                quiet
                                                        && !hasCalled(caller.space(), person)
                                                        && lines.begins(words))));
    }

    private CompletionStage<Outcome<Result.PrivatelySaid>> say(
            NewWord word, boolean leftInPeace, Names names) {
        return lines.say(word, leftInPeace)
                .thenApply(outcome ->
                        outcome.map(said -> {
                            if (said.fresh()) {
                                tell(said.word(), names);
                            }
                            return new Result.PrivatelySaid(said.word().seq());
                        }));
    }

    private void tell(Word word, Names names) {
        var said = new ServerMessage.PrivatelySpoken(view(word, names));
        parts.news().tellPerson(word.space(), word.person(), said);
        parts.news().tellStaff(word.space(), CareTeam.COLUMNS, said);
        if (!word.fromStaff()) {
            calls.waits(word.space(), word.person());
        }
    }

    /** Whether the person wishes not to be spoken to, and has not called. */
    private CompletionStage<Boolean> leftInPeace(SpaceId space, ParticipantId person) {
        return quietNow(space, person).thenApply(quiet -> quiet && !hasCalled(space, person));
    }

    private CompletionStage<Boolean> quietNow(SpaceId space, ParticipantId person) {
        return parts.modes().of(space, person).thenApply(mode -> mode == PresenceMode.QUIET);
    }

    private boolean hasCalled(SpaceId space, ParticipantId person) {
        var open = parts.care().book().openOf(space, person);
        return open != null && open.isCalling();
    }

    private CompletionStage<Names> names(Caller caller) {
        return Names.now(parts.registration(), caller.space());
    }

    private static List<PrivateWord> views(List<Word> words, Names names) {
        return words.stream().map(word -> view(word, names)).toList();
    }

    private static PrivateWord view(Word word, Names names) {
        return new PrivateWord(
                word.seq(),
                word.person(),
                word.by(),
                names.of(word.by()),
                word.fromStaff(),
                word.at(),
                word.text());
    }

    private static List<QuietReasonView> reasons(List<Word> words, Names names) {
        return words.stream().map(word -> reason(word, names)).filter(Objects::nonNull).toList();
    }

    private static @Nullable QuietReasonView reason(Word word, Names names) {
        var reason = word.quietReason();
        return reason == null
                ? null
                : new QuietReasonView(word.by(), names.of(word.by()), word.at(), reason);
    }

    private static PrivateLineView listed(Word last, Names names) {
        return new PrivateLineView(
                last.person(), names.of(last.person()), last.at(), !last.fromStaff());
    }
}
