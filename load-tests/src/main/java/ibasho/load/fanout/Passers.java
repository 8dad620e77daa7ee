package ibasho.load.fanout;

import io.netty.channel.EventLoop;
import java.util.List;

/**
 * Two people who come in, listen for some seconds and are gone without a word, again and again:
 * what a server must forget. Has a thread of its own.
 */
final class Passers implements AutoCloseable {
    static final int PEOPLE = 2;

    private static final long STAY_MILLIS = 4_000;
    private static final long AWAY_MILLIS = 4_000;

    private final Thread thread;

    private Passers(Thread thread) {
        this.thread = thread;
    }

    /** Begins at once, with these people's tokens. */
    static Passers begin(House house, EventLoop loop, List<String> tokens) {
        return new Passers(Thread.ofVirtual().start(() -> comeAndGo(house.port(), loop, tokens)));
    }

    private static void comeAndGo(int port, EventLoop loop, List<String> tokens) {
        var everybodyMayTalk = new Hall.Shape(1, PEOPLE, PEOPLE);
        try {
            while (true) {
                var dialect = new HouseDialect(tokens, HouseDialect.Act.MOVES, 0);
                try (var _ = Hall.open(loop, port, dialect, everybodyMayTalk)) {
                    Thread.sleep(STAY_MILLIS);
                }
                Thread.sleep(AWAY_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
