package ibasho.opening.hours;

import ibasho.kernel.Caller;
import ibasho.kernel.Wareki;
import ibasho.opening.hours.DoorEvent.Kind;
import ibasho.participant.TestClock;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A calendar of its own with a door and a roster that say what the test tells them to. */
public final class HoursScene {
    public static final ParticipantId KUSUNOKI = new ParticipantId("kusunoki");
    public static final StaffNames NAMES = new StaffNames(Map.of(KUSUNOKI, "くすのき"));

    public final TestClock clock = new TestClock();
    public final SpaceId space;
    public final List<DoorEvent> events = new ArrayList<>();
    public final List<DutyStretch> stretches = new ArrayList<>();
    public final List<CallTime> calls = new ArrayList<>();
    public final AttendanceLog attendance;
    public final HoursBook book;
    public final Diaries diaries;
    private final DatabaseFixture fixture;

    public HoursScene(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        var database = fixture.database();
        var diaryStore = new DiaryStore(database, fixture.cipher(), new AuditLog(clock));
        DoorEvents door =
                (_, openings) ->
                        CompletableFuture.completedFuture(
                                events.stream()
                                        .filter(event -> openings.contains(event.opening()))
                                        .toList());
        DutyStretches duty =
                then ->
                        CompletableFuture.completedFuture(
                                stretches.stream()
                                        .filter(stretch -> stretch.lies(then, Instant.MAX))
                                        .toList());
        attendance = new AttendanceLog(database);
        book =
                new HoursBook(
                        new HoursSources(
                                new PlanStore(database), door, duty, attendance, diaryStore),
                        12,
                        clock);
        diaries =
                new Diaries(
                        book,
                        duty,
                        diaryStore,
                        (_, _, _) -> CompletableFuture.completedFuture(calls),
                        clock);
        addKind();
    }

    /** An opening in the plan, 13:00–17:00. */
    public OpeningId planned(String date) {
        return planned(date, "PLANNED");
    }

    OpeningId planned(String date, String status) {
        var opening = new OpeningId(space + "-" + date);
        fixture.database()
                .write(handle ->
                        handle.createUpdate(
                                        """
                                        insert into opening
                                            (id, space_id, kind_id, planned_date, date, from_at,
                                             to_at, name, status, cause, reason, public_note,
                                             by_hand, version)
                                        values (:id, :space, 'hito', :date, :date, :from, :to,
                                            '当事者の会', :status, 'SINGLE', '', '', 1, 1)
                                        """)
                                .bind("id", opening)
                                .bind("space", space)
                                .bind("date", date)
                                .bind("from", at(date, "13:00"))
                                .bind("to", at(date, "17:00"))
                                .bind("status", status)
                                .execute())
                .join();
        return opening;
    }

    /** An opening held as planned, くすのき on duty all the time. */
    public OpeningId held(String date) {
        var opening = planned(date);
        happens(opening, date, "13:00", Kind.OPENED);
        happens(opening, date, "17:00", Kind.CLOSED);
        stretches.add(
                new DutyStretch(KUSUNOKI, "くすのき", true, at(date, "12:30"), at(date, "17:30")));
        return opening;
    }

    void happens(OpeningId opening, String date, String time, Kind kind) {
        events.add(new DoorEvent(opening, at(date, time), kind, null));
    }

    /** What stands in the door's own record, for those who read it there. */
    void doorNoted(OpeningId opening, String date, String time, String kind) {
        fixture.database()
                .write(handle ->
                        handle.createUpdate(
                                        """
                                        insert into door_event
                                            (space_id, opening_id, at, kind, reason)
                                        values (:space, :opening, :at, :kind, '')
                                        """)
                                .bind("space", space)
                                .bind("opening", opening)
                                .bind("at", at(date, time))
                                .bind("kind", kind)
                                .execute())
                .join();
    }

    /** Somebody is admitted, ten minutes in. */
    public void comes(OpeningId opening, String who, boolean watching) {
        var date = opening.value().substring(space.value().length() + 1);
        attendance
                .admitted(space, opening, new ParticipantId(who), watching, at(date, "13:10"))
                .join();
    }

    public void clockTo(String date, String time) {
        clock.forward(Duration.between(clock.instant(), at(date, time)));
    }

    public Caller caller(String who, Role role) {
        return new Caller(
                space, new ParticipantId(who), new SessionId("s-" + who), Set.of(role), true);
    }

    static Instant at(String date, String time) {
        return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(Wareki.JAPAN).toInstant();
    }

    private void addKind() {
        fixture.database()
                .write(handle ->
                        handle.createUpdate(
                                        """
                                        insert into opening_kind
                                            (id, space_id, position, name, admission, rules,
                                             evening, active, version)
                                        values ('hito', :space, 1, '当事者の会', 'EVERYBODY', '', 0,
                                            1, 1)
                                        """)
                                .bind("space", space)
                                .execute())
                .join();
    }
}
