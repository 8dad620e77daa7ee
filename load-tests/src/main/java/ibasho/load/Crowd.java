package ibasho.load;

import ibasho.protocol.Facing;
import ibasho.protocol.RoomRequest;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Many robots in one room, each saying and walking at a steady rate. Blocks the calling thread. */
public final class Crowd implements AutoCloseable {
    private static final int THREADS = 2;
    private static final List<Facing> WAYS = List.of(Facing.values());

    private final MultiThreadIoEventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final Timings timings = new Timings();
    private final List<Robot> robots = new ArrayList<>();
    private final Place place;

    /** An empty crowd at this server. */
    public Crowd(Place place) {
        this.place = place;
    }

    /**
     * How busy it is.
     *
     * @param linesPerMinute of each robot
     * @param stepsPerMinute of each robot
     */
    public record Pace(double linesPerMinute, double stepsPerMinute) {}

    /**
     * Lets a 管理者 with this link invite so many people, and brings them into the room.
     *
     * @return the 管理者's cookie
     */
    public String comeIn(String managerLink, int people) throws Exception {
        var manager = new DoorBell(place).signInByLink(managerLink);
        new Reception(place, loops.next(), manager).welcome(people, this::newcomer);
        return manager;
    }

    private void newcomer(String cookie) {
        robots.add(bring(cookie, Names.of(robots.size())));
    }

    /** A robot that is no part of the crowd, for somebody who has a cookie and a name already. */
    public Robot bring(String cookie, String nickname) {
        return new Robot(place, loops.next(), cookie, nickname, timings).comeIn().join();
    }

    /** Lives for a while, then waits until every line is answered. */
    public Summary live(Pace pace, Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (int i = 0; i < robots.size(); i++) {
            new Life(robots.get(i), Names.of(i), pace, until).begin();
        }
        sleep(time);
        awaitAnswers(Duration.ofSeconds(30));
        return Summary.of(reports(), timings, time);
    }

    /** The robots, in the order in which they came. */
    public List<Robot> robots() {
        return List.copyOf(robots);
    }

    /** What each of them did and heard. */
    public List<Report> reports() {
        return robots.stream().map(robot -> robot.report().join()).toList();
    }

    /** Counters over all robots. */
    public Timings timings() {
        return timings;
    }

    /** Waits until no robot waits for an answer; gives up after {@code patience}. */
    public boolean awaitAnswers(Duration patience) {
        return await(patience, report -> report.unanswered() == 0);
    }

    /** Waits until every robot is in the room; gives up after {@code patience}. */
    public boolean awaitEverybody(Duration patience) {
        return await(patience, Report::inRoom);
    }

    private boolean await(Duration patience, Predicate<Report> wanted) {
        var until = System.nanoTime() + patience.toNanos();
        while (!reports().stream().allMatch(wanted)) {
            if (System.nanoTime() > until) {
                return false;
            }
            sleep(Duration.ofMillis(50));
        }
        return true;
    }

    @Override
    public void close() {
        all(robots.stream().map(Robot::stop).toList());
        var _ = loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    private static void all(List<? extends CompletableFuture<?>> futures) {
        CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)).join();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One robot's pace. */
    private final class Life {
        private final Robot robot;
        private final String name;
        private final Pace pace;
        private final long until;
        private int lines;

        Life(Robot robot, String name, Pace pace, long until) {
            this.robot = robot;
            this.name = name;
            this.pace = pace;
            this.until = until;
        }

        void begin() {
            again(pace.linesPerMinute(), this::speak);
            again(pace.stepsPerMinute(), this::walk);
        }

        private void speak() {
            var _ = robot.say(name + "です。" + ++lines);
        }

        private void walk() {
            var way = WAYS.get(ThreadLocalRandom.current().nextInt(WAYS.size()));
            var _ = robot.ask(new RoomRequest.Step(way));
        }

        /** Repeats with gaps between half and one and a half of the mean. */
        private void again(double perMinute, Runnable act) {
            if (perMinute <= 0) {
                return;
            }
            var mean = 60_000 / perMinute;
            var gap = (long) (mean * (0.5 + ThreadLocalRandom.current().nextDouble()));
            var _ =
                    loops.schedule(
                            () -> {
                                if (System.nanoTime() < until) {
                                    act.run();
                                    again(perMinute, act);
                                }
                            },
                            gap,
                            TimeUnit.MILLISECONDS);
        }
    }
}
