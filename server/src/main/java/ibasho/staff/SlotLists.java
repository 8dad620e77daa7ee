package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.protocol.OwnBookingView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.SlotStretchView;
import ibasho.sideroom.Slot;
import ibasho.sideroom.Slots;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Which times somebody sees: free ones to choose from, or, for staff, those they keep. */
final class SlotLists {
    private final BookingParts parts;
    private final BookingNews news;

    SlotLists(BookingParts parts, BookingNews news) {
        this.parts = parts;
        this.news = news;
    }

    /** The free times for a person, and how their own appointment stands. */
    CompletionStage<Result.FreeSlots> free(Caller caller) {
        return offered(caller)
                .thenCompose(offered -> parts.bookings().free(caller.space(), offered))
                .thenCombine(
                        parts.bookings()
                                .of(caller.space(), caller.who())
                                .thenCompose(own -> news.own(caller.space(), caller.who(), own)),
                        (slots, own) -> new FreeAndOwn(slots, own))
                .thenCombine(
                        news.views(caller.space()),
                        (found, views) ->
                                new Result.FreeSlots(
                                        found.slots().stream().map(views::free).toList(),
                                        found.own()));
    }

    private record FreeAndOwn(List<Slot> slots, OwnBookingView own) {}

    /** Whether a time is for this person: kept by somebody who counsels, in an opening for them. */
    CompletionStage<Predicate<Slot>> offered(Caller caller) {
        return news.consult()
                .team()
                .now(caller.space())
                .thenApply(team ->
                        slot -> team.isCounsellor(slot.counsellor()) && isFor(caller.who(), slot));
    }

    private boolean isFor(ParticipantId person, Slot slot) {
        var opening = BookingViews.openingOf(slot, parts.openings().get());
        return opening == null || parts.admits().test(opening.kind(), person);
    }

    /** What staff see: a 相談員 one's own, 管理者 all. */
    CompletionStage<Result.Slots> staff(Caller caller) {
        return news.consult()
                .team()
                .now(caller.space())
                .thenCombine(
                        parts.slots().all(caller.space()),
                        (team, shelf) -> staff(caller, team, shelf));
    }

    private Result.Slots staff(Caller caller, ConsultTeam.Now team, Slots.Shelf shelf) {
        var manages = Managers.include(caller.roles());
        var views = news.views(team.names());
        return new Result.Slots(
                shelf.slots().stream()
                        .filter(slot -> manages || slot.counsellor().equals(caller.who()))
                        .map(slot -> views.staff(slot, caller.who()))
                        .toList(),
                shelf.later().stream()
                        .filter(later -> later.counsellor().equals(caller.who()))
                        .map(views::later)
                        .toList(),
                full(team, shelf.slots(), views.now()),
                manages ? team.counsellors() : List.of(),
                parts.consult().waiting().hasVoice());
    }

    private List<SlotStretchView> full(ConsultTeam.Now team, List<Slot> slots, Instant now) {
        return parts.openings().get().stream()
                .filter(opening -> opening.to().isAfter(now))
                .flatMap(opening ->
                        new SlotStretches(
                                        opening,
                                        parts.roster().apply(opening.id()),
                                        opening.isOnAt(now) ? team.onDuty() : Set.of(),
                                        slots)
                                .full().stream())
                .toList();
    }
}
