package ibasho.staff;

import ibasho.protocol.BookingReminder;
import ibasho.protocol.OwnBookingView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.Slot;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears what of appointments: the person their own, 相談員 and 管理者 "read again", which a wish that
 * comes or goes says too. Nobody else one byte. Thread-safe; never blocks.
 */
final class BookingNews {
    private static final Logger LOG = LoggerFactory.getLogger(BookingNews.class);

    private final BookingParts parts;
    private final ConsultNews consult;

    BookingNews(BookingParts parts) {
        this.parts = parts;
        this.consult = new ConsultNews(parts.consult());
    }

    ConsultNews consult() {
        return consult;
    }

    CompletionStage<BookingViews> views(SpaceId space) {
        return consult.names(space).thenApply(this::views);
    }

    BookingViews views(Names names) {
        return new BookingViews(names, parts.openings().get(), parts.slots().now());
    }

    /** How somebody's own appointment stands, for their eyes. */
    CompletionStage<OwnBookingView> own(SpaceId space, ParticipantId person, Bookings.Own own) {
        return parts.letters()
                .reaches(space, person)
                .thenCombine(views(space), (letters, views) -> views.own(own, letters));
    }

    /** Tells every page of a person how their appointment stands. */
    void tellPerson(SpaceId space, ParticipantId person) {
        var _ =
                parts.bookings()
                        .of(space, person)
                        .thenCompose(own -> own(space, person, own))
                        .thenAccept(view ->
                                parts.consult()
                                        .news()
                                        .tellPerson(
                                                space,
                                                person,
                                                new ServerMessage.BookingChanged(view)))
                        .whenComplete((_, problem) -> lost(problem));
    }

    /** Tells a person, and writes to them if they chose so. */
    void remind(Slot slot) {
        var person = slot.person();
        if (person == null) {
            return;
        }
        tellPerson(slot.space(), person);
        if (slot.reminder() == BookingReminder.LETTER) {
            parts.letters().post(slot.space(), person);
        }
    }

    /** It is near: its 相談員 too, wherever they are, without saying what it is about. */
    void remindStaff(Slot slot) {
        consult.tellStaff(slot.space());
        consult.call(slot.space(), Set.of(slot.counsellor()));
    }

    private static void lost(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("News could not be told; it is read from the store later.", problem);
        }
    }
}
