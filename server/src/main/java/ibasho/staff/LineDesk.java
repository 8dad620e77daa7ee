package ibasho.staff;

import ibasho.care.line.BackLine;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.BackWord;
import ibasho.protocol.LineRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The private line (room-29) and the back line of staff. 技術支援員 have tickets instead, and see
 * nothing of either.
 */
public final class LineDesk implements Desk<LineRequest> {
    private final PrivateLineDesk lines;
    private final BackLine back;
    private final LineParts parts;

    /** The parts of the desk. */
    public LineDesk(LineParts parts) {
        this.lines = new PrivateLineDesk(parts);
        this.back = parts.back();
        this.parts = parts;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, LineRequest wish) {
        return mayAsk(caller, wish)
                ? answer(caller, wish)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    private static boolean mayAsk(Caller caller, LineRequest wish) {
        return switch (wish) {
            case LineRequest.WriteToStaff _, LineRequest.ReadOwnLine _ ->
                    caller.roles().contains(Role.PARTICIPANT);
            case LineRequest.ReplyPrivately _,
                    LineRequest.ReadPrivateLine _,
                    LineRequest.ListPrivateLines _,
                    LineRequest.WriteBack _,
                    LineRequest.ReadBack _ ->
                    CareTeam.includes(caller.roles());
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(Caller caller, LineRequest wish) {
        return switch (wish) {
            case LineRequest.WriteToStaff write -> Answers.result(lines.write(caller, write));
            case LineRequest.ReadOwnLine _ -> Answers.bringing(lines.mine(caller));
            case LineRequest.ReplyPrivately reply -> Answers.result(lines.reply(caller, reply));
            case LineRequest.ReadPrivateLine(var person) ->
                    Answers.result(lines.open(caller, person));
            case LineRequest.ListPrivateLines _ -> Answers.bringing(lines.list(caller));
            case LineRequest.WriteBack write -> Answers.result(write(caller, write));
            case LineRequest.ReadBack read -> Answers.bringing(read(caller, read));
        };
    }

    private CompletionStage<Outcome<Result.PrivatelySaid>> write(
            Caller caller, LineRequest.WriteBack wish) {
        var note =
                new BackLine.Note(
                        caller.space(), caller.who(), wish.key(), wish.kind(), wish.text());
        return Names.now(parts.registration(), caller.space())
                .thenCompose(names ->
                        back.say(note)
                                .thenApply(outcome ->
                                        outcome.map(said -> {
                                            tell(caller, said, names);
                                            return new Result.PrivatelySaid(said.word().seq());
                                        })));
    }

    private void tell(Caller caller, BackLine.Said said, Names names) {
        if (said.fresh()) {
            parts.news()
                    .tellStaff(
                            caller.space(),
                            CareTeam.COLUMNS,
                            new ServerMessage.BackSaid(view(said.word(), names)));
        }
    }

    private CompletionStage<Result.BackLine> read(Caller caller, LineRequest.ReadBack wish) {
        return back.read(caller.space(), wish.day())
                .thenCombine(
                        Names.now(parts.registration(), caller.space()),
                        (day, names) ->
                                new Result.BackLine(
                                        day.day(),
                                        day.words().stream()
                                                .map(word -> view(word, names))
                                                .toList()));
    }

    private static BackWord view(BackLine.Word word, Names names) {
        return new BackWord(
                word.seq(), word.kind(), word.by(), names.of(word.by()), word.at(), word.text());
    }
}
