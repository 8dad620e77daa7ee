package ibasho.load.fanout;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A crowd of sockets at one server: rooms of equal size, the first people of each are its senders.
 * Public methods block and are for the measuring thread; everything else runs on the event loop.
 */
final class Hall implements AutoCloseable {
    /** Opened at the same time at most. */
    private static final int AT_ONCE = 100;

    private static final int PATIENCE_SECONDS = 120;

    private final EventLoop loop;
    private final int port;
    private final Dialect dialect;
    private final Shape shape;
    private final Tally tally;
    private final List<Member> members = new ArrayList<>();
    private final CompletableFuture<Hall> full = new CompletableFuture<>();
    private @Nullable Pacer pacer;
    private int opened;
    private int joined;
    private int cuts;
    private boolean closing;

    /** How many rooms, how many people in each, and how many of them send. */
    record Shape(int rooms, int people, int senders) {
        int members() {
            return rooms * people;
        }

        int allSenders() {
            return rooms * senders;
        }
    }

    private Hall(EventLoop loop, int port, Dialect dialect, Shape shape) {
        this.loop = loop;
        this.port = port;
        this.dialect = dialect;
        this.shape = shape;
        this.tally = new Tally(shape.members(), shape.rooms(), shape.senders());
        for (int i = 0; i < shape.members(); i++) {
            var room = i / shape.people();
            var place = i % shape.people();
            var sender = place < shape.senders() ? room * shape.senders() + place : -1;
            members.add(new Member(this, i, room, sender));
        }
    }

    /** Lets everybody in and waits until they are. */
    static Hall open(EventLoop loop, int port, Dialect dialect, Shape shape) {
        var hall = new Hall(loop, port, dialect, shape);
        loop.execute(() -> {
            for (int i = 0; i < AT_ONCE; i++) {
                hall.openNext();
            }
        });
        return hall.full.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Sends for so long at so many messages a second over all senders, then waits for the rest. */
    Window run(double perSecond, double seconds) {
        return run(perSecond, seconds, 5);
    }

    /** The same; gives up on what has not come {@code patience} seconds after the last message. */
    Window run(double perSecond, double seconds, double patience) {
        var run = new Pacer(this, perSecond, seconds, patience);
        loop.execute(() -> {
            pacer = run;
            run.begin();
        });
        return run.done().join();
    }

    /** Runs something on the loop and waits for it. */
    <T> T ask(Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, loop).join();
    }

    @Override
    public void close() {
        ask(() -> {
            closing = true;
            members.forEach(Member::cut);
            return true;
        });
    }

    EventLoop loop() {
        return loop;
    }

    int port() {
        return port;
    }

    Dialect dialect() {
        return dialect;
    }

    Shape shape() {
        return shape;
    }

    Tally tally() {
        return tally;
    }

    /** The member with this number, room by room. */
    Member member(int number) {
        return members.get(number);
    }

    /** The member with this number among the senders. */
    Member sender(int number) {
        return members.get(number / shape.senders() * shape.people() + number % shape.senders());
    }

    /** How many sockets ended that should not have. */
    int cuts() {
        return cuts;
    }

    void joined() {
        joined++;
        openNext();
        if (joined == members.size()) {
            full.complete(this);
        }
    }

    void heard(Member member, int sender, long seq, long now) {
        var since = pacer == null ? now : pacer.due(sender, seq);
        tally.heard(member.number(), sender, seq, now - since);
    }

    void closed(int code) {
        broken(new IllegalStateException("closed: " + code + " (expected: open)"));
    }

    void gone(Member member) {
        if (!closing) {
            cuts++;
            broken(new IllegalStateException("member " + member.number() + ": gone"));
        }
    }

    void broken(Throwable why) {
        full.completeExceptionally(why);
    }

    private void openNext() {
        if (opened < members.size()) {
            var member = members.get(opened++);
            new Bootstrap()
                    .group(loop)
                    .channel(EpollSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                    .handler(member)
                    .connect("127.0.0.1", port)
                    .addListener(done -> {
                        if (!done.isSuccess()) {
                            broken(done.cause());
                        }
                    });
        }
    }
}
