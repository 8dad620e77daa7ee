package ibasho.boot;

import ibasho.avatar.FloorPlans;
import ibasho.kernel.Ids;
import ibasho.protocol.Audience;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest;
import ibasho.room.ParticipantLink;
import ibasho.room.Room;
import ibasho.room.Visitor;
import ibasho.wire.EncodedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One invented person of the demo: sits, walks now and then, says something mild every forty to
 * ninety seconds. Takes part through the room's own door like everybody else, labelled as a robot.
 * Confined to the robots' one thread, except for what the room sends.
 */
final class Robot implements ParticipantLink {
    private static final Duration FIRST_WORD_WITHIN = Duration.ofSeconds(20);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(40);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(90);
    private static final Duration LEAST_SITTING = Duration.ofMinutes(1);
    private static final Duration MOST_SITTING = Duration.ofMinutes(3);
    private static final Duration BACK_AFTER = Duration.ofSeconds(10);

    /** A robot leaves places where people seek quiet, or staff, to the people. */
    private static final List<FloorPlan.Kind> PLACES =
            List.of(FloorPlan.Kind.PLAZA, FloorPlan.Kind.TALK);

    private final long id;
    private final Visitor visitor;
    private final Room room;
    private final ScheduledExecutorService robots;
    private final Random dice = new Random();
    private final List<String> lines;
    private int nextLine;
    private long n;

    /**
     * A robot outside the room.
     *
     * @param id negative, so that it is never the id of a real connection
     */
    Robot(
            long id,
            Visitor visitor,
            DemoPeople.Robot character,
            Room room,
            ScheduledExecutorService robots) {
        this.id = id;
        this.visitor = visitor;
        this.room = room;
        this.robots = robots;
        this.lines = new ArrayList<>(character.lines());
        Collections.shuffle(lines, dice);
    }

    /** Comes in and begins. */
    void comeIn() {
        robots.execute(() -> {
            enter();
            sitSomewhere();
        });
        later(Duration.ofSeconds(1), FIRST_WORD_WITHIN, this::talk);
        later(LEAST_SITTING, MOST_SITTING, this::move);
    }

    @Override
    public long id() {
        return id;
    }

    /** Hears everything, but heeds only that it is out and may come in again. */
    @Override
    public void send(EncodedMessage message) {
        if (message.kind().equals("refused")
                && message.text().contains(RefusalCode.NOT_IN_ROOM.name())) {
            later(BACK_AFTER, BACK_AFTER.multipliedBy(2), this::enter);
        }
    }

    @Override
    public boolean sendLatest(EncodedMessage message) {
        return true;
    }

    private void enter() {
        ask(new RoomRequest.Enter(PresenceMode.TEXT, null));
    }

    private void talk() {
        var line = lines.get(nextLine % lines.size());
        nextLine++;
        ask(new RoomRequest.Say("robot-" + Ids.id(), Audience.ROOM, line, null, false));
        later(LEAST_PAUSE, MOST_PAUSE, this::talk);
    }

    private void move() {
        sitSomewhere();
        later(LEAST_SITTING, MOST_SITTING, this::move);
    }

    private void sitSomewhere() {
        var seats =
                FloorPlans.ibasho().places().stream()
                        .filter(place -> PLACES.contains(place.kind()))
                        .flatMap(place -> place.seats().stream())
                        .toList();
        var seat = seats.get(dice.nextInt(seats.size()));
        ask(new RoomRequest.GoTo(seat.x(), seat.y()));
    }

    private void ask(RoomRequest wish) {
        n++;
        var _ = room.handle(visitor, this, n, wish);
    }

    private void later(Duration least, Duration most, Runnable what) {
        var spread = most.minus(least).toMillis();
        var _ =
                robots.schedule(
                        what, least.toMillis() + dice.nextLong(spread), TimeUnit.MILLISECONDS);
    }
}
