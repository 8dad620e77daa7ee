package ibasho.boot;

import ibasho.opening.DoorLog;
import ibasho.opening.DoorRecord;
import ibasho.opening.duty.DutyLog;
import ibasho.opening.hours.AttendanceLog;
import ibasho.opening.hours.CallTimes;
import ibasho.opening.hours.Diaries;
import ibasho.opening.hours.DiaryStore;
import ibasho.opening.hours.DutyReading;
import ibasho.opening.hours.HoursBook;
import ibasho.opening.hours.HoursSources;
import ibasho.opening.hours.PlanStore;
import ibasho.participant.Registration;
import ibasho.push.PushDevices;
import ibasho.push.PushStore;
import ibasho.staff.DiaryDesk;
import ibasho.staff.PushDesk;
import java.time.InstantSource;

/** What becomes of openings, and the devices that are called for them. Thread-safe. */
final class HoursOffice implements AutoCloseable {
    private final AttendanceLog attendance;
    private final HoursBook book;
    private final DutyReading duty;
    private final DiaryStore diaryStore;
    private final InstantSource clock;
    private final PushDevices devices;

    /** Puts it together; nothing is read or called yet. */
    HoursOffice(Settings settings, Cellar cellar, InstantSource clock) {
        var database = cellar.database();
        var space = settings.space().id();
        var door = new DoorRecord(new DoorLog(database, cellar.audit(), space));
        this.clock = clock;
        this.duty = new DutyReading(new DutyLog(database, space));
        this.diaryStore = new DiaryStore(database, cellar.cipher(), cellar.audit());
        this.attendance = new AttendanceLog(database);
        this.book =
                new HoursBook(
                        new HoursSources(
                                new PlanStore(database), door, duty, attendance, diaryStore),
                        settings.hours().target(),
                        clock);
        this.devices =
                new PushDevices(
                        new PushStore(database, cellar.cipher(), cellar.audit(), clock),
                        settings.push(),
                        clock);
    }

    AttendanceLog attendance() {
        return attendance;
    }

    HoursBook book() {
        return book;
    }

    PushDevices devices() {
        return devices;
    }

    DiaryDesk diaryDesk(Registration registration, CallTimes calls) {
        var diaries = new Diaries(book, duty, diaryStore, calls, clock);
        return new DiaryDesk(book, diaries, registration);
    }

    PushDesk pushDesk() {
        return new PushDesk(devices);
    }

    @Override
    public void close() {
        devices.close();
    }
}
