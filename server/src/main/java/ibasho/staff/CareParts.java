package ibasho.staff;

import ibasho.care.CareBook;
import ibasho.participant.Registration;
import ibasho.protocol.DutyView;
import ibasho.protocol.ParticipantId;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the care path is put together from. Thread-safe. */
public final class CareParts {
    private final CareBook book;
    private final CareTeam team;
    private final CareRinging ringing;

    /**
     * The parts.
     *
     * @param duty who is on duty now; never blocks
     * @param connected whether somebody has a page open; never blocks
     */
    public CareParts(
            CareBook book,
            Registration registration,
            Supplier<DutyView> duty,
            Predicate<ParticipantId> connected,
            News news,
            StaffCalls calls) {
        this(book, new CareTeam(registration, duty, connected), new CareRinging(news, calls::call));
    }

    CareParts(CareBook book, CareTeam team, CareRinging ringing) {
        this.book = book;
        this.team = team;
        this.ringing = ringing;
    }

    CareBook book() {
        return book;
    }

    CareTeam team() {
        return team;
    }

    CareRinging ringing() {
        return ringing;
    }
}
