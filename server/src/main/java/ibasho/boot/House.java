package ibasho.boot;

import ibasho.avatar.FloorPlans;
import ibasho.chat.RoomStore;
import ibasho.gateway.BindFailed;
import ibasho.gateway.GatewayMeters;
import ibasho.gateway.GatewayServer;
import ibasho.gateway.IoLoops;
import ibasho.gateway.Reception;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.opening.Door;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.calendar.Calendar;
import ibasho.opening.hours.HoursBook;
import ibasho.participant.Sessions;
import ibasho.protocol.SpaceId;
import ibasho.room.Room;
import ibasho.room.RoomDirectory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole house, put together by constructors. Opened, then started, then left and closed; every
 * step blocks and is for the main thread alone.
 */
final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final Duration LOOK_FOR_OVER_EVERY = Duration.ofSeconds(30);
    private static final Duration LOOK_AFTER_CARE_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_AFTER_PANELS_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_AFTER_REPORTS_EVERY = Duration.ofMinutes(1);
    private static final Duration EXTEND_AFTER = Duration.ofSeconds(10);
    private static final Duration EXTEND_EVERY = Duration.ofHours(6);
    private static final Duration MAIL_ANCHOR_EVERY = Duration.ofMinutes(10);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(15);
    private static final int BACK_IN_SECONDS = 5;

    private final Settings settings;
    private final Cellar cellar;
    private final CalendarOffice almanac;
    private final Offices offices;
    private final DutyOffice duty;
    private final Door door;
    private final RetentionOffice retention;
    private final @Nullable BackupOffice backups;
    private final @Nullable VoiceOffice voice;
    private final LateNews news = new LateNews();
    private final RoomDirectory rooms;
    private final GatewayServer gateway;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("timer").factory());

    private House(
            Settings settings,
            Cellar cellar,
            @Nullable VoiceOffice voice,
            Figures figures,
            InstantSource clock,
            HouseKind kind,
            Pace pace) {
        this.settings = settings;
        this.cellar = cellar;
        this.voice = voice;
        this.almanac =
                new CalendarOffice(
                        settings,
                        cellar,
                        new HoursForContract(this::hoursBook, settings.space().id()),
                        clock);
        var calendar = almanac.calendar();
        if (kind.isDemo()) {
            Demo.keepOpen(calendar, clock);
        }
        this.duty =
                new DutyOffice(
                        cellar,
                        settings.space().id(),
                        OpeningSchedule.of(calendar.windows()),
                        calendar::admits,
                        settings.times(),
                        clock);
        this.door = duty.door();
        this.retention = new RetentionOffice(settings, cellar, door, clock);
        this.backups =
                settings.backup().automatic()
                        ? new BackupOffice(settings, cellar, door, clock)
                        : null;
        var steering = new SteerOffice(cellar, space(), this::roomOf, clock);
        this.offices =
                new Offices(
                        settings,
                        cellar,
                        almanac,
                        duty,
                        steering,
                        news,
                        voice == null ? null : voice.parts(),
                        clock,
                        kind.isDemo());
        duty.onAlarm(offices.alarmPost());
        if (kind == HouseKind.DEMO) {
            RobotManager.begin(duty, offices, settings);
        }
        var loops = new IoLoops(settings.gateway());
        this.rooms =
                new RoomDirectory(
                        new RoomStore(cellar.database(), cellar.cipher(), steering.hidings()),
                        steering.ladder(),
                        offices.hours().attendance(),
                        settings.hours().dwell(),
                        clock,
                        pace.threads(loops),
                        pace.tick(),
                        offices.concerns()
                                .neighbours(
                                        offices.grave().comings(),
                                        voice == null ? null : voice.parts()));
        rooms.open(space(), settings.space().room(), FloorPlans.ibasho(), door);
        offices.concerns().moveIn(rooms);
        this.gateway =
                new GatewayServer(
                        settings.gateway(),
                        loops,
                        new Reception(
                                offices.frontDesk(),
                                offices.desks(),
                                rooms::find,
                                PrivilegeMatrix.load(),
                                pace.rates(),
                                duty.reach(),
                                door::now,
                                clock,
                                new GatewayMeters(figures.registry())),
                        new PublicNotice(settings, offices, calendar, door, kind.isDemo()).pages(),
                        cellar.database()::healthy);
        news.leaveBy(gateway.telling());
    }

    /**
     * Opens the store and everything on top of it; nobody can come in yet.
     *
     * @throws StartFailed in one line
     */
    static House open(
            Settings settings, Figures figures, InstantSource clock, HouseKind kind, Pace pace)
            throws StartFailed {
        var voice = VoiceOffice.open(settings.voice(), figures, clock);
        try {
            return open(settings, voice, figures, clock, kind, pace);
        } catch (StartFailed failed) {
            if (voice != null) {
                voice.close();
            }
            throw failed;
        }
    }

    private static House open(
            Settings settings,
            @Nullable VoiceOffice voice,
            Figures figures,
            InstantSource clock,
            HouseKind kind,
            Pace pace)
            throws StartFailed {
        var cellar = Cellar.open(settings, figures, clock);
        try {
            return new House(settings, cellar, voice, figures, clock, kind, pace);
        } catch (IllegalArgumentException unusable) {
            cellar.close();
            throw new StartFailed(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    /**
     * Lets people in.
     *
     * @throws StartFailed in one line, if the address cannot be listened on
     */
    void start() throws StartFailed {
        sessions().onChange(gateway.sessionListener());
        var rights = offices.dutyRights(duty);
        sessions().onChange(rights);
        door.onChange(gateway::doorChanged);
        door.onChange(offices.concerns()::doorChanged);
        door.onDuty(gateway::dutyChanged);
        door.onOffer(gateway::dutyChanged);
        duty.onAlarm(gateway::alarm);
        almanac.calendar().onChange(windows -> door.plan(OpeningSchedule.of(windows)));
        door.start();
        rights.checkAll();
        var _ =
                timer.scheduleWithFixedDelay(
                        this::endOverSessions,
                        LOOK_FOR_OVER_EVERY.toSeconds(),
                        LOOK_FOR_OVER_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        almanac::extend,
                        EXTEND_AFTER.toSeconds(),
                        EXTEND_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.care()::look,
                        LOOK_AFTER_CARE_EVERY.toMillis(),
                        LOOK_AFTER_CARE_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.consult()::look,
                        LOOK_AFTER_CARE_EVERY.toMillis(),
                        LOOK_AFTER_CARE_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.panel()::look,
                        LOOK_AFTER_PANELS_EVERY.toMillis(),
                        LOOK_AFTER_PANELS_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.consult()::remind,
                        LOOK_AFTER_REPORTS_EVERY.toSeconds(),
                        LOOK_AFTER_REPORTS_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.grave()::look,
                        LOOK_AFTER_REPORTS_EVERY.toSeconds(),
                        LOOK_AFTER_REPORTS_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        offices.records()::look,
                        MAIL_ANCHOR_EVERY.toSeconds(),
                        MAIL_ANCHOR_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        retention.start();
        if (backups != null) {
            backups.start();
        }
        try {
            gateway.start();
        } catch (BindFailed failed) {
            throw new StartFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** The port we listen on. */
    int port() {
        return gateway.port();
    }

    /** The address people open. */
    String address() {
        return settings.publicAddress(port());
    }

    /** The one 居場所 of this server. */
    SpaceId space() {
        return settings.space().id();
    }

    /** One more 居場所 with a room of its own, for measurements; blocks meanwhile. */
    SpaceId addSpace(SpaceId space) {
        cellar.ensure(space, settings.space().name());
        offices.rulebook().layDown(space).toCompletableFuture().join();
        rooms.open(space, settings.space().room(), FloorPlans.ibasho(), door);
        return space;
    }

    /** Its room. */
    Room room() {
        return Objects.requireNonNull(rooms.find(space()));
    }

    Door door() {
        return door;
    }

    DutyOffice duty() {
        return duty;
    }

    Calendar calendar() {
        return almanac.calendar();
    }

    Offices offices() {
        return offices;
    }

    /** Takes leave of everybody (SIGTERM), then closes. */
    void leave() {
        gateway.drain(LEAVE_WITHIN, BACK_IN_SECONDS);
        close();
    }

    /** Cuts everybody off and closes the store cleanly. */
    @Override
    public void close() {
        timer.shutdownNow();
        retention.close();
        if (backups != null) {
            backups.close();
        }
        duty.close();
        rooms.close();
        if (voice != null) {
            voice.close();
        }
        gateway.close();
        offices.close();
        cellar.close();
    }

    private @Nullable Room roomOf(SpaceId space) {
        return rooms.find(space);
    }

    private HoursBook hoursBook() {
        return offices.hours().book();
    }

    private Sessions sessions() {
        return offices.sessions();
    }

    private void endOverSessions() {
        var _ =
                sessions()
                        .endOver()
                        .exceptionally(problem -> {
                            LOG.error("Sessions that are over could not be ended.", problem);
                            return List.of();
                        });
    }
}
