package ibasho.room;

import ibasho.chat.CameIn;
import ibasho.chat.ComingIn;
import ibasho.chat.Stay;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.RoomView;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Coming in, being cut off, coming back and going. A cut is not a going: the seat is kept in
 * silence for {@link Limits#SEAT_KEPT}, over a restart too. Confined to the room's executor.
 */
final class Arrivals {
    private final RoomParts parts;
    private final Inbox inbox;
    private final Writes writes;
    private final Presences presences;
    private final Audience audience;
    private final Movement movement;
    private final Modes modes;
    private final Attendance attendance;
    private final Admission admission;
    private final Steering steering;
    private final @Nullable Voices voices;

    /** Those whose stay is being written; a socket that closes meanwhile is taken out again. */
    private final Set<Asker> arriving = new LinkedHashSet<>();

    Arrivals(
            RoomParts parts,
            Inbox inbox,
            Presences presences,
            Audience audience,
            Movement movement,
            Modes modes,
            Attendance attendance,
            Admission admission,
            Steering steering,
            @Nullable Voices voices) {
        this.parts = parts;
        this.inbox = inbox;
        this.writes = new Writes(inbox);
        this.presences = presences;
        this.audience = audience;
        this.movement = movement;
        this.modes = modes;
        this.attendance = attendance;
        this.admission = admission;
        this.steering = steering;
        this.voices = voices;
    }

    /** Comes in, by a first or a further connection, or comes back after a cut. */
    void enter(Asker asker, RoomRequest.Enter wish) {
        var visitor = asker.visitor();
        var here = presences.find(visitor.who());
        var no = admission.presence(visitor, here != null);
        if (no != null) {
            asker.refuse(no);
            tellAgain(asker);
            return;
        }
        if (here == null && presences.isFull()) {
            asker.refuse(RefusalCode.ROOM_FULL);
            return;
        }
        if (here != null && wish.resume() == null) {
            here.wish(wish.presenceMode());
        }
        var again = here != null || isArriving(visitor.who());
        arriving.add(asker);
        writes.then(
                parts.stays().comeIn(comingIn(visitor, again, wish)),
                asker,
                came -> arrive(asker, came),
                () -> arriving.remove(asker));
    }

    /**
     * What is offered during a longer time away is there to be read whenever one comes to the door.
     */
    private void tellAgain(Asker asker) {
        var away = admission.longerAway(asker.visitor());
        if (away != null) {
            asker.tell(new ServerMessage.AwayDecided(away.until(), away.nextSupport()));
        }
    }

    /** Goes by one connection; the person goes when it was the last. */
    void leave(Asker asker, Presence presence, ParticipantLink link) {
        presence.detach(link.id());
        if (!presence.isConnected()) {
            go(presence);
        }
        asker.done();
    }

    /** A connection is gone; nobody sees anything of it. */
    void lost(ParticipantId who, long linkId) {
        arriving.removeIf(asker -> asker.asksThrough(linkId));
        var presence = presences.find(who);
        if (presence != null && presence.detach(linkId) && !presence.isConnected()) {
            keepSeat(presence);
        }
    }

    /** Somebody must go at once. */
    void remove(ParticipantId who) {
        arriving.removeIf(asker -> asker.who().equals(who));
        var presence = presences.find(who);
        if (presence != null) {
            presence.takeOut();
            go(presence);
        }
    }

    /** Nickname, avatar or roles changed; what one may see changes at once. */
    void changed(Visitor visitor) {
        var presence = presences.find(visitor.who());
        if (presence == null) {
            return;
        }
        if (!parts.door().letsStay(visitor.roles())) {
            remove(visitor.who());
            return;
        }
        writes.forget(parts.stays().show(presence.stay(), guest(visitor)));
        showAnew(presence, visitor);
    }

    /** After the door changed: those who may stay no longer are taken out, without a word. */
    void clear() {
        for (var presence : List.copyOf(presences.all())) {
            if (!parts.door().letsStay(presence.visitor().roles())) {
                go(presence);
            }
        }
    }

    /** Puts back those who were here when the program stopped. */
    void restore(List<Stay> stays) {
        stays.forEach(this::restore);
    }

    /** Tells the store who is here, so that a crash does not make anybody's seat older. */
    void seen() {
        var here =
                presences.all().stream().filter(Presence::isConnected).map(Presence::stay).toList();
        if (!here.isEmpty()) {
            writes.forget(parts.stays().seen(here, now()));
        }
    }

    private void arrive(Asker asker, CameIn came) {
        var expected = arriving.remove(asker);
        var here = presences.find(asker.who());
        var link = asker.link();
        var no = admission.presence(asker.visitor(), true);
        if (!expected || link == null || no != null) {
            turnBack(asker, came, here, no == null ? Refusal.of(RefusalCode.DOOR_CLOSED) : no);
            return;
        }
        var presence = here == null ? appear(came.stay(), asker.visitor()) : here;
        presence.hearing(came.stay().hearing());
        if (here != null) {
            goOn(presence, asker.visitor(), came);
        }
        presence.attach(link);
        asker.done(new Result.Entered(came.resumed(), view(presence, came)));
        came.missed().forEach(event -> link.send(MessageEncoder.encode(event)));
        if (voices != null) {
            voices.greet(presence, link);
        }
        if (here == null) {
            announce(presence);
            parts.neighbours().comings().cameIn(presence.who(), presences.ids());
        }
        attendance.look(presence);
        steering.pauseChanged(presence.who());
    }

    /** The socket closed, the person was removed or the door closed while the stay was written. */
    private void turnBack(Asker asker, CameIn came, @Nullable Presence here, Refusal why) {
        if (here == null && !isArriving(asker.who())) {
            writes.forget(parts.stays().end(came.stay().id(), now()));
        }
        asker.refuse(why);
    }

    private Presence appear(Stay stay, Visitor visitor) {
        var presence = new Presence(stay, visitor, movement.entrance());
        presences.add(presence);
        return presence;
    }

    private void announce(Presence presence) {
        if (presence.isVisible()) {
            movement.show(presence, false);
        } else {
            audience.tellWatchers();
        }
    }

    private void goOn(Presence presence, Visitor visitor, CameIn came) {
        if (!visitor.equals(presence.visitor())) {
            showAnew(presence, visitor);
        }
        var mode = came.stay().presenceMode();
        if (mode != presence.mode()) {
            modes.show(presence, mode, came.seq());
        }
    }

    private void showAnew(Presence presence, Visitor visitor) {
        var sawWatchers = presence.visitor().seesWatchers();
        presence.visitor(visitor);
        presence.hearing(presence.hearing().since(since(visitor)));
        if (presence.isVisible()) {
            movement.show(presence, false);
        }
        if (sawWatchers && !visitor.seesWatchers()) {
            audience.forgetWatchers(presence);
        }
        if (visitor.seesWatchers() || !presence.isVisible()) {
            audience.tellWatchers();
        }
    }

    private void keepSeat(Presence presence) {
        var absence = presence.beginAbsence();
        inbox.after(Limits.SEAT_KEPT, () -> goIfStillAbsent(presence, absence));
    }

    private void goIfStillAbsent(Presence presence, int absence) {
        if (presences.isHere(presence) && presence.isStillAbsent(absence)) {
            go(presence);
        }
    }

    private void go(Presence presence) {
        presences.remove(presence);
        parts.neighbours().comings().went(presence.who());
        presence.detachAll();
        writes.forget(parts.stays().end(presence.stay(), now()));
        if (presence.isVisible()) {
            movement.hide(presence);
        } else {
            audience.tellWatchers();
        }
    }

    private void restore(Stay stay) {
        var guest = stay.guest();
        var visitor =
                new Visitor(
                        guest.who(),
                        guest.nickname(),
                        guest.avatar(),
                        guest.roles(),
                        guest.robot());
        if (presences.find(visitor.who()) != null || admission.presence(visitor, true) != null) {
            writes.forget(parts.stays().end(stay.id(), now()));
            return;
        }
        var presence = appear(stay, visitor);
        presence.hearing(stay.hearing().since(since(visitor)));
        movement.restoreSeat(presence, stay.seat());
        keepSeat(presence);
    }

    private boolean isArriving(ParticipantId who) {
        return arriving.stream().anyMatch(asker -> asker.who().equals(who));
    }

    private ComingIn comingIn(Visitor visitor, boolean again, RoomRequest.Enter wish) {
        return new ComingIn(
                guest(visitor),
                again,
                wish.presenceMode(),
                since(visitor),
                wish.resume(),
                parts.neighbours().apart().apply(visitor.who()),
                now());
    }

    private RoomView view(Presence presence, CameIn came) {
        return new RoomView(
                parts.stored().id(),
                parts.stored().name(),
                parts.stored().epoch(),
                came.seq(),
                parts.floor().plan(),
                presence.mode(),
                presences.avatars(),
                presence.visitor().seesWatchers() ? presences.watchers() : null,
                came.lines(),
                parts.door().duty(),
                presences.looking(),
                steering.isSlow(),
                voices != null);
    }

    private @Nullable Instant since(Visitor visitor) {
        return visitor.readsWholeOpening() ? parts.door().startOfOpening() : null;
    }

    private Instant now() {
        return parts.clock().instant();
    }

    private static Stay.Guest guest(Visitor visitor) {
        return new Stay.Guest(
                visitor.who(),
                visitor.nickname(),
                visitor.avatar(),
                visitor.roles(),
                visitor.robot());
    }
}
