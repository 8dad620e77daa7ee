package ibasho.boot;

import ibasho.opening.Door;
import ibasho.opening.DoorLog;
import ibasho.opening.DoorParts;
import ibasho.opening.Guests;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.duty.AlarmCall;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyAlarm;
import ibasho.opening.duty.DutyLog;
import ibasho.opening.duty.ExperienceStore;
import ibasho.opening.duty.Experiences;
import ibasho.opening.duty.Reach;
import ibasho.opening.duty.Rosters;
import ibasho.opening.duty.ShiftStore;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door and those who answer for it. Thread-safe once built; building blocks. */
final class DutyOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DutyOffice.class);

    private final Experiences experiences;
    private final Rosters rosters;
    private final Reach reach;
    private final Duty duty;
    private final Door door;
    private final DoorLog doorLog;
    private final DutyLog dutyLog;
    private final List<DutyAlarm> alarms = new CopyOnWriteArrayList<>();

    DutyOffice(
            Cellar cellar,
            SpaceId space,
            OpeningSchedule schedule,
            Guests guests,
            Settings.Times times,
            InstantSource clock) {
        var database = cellar.database();
        var audit = cellar.audit();
        this.doorLog = new DoorLog(database, audit, space);
        this.dutyLog = new DutyLog(database, space);
        this.experiences =
                new Experiences(
                        new ExperienceStore(database, audit, cellar.cipher(), space), clock);
        this.rosters = new Rosters(new ShiftStore(database, audit, space), clock);
        this.reach = new Reach(clock);
        this.duty =
                new Duty(
                        dutyLog,
                        experiences,
                        rosters,
                        reach,
                        this::raise,
                        times.duty(),
                        clock.instant());
        this.door =
                new Door(
                        schedule,
                        new DoorParts(
                                doorLog,
                                duty,
                                guests,
                                times.door(),
                                clock,
                                System::nanoTime,
                                Door.thread()));
        experiences.onChange(door::lookSoon);
        rosters.onChange(door::lookSoon);
        reach.onChange(door::lookSoon);
    }

    /** An office for a process that opens no door. */
    static DutyOffice idle(Cellar cellar, SpaceId space, InstantSource clock) {
        return new DutyOffice(
                cellar,
                space,
                OpeningSchedule.of(List.of()),
                Guests.EVERYBODY,
                Settings.Times.USUAL,
                clock);
    }

    Door door() {
        return door;
    }

    Duty duty() {
        return duty;
    }

    Rosters rosters() {
        return rosters;
    }

    Experiences experiences() {
        return experiences;
    }

    Reach reach() {
        return reach;
    }

    /** Adds a way of calling staff. */
    void onAlarm(DutyAlarm alarm) {
        alarms.add(alarm);
    }

    @Override
    public void close() {
        door.close();
    }

    private void raise(AlarmCall call) {
        LOG.info("Duty: {} since {}.", call.kind(), call.since());
        alarms.forEach(alarm -> raise(alarm, call));
    }

    private static void raise(DutyAlarm alarm, AlarmCall call) {
        try {
            alarm.raise(call);
        } catch (RuntimeException bug) {
            LOG.error("A way of calling staff failed; the others are tried.", bug);
        }
    }
}
