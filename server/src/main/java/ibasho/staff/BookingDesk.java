package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.BookingRequest;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SlotId;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.Slot;
import ibasho.sideroom.Slots;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appointments (consult-06, consult-08). What staff do is in the record of acts by the time, not by
 * the person; what the person does is nowhere but in the time itself.
 */
public final class BookingDesk implements Desk<BookingRequest> {
    private final BookingParts parts;
    private final BookingNews news;
    private final SlotLists lists;

    /** The parts of the desk. */
    public BookingDesk(BookingParts parts) {
        this.parts = parts;
        this.news = new BookingNews(parts);
        this.lists = new SlotLists(parts, news);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, BookingRequest wish) {
        return mayAsk(caller, wish)
                ? answer(caller, wish)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    private static boolean mayAsk(Caller caller, BookingRequest wish) {
        var counsels = ConsultTeam.isCounsellor(caller.roles());
        return switch (wish) {
            case BookingRequest.ReadFreeSlots _,
                    BookingRequest.ReadOwnBooking _,
                    BookingRequest.BookSlot _,
                    BookingRequest.PostponeBooking _,
                    BookingRequest.TakeBackBooking _ ->
                    caller.roles().contains(Role.PARTICIPANT);
            case BookingRequest.ListSlots _,
                    BookingRequest.PublishSlots _,
                    BookingRequest.WithdrawSlot _ ->
                    counsels || Managers.include(caller.roles());
            case BookingRequest.OpenSlot _, BookingRequest.NoteOutcome _ -> counsels;
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(Caller caller, BookingRequest wish) {
        var space = caller.space();
        var by = caller.who();
        return switch (wish) {
            case BookingRequest.ReadFreeSlots _ -> Answers.bringing(lists.free(caller));
            case BookingRequest.ReadOwnBooking _ ->
                    Answers.bringing(
                            parts.bookings().of(space, by).thenCompose(own -> own(caller, own)));
            case BookingRequest.BookSlot book -> Answers.result(book(caller, book));
            case BookingRequest.PostponeBooking _ ->
                    Answers.bringing(
                            parts.bookings()
                                    .postpone(space, by)
                                    .thenCompose(own -> changed(caller, own)));
            case BookingRequest.TakeBackBooking _ ->
                    Answers.bringing(
                            parts.bookings()
                                    .takeBack(space, by)
                                    .thenCompose(own -> changed(caller, own)));
            case BookingRequest.ListSlots _ -> Answers.bringing(lists.staff(caller));
            case BookingRequest.PublishSlots publish -> publish(caller, publish);
            case BookingRequest.WithdrawSlot(var slot) -> withdraw(caller, slot);
            case BookingRequest.OpenSlot(var slot) -> Answers.result(open(caller, slot));
            case BookingRequest.NoteOutcome(var slot, var outcome) ->
                    told(caller, parts.slots().note(space, by, slot, outcome), _ -> {});
        };
    }

    private CompletionStage<Outcome<Result.OwnBooking>> book(
            Caller caller, BookingRequest.BookSlot wish) {
        return lists.offered(caller)
                .thenCompose(offered ->
                        parts.bookings()
                                .book(
                                        caller.space(),
                                        caller.who(),
                                        wish.slot(),
                                        wish.reminder(),
                                        offered))
                .thenCompose(outcome ->
                        switch (outcome) {
                            case Outcome.Done<Bookings.Own>(var own) ->
                                    changed(caller, own).thenApply(Outcome::done);
                            case Outcome.Refused<Bookings.Own>(var why) ->
                                    Answers.now(new Outcome.Refused<Result.OwnBooking>(why));
                        });
    }

    /** Other pages of the person, and staff, hear of it. */
    private CompletionStage<Result.OwnBooking> changed(Caller caller, Bookings.Own own) {
        news.tellPerson(caller.space(), caller.who());
        news.consult().tellStaff(caller.space());
        return own(caller, own);
    }

    private CompletionStage<Result.OwnBooking> own(Caller caller, Bookings.Own own) {
        return news.own(caller.space(), caller.who(), own).thenApply(Result.OwnBooking::new);
    }

    private CompletionStage<Outcome<@Nullable Result>> publish(
            Caller caller, BookingRequest.PublishSlots wish) {
        if (wish.medium() == ConsultMedium.VOICE && !parts.consult().waiting().hasVoice()) {
            return Answers.now(Outcome.refused(RefusalCode.UNAVAILABLE));
        }
        var whose = wish.counsellor() == null ? caller.who() : wish.counsellor();
        if (!whose.equals(caller.who()) && !Managers.include(caller.roles())) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        return news.consult()
                .team()
                .now(caller.space())
                .thenCompose(now ->
                        now.isCounsellor(whose)
                                ? told(caller, offer(caller, wish, whose), _ -> {})
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    private CompletionStage<Outcome<List<Slot>>> offer(
            Caller caller, BookingRequest.PublishSlots wish, ParticipantId whose) {
        var offer =
                new Slots.Offer(
                        whose,
                        wish.from(),
                        wish.minutes(),
                        wish.count(),
                        wish.medium(),
                        wish.agency());
        return parts.slots().publish(caller.space(), caller.who(), offer);
    }

    private CompletionStage<Outcome<@Nullable Result>> withdraw(Caller caller, SlotId slot) {
        var manages = Managers.include(caller.roles());
        return told(
                caller,
                parts.slots().withdraw(caller.space(), caller.who(), manages, slot),
                news::remind);
    }

    private CompletionStage<Outcome<Result.SideOpened>> open(Caller caller, SlotId slot) {
        return parts.consult()
                .rooms()
                .openSlot(caller.space(), caller.who(), slot)
                .thenApply(outcome ->
                        outcome.map(talk -> {
                            news.consult().tellWaiting(caller.space());
                            news.tellPerson(caller.space(), talk.person());
                            return new Result.SideOpened(talk.room());
                        }));
    }

    private <T> CompletionStage<Outcome<@Nullable Result>> told(
            Caller caller, CompletionStage<Outcome<T>> change, Consumer<T> whenDone) {
        return change.thenApply(outcome ->
                outcome.<@Nullable Result>map(value -> {
                    news.consult().tellStaff(caller.space());
                    whenDone.accept(value);
                    return null;
                }));
    }
}
