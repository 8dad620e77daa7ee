package ibasho.load.fanout;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One contestant with its crowd in, ready to be measured again and again. Blocks. */
final class Contender implements AutoCloseable {
    private final Contestant who;
    private final AutoCloseable server;
    private final @Nullable House house;
    private final Proc proc;
    private final Hall hall;

    private Contender(
            Contestant who, AutoCloseable server, @Nullable House house, Proc proc, Hall hall) {
        this.who = who;
        this.server = server;
        this.house = house;
        this.proc = proc;
        this.hall = hall;
    }

    /**
     * The crowd everybody gets.
     *
     * @param bytes of a message
     * @param tickMillis of our server; 0 as in production
     */
    record Setting(Hall.Shape shape, int bytes, int tickMillis) {}

    /** Starts a server and lets its crowd in. */
    static Contender open(Kitchen kitchen, EventLoop loop, Contestant who, Setting setting)
            throws IOException, InterruptedException {
        if (who.ours()) {
            return openHouse(kitchen, loop, who, setting);
        }
        var peer = kitchen.peer(who);
        try {
            var dialect = new PlainDialect(setting.bytes());
            var hall = Hall.open(loop, peer.port(), dialect, setting.shape());
            return new Contender(who, peer, null, peer.proc(), hall);
        } catch (RuntimeException failed) {
            peer.close();
            throw failed;
        }
    }

    private static Contender openHouse(
            Kitchen kitchen, EventLoop loop, Contestant who, Setting setting)
            throws IOException, InterruptedException {
        var shape = setting.shape();
        var flags = new House.Flags(shape.rooms(), shape.people(), 10_000, setting.tickMillis());
        var house = House.start(kitchen, flags);
        try {
            var act = who == Contestant.OURS ? HouseDialect.Act.MOVES : HouseDialect.Act.CHAT;
            var dialect = new HouseDialect(house.tokens(), act, setting.bytes());
            var hall = Hall.open(loop, house.port(), dialect, shape);
            if (act == HouseDialect.Act.MOVES) {
                settle(dialect, hall);
            }
            return new Contender(who, house, house, house.proc(), hall);
        } catch (RuntimeException failed) {
            house.close();
            throw failed;
        }
    }

    /** Everybody walks to their places; nobody may be on the way when counting begins. */
    private static void settle(HouseDialect dialect, Hall hall) throws InterruptedException {
        hall.ask(() -> {
            dialect.gather(hall);
            return true;
        });
        Thread.sleep(5_000);
        hall.ask(() -> {
            dialect.begin();
            return true;
        });
    }

    Contestant who() {
        return who;
    }

    Proc proc() {
        return proc;
    }

    Hall hall() {
        return hall;
    }

    /** Our own server's counters; empty for peers. */
    Map<String, Double> figures() {
        return house == null ? Map.of() : house.figures();
    }

    /** Measures one window. */
    Sample measure(int round, double perSecond, double seconds, double patience) {
        var figures = figures();
        var before = proc.cpu();
        var window = hall.run(perSecond, seconds, patience);
        var cpu = proc.cpu().minus(before);
        return sample(round, perSecond, window, cpu, growth(figures, figures()));
    }

    private Sample sample(
            int round, double perSecond, Window window, Proc.Cpu cpu, Map<String, Double> growth) {
        var counts = window.counts();
        return new Sample(
                who,
                round,
                perSecond,
                window.sent(),
                counts.delivered(),
                window.seconds(),
                counts.lost(),
                counts.doubled(),
                counts.outOfOrder(),
                counts.refused(),
                cpu.micros() / counts.delivered(),
                cpu.userMicros() / counts.delivered(),
                window.p50Millis(),
                window.p99Millis(),
                window.maxMillis(),
                window.lateP99Millis(),
                Proc.load(),
                growth);
    }

    private static Map<String, Double> growth(
            Map<String, Double> before, Map<String, Double> after) {
        var growth = new TreeMap<String, Double>();
        after.forEach((name, value) -> {
            if (name.startsWith("ibasho_")) {
                growth.put(name, value - before.getOrDefault(name, 0.0));
            }
        });
        return growth;
    }

    @Override
    public void close() throws IOException {
        hall.close();
        try {
            server.close();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }
}
