package ibasho.load;

import ibasho.protocol.Audience;
import ibasho.protocol.ClientMessage;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.RoomRequest.Say;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionRequest;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One participant that types. It comes back by itself after a cut, resumes where it stopped hearing
 * and repeats every line that was not answered, with the same key.
 *
 * <p>Public methods may be called from any thread; everything else runs on its event loop.
 */
public final class Robot {
    private static final Set<RefusalCode> ASK_AGAIN =
            Set.of(RefusalCode.TOO_FAST, RefusalCode.BUSY, RefusalCode.NOT_SAVED);
    private static final int COME_BACK_MILLIS = 100;
    private static final int ASK_AGAIN_MILLIS = 300;

    /** One line on its way. */
    private record Saying(Say line, long since, CompletableFuture<Long> stored) {}

    private final Dialler dialler;
    private final EventLoop loop;
    private final String cookie;
    private final String nickname;
    private final Timings timings;
    private final Hearing hearing = new Hearing();
    private final Map<String, Saying> unanswered = new LinkedHashMap<>();
    private final Map<Long, String> stored = new LinkedHashMap<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final CompletableFuture<Robot> firstEntry = new CompletableFuture<>();
    private @Nullable Connection connection;
    private boolean inRoom;
    private boolean staying = true;
    private long cuts;

    /** A robot that is signed in with this cookie and stands outside. */
    public Robot(Place place, EventLoop loop, String cookie, String nickname, Timings timings) {
        this.dialler = new Dialler(place, loop);
        this.loop = loop;
        this.cookie = cookie;
        this.nickname = nickname;
        this.timings = timings;
    }

    /** Connects, does what is left of the welcome, and enters the room. */
    public CompletableFuture<Robot> comeIn() {
        loop.execute(this::connect);
        return firstEntry;
    }

    /**
     * Says one line to the room.
     *
     * @return its sequence, once the server answered that it is stored; fails on a lasting refusal
     */
    public CompletableFuture<Long> say(String text) {
        return say(UUID.randomUUID().toString(), text);
    }

    /** The same with a key of one's own, at most 40 characters and never used before. */
    CompletableFuture<Long> say(String key, String text) {
        var line = new Say(key, Audience.ROOM, text, null, true);
        var saying = new Saying(line, System.nanoTime(), new CompletableFuture<>());
        loop.execute(() -> {
            unanswered.put(key, saying);
            timings.sent(text);
            send(saying);
        });
        return saying.stored;
    }

    /** Any other wish; fails at once while the robot is not connected. */
    public CompletableFuture<@Nullable Result> ask(ClientMessage wish) {
        return onLoop(() ->
                connection == null
                        ? CompletableFuture.failedFuture(new ClosedException(0))
                        : connection.ask(wish));
    }

    /** Breaks the socket; the robot comes back by itself. */
    public void cut() {
        loop.execute(() -> {
            if (connection != null) {
                connection.cut();
            }
        });
    }

    /** Goes for good. */
    public CompletableFuture<Report> stop() {
        return onLoop(() -> {
            staying = false;
            if (connection != null) {
                connection.cut();
            }
            return CompletableFuture.completedFuture(reportNow());
        });
    }

    /** What happened so far. */
    public CompletableFuture<Report> report() {
        return onLoop(() -> CompletableFuture.completedFuture(reportNow()));
    }

    private <T extends @Nullable Object> CompletableFuture<T> onLoop(
            Supplier<CompletableFuture<T>> work) {
        return CompletableFuture.completedFuture(loop).thenComposeAsync(_ -> work.get(), loop);
    }

    private void connect() {
        var _ =
                dialler.open(cookie, new Ears())
                        .whenCompleteAsync(
                                (opened, fault) -> {
                                    if (fault == null) {
                                        greet(opened);
                                        return;
                                    }
                                    comeBackLater();
                                },
                                loop);
    }

    private void greet(Connection opened) {
        connection = opened;
        watch(
                opened.ask(new SessionRequest.Hello("robot"))
                        .thenCompose(greeting -> new Welcome(opened, nickname).finish(greeting))
                        .thenCompose(_ ->
                                opened.ask(
                                        new RoomRequest.Enter(
                                                PresenceMode.TEXT, hearing.resumePoint())))
                        .whenComplete((entered, fault) -> {
                            if (entered instanceof Result.Entered room) {
                                entered(room);
                            } else if (fault != null) {
                                notEntered(fault);
                            }
                        }));
    }

    private void entered(Result.Entered room) {
        hearing.entered(room);
        inRoom = true;
        List.copyOf(unanswered.values()).forEach(this::send);
        firstEntry.complete(this);
    }

    private void notEntered(Throwable fault) {
        var cause = causeOf(fault);
        if (!passing(cause)) {
            staying = false;
            faults.add(cause);
            firstEntry.completeExceptionally(cause);
        }
        cut();
    }

    private static boolean passing(Throwable cause) {
        return switch (cause) {
            case ClosedException _ -> true;
            case RefusedException refused -> ASK_AGAIN.contains(refused.code());
            default -> false;
        };
    }

    private void send(Saying saying) {
        if (connection == null || !inRoom) {
            return;
        }
        watch(
                connection
                        .ask(saying.line)
                        .whenComplete((result, fault) -> {
                            if (result instanceof Result.SaidAs(var seq)) {
                                kept(saying, seq);
                            } else if (fault instanceof RefusedException refused) {
                                refused(saying, refused);
                            }
                        }));
    }

    /** Refusals and cuts are daily life here; whatever else goes wrong is a fault to be told. */
    private void watch(CompletableFuture<?> asked) {
        var _ =
                asked.exceptionally(fault -> {
                    var cause = causeOf(fault);
                    if (!(cause instanceof RefusedException)
                            && !(cause instanceof ClosedException)) {
                        faults.add(cause);
                    }
                    return null;
                });
    }

    private static Throwable causeOf(Throwable fault) {
        var cause = fault.getCause();
        return fault instanceof CompletionException && cause != null ? cause : fault;
    }

    private void kept(Saying saying, long seq) {
        if (unanswered.remove(saying.line.key()) != null) {
            stored.put(seq, saying.line.text());
            timings.acked(saying.since);
            saying.stored.complete(seq);
        }
    }

    private void refused(Saying saying, RefusedException refused) {
        timings.refused();
        if (ASK_AGAIN.contains(refused.code())) {
            var _ = loop.schedule(() -> send(saying), ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        unanswered.remove(saying.line.key());
        saying.stored.completeExceptionally(refused);
    }

    private void comeBackLater() {
        if (!staying) {
            return;
        }
        var pause = COME_BACK_MILLIS + ThreadLocalRandom.current().nextInt(COME_BACK_MILLIS);
        var _ = loop.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
    }

    private Report reportNow() {
        return new Report(
                nickname,
                Map.copyOf(stored),
                unanswered.size(),
                Map.copyOf(hearing.lines()),
                hearing.counts(),
                inRoom,
                connection == null ? List.of() : connection.waits(),
                cuts,
                List.copyOf(faults));
    }

    private final class Ears implements Connection.Listener {
        @Override
        public void heard(ServerMessage event) {
            if (event instanceof ServerMessage.Said said) {
                timings.heard(said.line().text());
            }
            hearing.heard(event);
        }

        @Override
        public void closed(int code) {
            connection = null;
            inRoom = false;
            cuts++;
            comeBackLater();
        }

        @Override
        public void puzzled(Throwable fault) {
            faults.add(fault);
        }
    }
}
