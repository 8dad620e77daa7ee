package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.protocol.OvertimeView;
import ibasho.protocol.Result;
import ibasho.protocol.SideOwnView;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SideUseView;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Overtime;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Talk;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Which side rooms somebody belongs to, and, for 管理者, which are in use (consult-05). */
final class SideLists {
    private final ConsultParts parts;
    private final SideRooms rooms;

    SideLists(ConsultParts parts) {
        this.parts = parts;
        this.rooms = parts.rooms();
    }

    CompletionStage<Result.SideRooms> of(Caller caller) {
        var manages = Managers.include(caller.roles());
        var overtimes =
                manages
                        ? rooms.ends().overtimes(caller.space())
                        : CompletableFuture.completedFuture(List.<Overtime>of());
        return Names.now(parts.registration(), caller.space())
                .thenCompose(names ->
                        rooms.all(caller.space())
                                .thenCombine(
                                        overtimes,
                                        (talks, times) ->
                                                new Result.SideRooms(
                                                        mine(caller, talks, names),
                                                        manages ? inUse(talks, names) : List.of(),
                                                        overtimes(times, names))));
    }

    /** Those still inside hear that somebody went. */
    void tellRest(SpaceId space, SideRoomId room, ConsultNews news) {
        var _ =
                rooms.all(space)
                        .thenCombine(
                                news.names(space),
                                (talks, names) -> {
                                    talks.stream()
                                            .filter(talk -> talk.room().equals(room))
                                            .filter(Talk::isOpen)
                                            .forEach(talk -> news.tellInside(talk, names));
                                    return names;
                                });
    }

    private List<SideOwnView> mine(Caller caller, List<Talk> talks, Names names) {
        return talks.stream()
                .map(talk -> own(caller, talk, names))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable SideOwnView own(Caller caller, Talk talk, Names names) {
        var member = talk.member(caller.who());
        if (member == null || !member.mayEnter() || !(talk.isOpen() || talk.isPair(caller.who()))) {
            return null;
        }
        var people = SideViews.people(talk, names, rooms.inside(talk.room()), parts.connected());
        return SideViews.own(talk, member, people);
    }

    private static List<SideUseView> inUse(List<Talk> talks, Names names) {
        return talks.stream().filter(Talk::isOpen).map(talk -> SideViews.use(talk, names)).toList();
    }

    private static List<OvertimeView> overtimes(List<Overtime> times, Names names) {
        return times.stream().map(one -> overtime(one, names)).toList();
    }

    private static OvertimeView overtime(Overtime one, Names names) {
        var by = one.extendedBy();
        return new OvertimeView(
                names.of(one.staff()),
                one.from(),
                one.until(),
                by == null ? null : names.of(by),
                one.why());
    }
}
