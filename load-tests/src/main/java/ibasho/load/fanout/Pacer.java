package ibasho.load.fanout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sends at a steady rate whatever the server does (open loop): what is due is sent, late or not,
 * and its clock starts when it was due. Used once, on the hall's event loop.
 */
final class Pacer {
    private static final long LOOK_AGAIN_NANOS = 500_000;
    private static final long WAIT_NANOS = 5_000_000;
    private static final long LONGEST_MICROS = 600_000_000;

    private final Hall hall;
    private final double nanosBetween;
    private final long toSend;
    private final long patienceNanos;
    private final long[] before;
    private final Histogram lateMicros = new Histogram(LONGEST_MICROS, 3);
    private final CompletableFuture<Window> done = new CompletableFuture<>();
    private long started;
    private long sent;
    private long lastSentAt;

    Pacer(Hall hall, double perSecond, double seconds, double patience) {
        this.hall = hall;
        this.nanosBetween = 1e9 / perSecond;
        this.toSend = (long) (perSecond * seconds);
        this.patienceNanos = (long) (patience * 1e9);
        this.before = new long[hall.shape().allSenders()];
    }

    CompletableFuture<Window> done() {
        return done;
    }

    void begin() {
        for (int sender = 0; sender < before.length; sender++) {
            before[sender] = hall.tally().sent(sender);
        }
        started = System.nanoTime();
        sendWhatIsDue();
    }

    /** When message {@code seq} of a sender should have left. */
    long due(int sender, long seq) {
        return due((seq - before[sender] - 1) * before.length + sender);
    }

    private long due(long message) {
        return started + (long) (message * nanosBetween);
    }

    private void sendWhatIsDue() {
        var now = System.nanoTime();
        while (sent < toSend && due(sent) <= now) {
            lateMicros.recordValue(Math.min((now - due(sent)) / 1_000, LONGEST_MICROS));
            send((int) (sent % before.length));
            sent++;
        }
        if (sent < toSend) {
            later(
                    Math.clamp(due(sent) - System.nanoTime(), 0, LOOK_AGAIN_NANOS),
                    this::sendWhatIsDue);
            return;
        }
        lastSentAt = System.nanoTime();
        await();
    }

    private void send(int sender) {
        var member = hall.sender(sender);
        member.say(hall.dialect().message(member, hall.tally().next(sender)));
        member.flush();
    }

    private void await() {
        var now = System.nanoTime();
        if (hall.tally().awaited() > 0 && now - lastSentAt < patienceNanos) {
            later(WAIT_NANOS, this::await);
            return;
        }
        done.complete(new Window(sent, (now - started) / 1e9, lateMicros, hall.tally().turnPage()));
    }

    private void later(long nanos, Runnable what) {
        var _ = hall.loop().schedule(what, nanos, TimeUnit.NANOSECONDS);
    }
}
