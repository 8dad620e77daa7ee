package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.participant.SessionHolder;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Command;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Notice;
import ibasho.protocol.RateClass;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionRequest;
import ibasho.room.ParticipantLink;
import ibasho.wire.EncodedMessage;
import ibasho.wire.FrameReader;
import ibasho.wire.FrameReading;
import ibasho.wire.MessageEncoder;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket of one signed-in person: connected, then in once it said hello, then closed. Asks
 * rate, capability and arrival for every wish and gives each exactly one answer.
 *
 * <p>Confined to the channel's event loop, except for {@link #send} and {@link #sendLatest}.
 */
final class Session implements ParticipantLink {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private enum State {
        CONNECTED,
        IN,
        LEAVING,
        CLOSED
    }

    private final long id;
    private final Channel channel;
    private final Reception reception;
    private final Gate gate;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Consumer<CloseCode> closer;
    private final AtomicInteger unanswered = new AtomicInteger();
    private Self self;
    private State state = State.CONNECTED;
    private boolean askedRoom;

    /**
     * A session on a socket that has just opened.
     *
     * @param closer writes the close frame; called at most once
     */
    Session(
            long id,
            SessionHolder holder,
            Channel channel,
            Reception reception,
            Consumer<CloseCode> closer) {
        this.id = id;
        this.self = new Self(holder);
        this.channel = channel;
        this.reception = reception;
        this.gate = new Gate(reception.matrix());
        this.dispatch = new Dispatch(reception, this);
        this.outbox =
                new Outbox(channel, reception.meters().outboxes(), () -> close(CloseCode.TOO_SLOW));
        this.closer = closer;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void send(EncodedMessage message) {
        if (message.isAnswer()) {
            unanswered.decrementAndGet();
        }
        outbox.send(message);
    }

    @Override
    public boolean sendLatest(EncodedMessage message) {
        return outbox.sendLatest(message);
    }

    /** Who this is, as of now. */
    Self self() {
        return self;
    }

    /** Who asks, as of now. */
    Caller caller() {
        return self.caller();
    }

    /** Whether a room was ever asked for something on this socket. */
    boolean askedRoom() {
        return askedRoom;
    }

    /** Whether hello was said. */
    boolean isIn() {
        return state == State.IN;
    }

    /** Reads one text frame. */
    void read(byte[] utf8) {
        if (state == State.CLOSED || state == State.LEAVING) {
            return;
        }
        switch (FrameReader.read(utf8)) {
            case FrameReading.Good(var frame) -> {
                unanswered.incrementAndGet();
                handle(frame);
            }
            case FrameReading.Refused(var n, var why) -> {
                unanswered.incrementAndGet();
                refuseMalformed(n, why);
            }
            case FrameReading.Broken _ -> close(CloseCode.BAD_FRAME);
        }
    }

    /** The channel can, or cannot, take more. */
    void writabilityChanged() {
        outbox.writabilityChanged();
    }

    /** Closes once and for all; what still waits is not sent. */
    void close(CloseCode code) {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            outbox.shut();
            reception.meters().closed(code);
            closer.accept(code);
        }
    }

    /** Says a last word, hears nothing more, and closes once every wish is answered. */
    void leave(EncodedMessage lastWord) {
        if (state != State.CLOSED) {
            state = State.LEAVING;
            send(lastWord);
            leaveWhenAnswered(System.nanoTime() + LEAVE_WITHIN.toNanos());
        }
    }

    private void leaveWhenAnswered(long latest) {
        if (unanswered.get() > 0 && System.nanoTime() - latest < 0) {
            var _ =
                    channel.eventLoop()
                            .schedule(
                                    () -> leaveWhenAnswered(latest),
                                    LOOK_AGAIN_MILLIS,
                                    TimeUnit.MILLISECONDS);
        } else {
            channel.eventLoop().execute(() -> close(CloseCode.GOING_AWAY));
        }
    }

    /** The socket is gone, whoever closed it. */
    void gone() {
        state = State.CLOSED;
        outbox.shut();
    }

    /** Reads again who this is, on the event loop; out if the session opens nothing any more. */
    CompletionStage<Nothing> refresh() {
        return reception
                .frontDesk()
                .refresh(caller())
                .handleAsync(this::refreshed, channel.eventLoop());
    }

    private Nothing refreshed(@Nullable SessionHolder found, @Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("A session could not be read again; it goes on as it was.", problem);
        } else if (found == null) {
            close(CloseCode.SIGNED_OUT);
        } else {
            self = new Self(found);
        }
        return Nothing.NOTHING;
    }

    /** Tells the browser what it is now, and the room what it may show. */
    void tellSelf() {
        if (state == State.IN) {
            send(
                    MessageEncoder.encode(
                            new ServerMessage.SelfChanged(self.view(reception.matrix()))));
        }
    }

    private void handle(ClientFrame frame) {
        var command = CommandRegistry.of(frame.m());
        reception.meters().asked(command.name());
        var waitMillis = reception.rates().take(caller().who(), command.rule().rate());
        if (waitMillis > 0) {
            holdBack(frame.n(), command, waitMillis);
            return;
        }
        var why = refusal(frame, command.rule());
        if (why != null) {
            refuse(frame.n(), command, why);
            if (why.code() == RefusalCode.NOT_ALLOWED) {
                dispatch.turnedAway(frame.m());
            }
            return;
        }
        if (!(frame.m() instanceof SessionRequest)) {
            reception.frontDesk().seen(caller());
        }
        dispatch.handle(frame.n(), frame.m());
    }

    /** A surplus step is forgotten in silence; anything else is asked to come again later. */
    private void holdBack(long n, CommandRegistry.Entry command, long waitMillis) {
        if (command.rule().rate() == RateClass.MOVE) {
            done(n, null);
        } else {
            refuse(n, command, Refusal.of(RefusalCode.TOO_FAST, "retryAfterMillis", waitMillis));
        }
    }

    private @Nullable Refusal refusal(ClientFrame frame, Command rule) {
        if (state == State.CONNECTED && !(frame.m() instanceof SessionRequest.Hello)) {
            return Refusal.of(RefusalCode.HELLO_FIRST);
        }
        return gate.refusal(rule, caller());
    }

    private void refuseMalformed(long n, Refusal why) {
        reception.meters().malformed();
        refuse(n, why);
    }

    /** Hello was said: in, from now on; the session may have ended while the socket opened. */
    void hello(long n) {
        state = State.IN;
        answerWhenDone(
                n,
                refresh()
                        .thenCompose(_ -> reception.frontDesk().notices(caller()))
                        .thenApplyAsync(this::greeting, channel.eventLoop()));
    }

    private Outcome<@Nullable Result> greeting(List<Notice> notices) {
        return Outcome.done(
                new Result.Greeting(
                        self.view(reception.matrix()),
                        reception.door().get(),
                        reception.clock().instant(),
                        notices));
    }

    /** A room is about to be asked. */
    void asksRoom() {
        askedRoom = true;
    }

    /** Answers when the work is done, on the event loop. */
    void answerWhenDone(long n, CompletionStage<Outcome<@Nullable Result>> work) {
        var _ =
                work.whenCompleteAsync(
                        (@Nullable Outcome<@Nullable Result> outcome,
                                @Nullable Throwable problem) -> answer(n, outcome, problem),
                        channel.eventLoop());
    }

    /** As {@link #answerWhenDone}, but a refusal is in no figure. */
    void answerUncounted(long n, CompletionStage<Outcome<@Nullable Result>> work) {
        var _ =
                work.whenCompleteAsync(
                        (@Nullable Outcome<@Nullable Result> outcome,
                                @Nullable Throwable problem) -> {
                            if (outcome instanceof Outcome.Refused<@Nullable Result> refused) {
                                tellRefusal(n, refused.why());
                            } else {
                                answer(n, outcome, problem);
                            }
                        },
                        channel.eventLoop());
    }

    private void answer(
            long n, @Nullable Outcome<@Nullable Result> outcome, @Nullable Throwable problem) {
        switch (outcome) {
            case null -> fail(n, problem);
            case Outcome.Done<@Nullable Result> done -> done(n, done.value());
            case Outcome.Refused<@Nullable Result> refused -> refuse(n, refused.why());
        }
    }

    /** A refused try was answered, but could not be kept. */
    Nothing notKept(Throwable problem) {
        LOG.error("A refused try could not be kept.", problem);
        return Nothing.NOTHING;
    }

    /** Our fault: one line in the log, and an honest "not now". */
    void fail(long n, @Nullable Throwable problem) {
        LOG.error("A wish failed.", problem);
        reception.meters().failed();
        refuse(n, Refusal.of(RefusalCode.UNAVAILABLE));
    }

    void done(long n, @Nullable Result result) {
        send(MessageEncoder.encode(new ServerMessage.Done(n, result)));
    }

    void refuse(long n, Refusal why) {
        reception.meters().refused(why.code());
        tellRefusal(n, why);
    }

    private void refuse(long n, CommandRegistry.Entry command, Refusal why) {
        if (reception.meters().counts(command.name())) {
            refuse(n, why);
        } else {
            tellRefusal(n, why);
        }
    }

    private void tellRefusal(long n, Refusal why) {
        send(MessageEncoder.encode(new ServerMessage.Refused(n, why.code(), why.limits())));
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
