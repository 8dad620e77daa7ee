package ibasho.boot;

import ibasho.opening.calendar.Calendar;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.participant.Invitations;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.room.Visitor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What makes a house a demo: a door that is always open, invented people, links for visitors. */
final class Demo implements AutoCloseable {
    private static final Duration OPEN_SINCE = Duration.ofHours(1);
    private static final Duration OPEN_FOR = Duration.ofHours(12);
    private static final Duration LOOK_AGAIN_EVERY = Duration.ofMinutes(10);

    private final House house;
    private final InstantSource clock;
    private final ScheduledExecutorService robots =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("robots").factory());
    private final List<Link> links;

    /** A one-use link and whom it is for. */
    record Link(String label, String address) {}

    private Demo(House house, InstantSource clock) {
        this.house = house;
        this.clock = clock;
        this.links = DemoPeople.VISITORS.stream().map(this::link).toList();
    }

    /** Keeps the door open, lets the robots in and makes fresh links; blocks meanwhile. */
    static Demo begin(House house, InstantSource clock, boolean withRobots) {
        var demo = new Demo(house, clock);
        var _ =
                demo.robots.scheduleAtFixedRate(
                        demo::keepOpen,
                        LOOK_AGAIN_EVERY.toSeconds(),
                        LOOK_AGAIN_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
        if (withRobots) {
            demo.letRobotsIn();
        }
        return demo;
    }

    List<Link> links() {
        return links;
    }

    /**
     * Sees to it that the door is open now and for some hours. The house must know it from the
     * first moment: a room that wakes up behind a closed door sends home whoever sat there before a
     * restart. Blocks.
     */
    static void keepOpen(Calendar calendar, InstantSource clock) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var window =
                OpeningWindow.outside("デモの居場所", minute.minus(OPEN_SINCE), minute.plus(OPEN_FOR));
        calendar.keepOpen(window).join();
    }

    private void keepOpen() {
        keepOpen(house.calendar(), clock);
    }

    private Link link(DemoPeople.Visitor visitor) {
        var person = register(visitor.person());
        if (visitor.person().roles().contains(Role.MANAGER)) {
            DemoRegister.layDown(house.duty().experiences(), person, false);
        }
        var invitation =
                new Invitations(house.offices().people())
                        .demo(house.space(), person)
                        .toCompletableFuture()
                        .join();
        return new Link(visitor.label(), house.address() + invitation.path());
    }

    private void letRobotsIn() {
        var number = 0L;
        for (var robot : DemoPeople.ROBOTS) {
            number--;
            var person = robot.person();
            var visitor =
                    new Visitor(
                            register(person),
                            person.nickname(),
                            person.avatar(),
                            person.roles(),
                            true);
            new Robot(number, visitor, robot, house.room(), robots).comeIn();
        }
    }

    private ParticipantId register(Registration.ReadyPerson person) {
        return new Registration(house.offices().people())
                .addReady(house.space(), person)
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        robots.shutdownNow();
    }
}
