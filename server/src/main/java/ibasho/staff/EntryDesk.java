package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Person;
import ibasho.protocol.EntryId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.SideEntryView;
import ibasho.protocol.SideRoomId;
import ibasho.sideroom.Entry;
import ibasho.sideroom.SideGuests;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Talk;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The emergency entry into a side room (consult-03): a 管理者 says why, another agrees, both inside
 * see it from the first moment, and it is on record. There is no key that opens every room.
 */
final class EntryDesk {
    private final SideRooms rooms;
    private final ConsultNews news;

    EntryDesk(ConsultParts parts, ConsultNews news) {
        this.rooms = parts.rooms();
        this.news = news;
    }

    CompletionStage<Outcome<@Nullable Result>> ask(Caller caller, ParticipantId staff, String why) {
        return Managers.include(caller.roles())
                ? told(
                        caller,
                        rooms.guests().askEntry(caller.space(), caller.who(), staff, why),
                        true)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    CompletionStage<Outcome<@Nullable Result>> confirm(Caller caller, EntryId entry) {
        return Managers.include(caller.roles())
                ? told(caller, rooms.guests().confirm(caller.space(), caller.who(), entry), false)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    CompletionStage<Outcome<@Nullable Result>> list(Caller caller) {
        if (!Managers.include(caller.roles())) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        return Answers.bringing(
                rooms.guests()
                        .entries(caller.space())
                        .thenCompose(entries ->
                                rooms.all(caller.space())
                                        .thenCombine(
                                                news.names(caller.space()),
                                                (talks, names) ->
                                                        listed(caller, entries, talks, names))));
    }

    private CompletionStage<Outcome<@Nullable Result>> told(
            Caller caller,
            CompletionStage<Outcome<SideGuests.Asked>> work,
            boolean secondPersonNeeded) {
        return news.names(caller.space())
                .thenCombine(
                        work,
                        (names, outcome) ->
                                outcome.<@Nullable Result>map(asked -> {
                                    news.tellInside(asked.talk(), names);
                                    news.tellStaff(caller.space());
                                    if (secondPersonNeeded) {
                                        callOthers(caller, names);
                                    }
                                    return null;
                                }));
    }

    /** A second person is needed, wherever they are. */
    private void callOthers(Caller caller, Names names) {
        news.call(
                caller.space(),
                Managers.others(names, caller.who()).stream()
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Result.SideEntries listed(
            Caller caller, List<Entry> entries, List<Talk> talks, Names names) {
        return new Result.SideEntries(
                entries.stream()
                        .map(entry -> view(entry, names, openTo(caller, entry, talks)))
                        .toList());
    }

    private static @Nullable SideRoomId openTo(Caller caller, Entry entry, List<Talk> talks) {
        var lasts =
                talks.stream().anyMatch(talk -> talk.isOpen() && talk.room().equals(entry.room()));
        var own = entry.by().equals(caller.who()) && entry.confirmedBy() != null;
        return lasts && own ? entry.room() : null;
    }

    private static SideEntryView view(Entry entry, Names names, @Nullable SideRoomId room) {
        var confirmedBy = entry.confirmedBy();
        return new SideEntryView(
                entry.id(),
                entry.staff(),
                names.of(entry.staff()),
                entry.by(),
                names.of(entry.by()),
                entry.at(),
                entry.why(),
                confirmedBy == null ? null : names.of(confirmedBy),
                room);
    }
}
