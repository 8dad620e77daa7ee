package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.SidePaperView;
import ibasho.protocol.SideRequest;
import ibasho.protocol.SideRoomId;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Talk;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Side rooms (consult-02 to consult-05, consult-09). Who may do what in one is a matter of
 * belonging to it, not of a role; whoever does not belong learns nothing. The emergency entry is in
 * {@link EntryDesk}.
 */
public final class SideDesk implements Desk<SideRequest> {
    private final SideRooms rooms;
    private final ConsultNews news;
    private final EntryDesk entries;
    private final SideLists lists;
    private final PaperDesk papers;

    /** The parts of the desk. */
    public SideDesk(ConsultParts parts) {
        this.rooms = parts.rooms();
        this.news = new ConsultNews(parts);
        this.entries = new EntryDesk(parts, news);
        this.lists = new SideLists(parts);
        this.papers = new PaperDesk(parts, news);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, SideRequest wish) {
        var space = caller.space();
        var who = caller.who();
        return switch (wish) {
            case SideRequest.EnterSide(var room) -> Answers.result(enter(caller, room));
            case SideRequest.LeaveSide(var room) -> leave(caller, room);
            case SideRequest.SaySide say -> Answers.result(say(caller, say));
            case SideRequest.ReadSide(var room, var before) ->
                    Answers.result(read(caller, room, before));
            case SideRequest.PutSidePaper put -> papers.put(caller, put);
            case SideRequest.HandSideCard hand -> papers.hand(caller, hand);
            case SideRequest.TakeSidePaper take -> papers.takeAway(caller, take);
            case SideRequest.PrepareSideVoice(var room) ->
                    Answers.result(rooms.voices().prepare(space, who, room));
            case SideRequest.JoinSideVoice(var room, var offer) ->
                    Answers.result(
                            shown(caller, room, rooms.voices().join(space, who, room, offer)));
            case SideRequest.LeaveSideVoice(var room) -> leaveVoice(caller, room);
            case SideRequest.UseSideMic(var room, var on) -> mic(caller, room, on);
            case SideRequest.KeepSide(var room, var keep) ->
                    changed(caller, rooms.keep(space, who, room, keep));
            case SideRequest.InviteSide(var room, var third) -> invite(caller, room, third);
            case SideRequest.AnswerSide answer -> answer(caller, answer);
            case SideRequest.EndSide(var room) -> end(caller, room);
            case SideRequest.ExtendSide(var room, var minutes, var why) ->
                    extended(caller, rooms.ends().extend(space, who, room, minutes, why));
            case SideRequest.ListSides _ -> Answers.bringing(lists.of(caller));
            case SideRequest.AskEntry(var staff, var why) -> entries.ask(caller, staff, why);
            case SideRequest.ConfirmEntry(var entry) -> entries.confirm(caller, entry);
            case SideRequest.ListEntries _ -> entries.list(caller);
        };
    }

    private CompletionStage<Outcome<Result.SideEntered>> enter(Caller caller, SideRoomId room) {
        return rooms.enter(caller.space(), caller.who(), room)
                .thenCompose(outcome -> withNames(caller, outcome, this::entered));
    }

    private CompletionStage<Result.SideEntered> entered(SideRooms.Entered entered, Names names) {
        var space = entered.talk().space();
        news.tellInside(entered.talk(), names);
        news.tellStaff(space);
        return papers.views(space, entered.papers(), names)
                .thenApply(there ->
                        new Result.SideEntered(
                                news.view(entered.talk(), names),
                                SideViews.words(entered.words(), names),
                                entered.more(),
                                there));
    }

    /** Always done, and at once: nobody is kept, and nobody learns whether there was a room. */
    private CompletionStage<Outcome<@Nullable Result>> leave(Caller caller, SideRoomId room) {
        if (rooms.leave(caller.who(), room)) {
            lists.tellRest(caller.space(), room, news);
        }
        return Answers.now(Outcome.<@Nullable Result>done(null));
    }

    private CompletionStage<Outcome<@Nullable Result>> leaveVoice(Caller caller, SideRoomId room) {
        rooms.voices().leave(caller.who(), room);
        lists.tellRest(caller.space(), room, news);
        return Answers.now(Outcome.<@Nullable Result>done(null));
    }

    private CompletionStage<Outcome<@Nullable Result>> mic(
            Caller caller, SideRoomId room, boolean on) {
        var outcome = rooms.voices().mic(caller.who(), room, on);
        lists.tellRest(caller.space(), room, news);
        return Answers.now(outcome.<@Nullable Result>map(_ -> null));
    }

    /** Those inside see who is in voice now. */
    private <T> CompletionStage<T> shown(Caller caller, SideRoomId room, CompletionStage<T> done) {
        return done.thenApply(value -> {
            lists.tellRest(caller.space(), room, news);
            return value;
        });
    }

    private CompletionStage<Outcome<Result.SideSaid>> say(Caller caller, SideRequest.SaySide wish) {
        return news.names(caller.space())
                .thenCombine(
                        rooms.say(
                                caller.space(), caller.who(), wish.room(), wish.key(), wish.text()),
                        (names, outcome) ->
                                outcome.map(said -> {
                                    if (said.fresh()) {
                                        news.tellInside(said.talk(), said.word(), names);
                                    }
                                    return new Result.SideSaid(said.word().seq());
                                }));
    }

    private CompletionStage<Outcome<Result.SideWords>> read(
            Caller caller, SideRoomId room, @Nullable Long before) {
        return rooms.read(caller.space(), caller.who(), room, before)
                .thenCompose(outcome ->
                        withNames(
                                caller,
                                outcome,
                                (read, names) ->
                                        papers.views(caller.space(), read.papers(), names)
                                                .thenApply(there -> words(read, names, there))));
    }

    private static Result.SideWords words(
            SideRooms.Read read, Names names, List<SidePaperView> papers) {
        var page = read.page();
        return new Result.SideWords(SideViews.words(page.words(), names), page.more(), papers);
    }

    /** What was done, for its answer; the names are asked for in any case. */
    private <T, R> CompletionStage<Outcome<R>> withNames(
            Caller caller, Outcome<T> outcome, BiFunction<T, Names, CompletionStage<R>> answer) {
        return news.names(caller.space())
                .thenCompose(names ->
                        switch (outcome) {
                            case Outcome.Done<T>(var done) ->
                                    answer.apply(done, names).thenApply(Outcome::done);
                            case Outcome.Refused<T>(var why) -> Answers.now(Outcome.refused(why));
                        });
    }

    private CompletionStage<Outcome<@Nullable Result>> invite(
            Caller caller, SideRoomId room, ParticipantId third) {
        return news.names(caller.space())
                .thenCompose(names ->
                        names.people().containsKey(third) && !names.isGuest(third)
                                ? changed(
                                        caller,
                                        rooms.guests()
                                                .invite(caller.space(), caller.who(), room, third))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(
            Caller caller, SideRequest.AnswerSide wish) {
        var answered =
                rooms.guests()
                        .answer(
                                caller.space(),
                                caller.who(),
                                wish.room(),
                                wish.person(),
                                wish.yes());
        return changed(
                caller,
                answered.thenApply(outcome ->
                        outcome.map(talk -> {
                            rooms.voices().look(talk.room());
                            news.tellThird(talk, wish.person(), wish.yes());
                            return talk;
                        })));
    }

    private CompletionStage<Outcome<@Nullable Result>> end(Caller caller, SideRoomId room) {
        return rooms.ends()
                .end(caller.space(), caller.who(), room)
                .thenApply(outcome ->
                        outcome.<@Nullable Result>map(talk -> {
                            rooms.voices().look(talk.room());
                            news.tellEnd(talk);
                            return null;
                        }));
    }

    private CompletionStage<Outcome<@Nullable Result>> extended(
            Caller caller, CompletionStage<Outcome<Talk>> change) {
        return changed(caller, change)
                .thenApply(outcome -> {
                    news.tellStaff(caller.space());
                    return outcome;
                });
    }

    private CompletionStage<Outcome<@Nullable Result>> changed(
            Caller caller, CompletionStage<Outcome<Talk>> change) {
        return news.names(caller.space())
                .thenCombine(
                        change,
                        (names, outcome) ->
                                outcome.<@Nullable Result>map(talk -> {
                                    news.tellInside(talk, names);
                                    return null;
                                }));
    }
}
