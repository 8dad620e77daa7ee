package ibasho.room;

import ibasho.chat.Hiding;
import ibasho.chat.Stay;
import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.moderation.SteerAct;
import ibasho.protocol.DoorView;
import ibasho.protocol.DutyView;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomId;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.StepId;
import ibasho.protocol.TopicView;
import ibasho.protocol.VoiceRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One room. Public methods only post into the room's inbox and may be called from any thread;
 * everything else runs on the room's own executor, one task after the other, without locks. Nothing
 * in here blocks: a wish that must be stored waits outside and comes back through the inbox.
 */
public final class Room {
    /** How often the store is told who is here. */
    static final Duration SEEN_EVERY = Duration.ofSeconds(20);

    private final RoomParts parts;
    private final Inbox inbox;
    private final Presences presences = new Presences();
    private final Audience audience;
    private final Movement movement;
    private final Modes modes;
    private final Attendance attendance;
    private final Arrivals arrivals;
    private final Speech speech;
    private final Admission admission;
    private final Steering steering;
    private final @Nullable Voices voices;

    Room(RoomParts parts, ScheduledExecutorService executor) {
        this.parts = parts;
        this.inbox = new Inbox(executor);
        this.audience = new Audience(presences, parts.neighbours());
        var writes = new Writes(inbox);
        this.movement = new Movement(parts, inbox, presences, audience);
        this.attendance = new Attendance(parts, inbox, presences);
        this.modes = new Modes(parts, presences, audience, movement, writes, attendance);
        this.admission = new Admission(parts);
        this.steering = new Steering(parts, inbox, presences, audience);
        this.voices = voices(parts);
        this.arrivals =
                new Arrivals(
                        parts,
                        inbox,
                        presences,
                        audience,
                        movement,
                        modes,
                        attendance,
                        admission,
                        steering,
                        voices);
        var pace = new Pace(parts.door(), parts.clock(), admission, steering::isSlow);
        this.speech = new Speech(parts, audience, writes, pace, admission);
    }

    private @Nullable Voices voices(RoomParts parts) {
        var voice = parts.neighbours().voice();
        if (voice == null) {
            return null;
        }
        var rules = new VoiceRules(parts, steering::isSlow);
        var opened = new Voices(voice, parts, inbox, presences, rules);
        inbox.afterEach(opened::look);
        return opened;
    }

    /** Names the room. */
    public RoomId id() {
        return parts.stored().id();
    }

    /**
     * Posts one wish. It is answered through {@code link} exactly once, with {@code n}.
     *
     * @return false when too many wishes wait or the room is closed: answer {@link
     *     RefusalCode#BUSY} yourself
     */
    public boolean handle(Visitor from, ParticipantLink link, long n, RoomRequest request) {
        return admit(from, link, n, asker -> handle(asker, link, request));
    }

    /** The same for a wish about one's own line of voice. */
    public boolean handle(
            Visitor from, ParticipantLink link, long n, VoiceRequest.OwnVoice request) {
        return admit(from, link, n, asker -> handle(asker, link, request));
    }

    private boolean admit(Visitor from, ParticipantLink link, long n, Consumer<Asker> task) {
        if (!inbox.admit()) {
            return false;
        }
        var asker = new Asker(from, link, n, inbox::answered);
        if (inbox.post(() -> task.accept(asker), asker::giveUp)) {
            return true;
        }
        inbox.answered();
        return false;
    }

    /**
     * The socket is gone; the seat is kept in silence for a while.
     *
     * @return true: never turned away; a closed room has nobody to hear it
     */
    public boolean lost(ParticipantId who, long linkId) {
        inbox.post(() -> arrivals.lost(who, linkId));
        return true;
    }

    /**
     * Nickname, avatar or roles changed: others see it, and rights change at once.
     *
     * @return true, like {@link #lost}
     */
    public boolean changed(Visitor visitor) {
        inbox.post(() -> arrivals.changed(visitor));
        return true;
    }

    /**
     * Suspended or signed out everywhere: out at once, on every connection.
     *
     * @return true, like {@link #lost}
     */
    public boolean remove(ParticipantId who) {
        inbox.post(() -> arrivals.remove(who));
        return true;
    }

    /**
     * The door changed: those who may stay no longer are taken out, without a word. {@link
     * RoomDirectory} has the door call this; the view itself is told to everybody who is connected,
     * inside or not, by the gateway.
     *
     * @return true, like {@link #lost}
     */
    public boolean doorChanged(DoorView door) {
        inbox.post(arrivals::clear);
        inbox.post(steering::lookAtSlow);
        inbox.post(attendance::look);
        return true;
    }

    /**
     * Who is on duty changed; everybody inside is told (M-3.2.ア-3).
     *
     * @return true, like {@link #lost}
     */
    public boolean dutyChanged(DutyView duty) {
        inbox.post(() -> audience.tellAll(new ServerMessage.DutyChanged(duty)));
        return true;
    }

    /**
     * Hides a line or shows it again, by staff; those who hear it are told.
     *
     * @return refused with {@code NO_SUCH_LINE} or {@code ALREADY_DONE}
     */
    public CompletableFuture<Outcome<StepId>> hide(SteerAct act, long line, boolean hidden) {
        var id = new StepId(Ids.id());
        var hiding =
                new Hiding(
                        id, line, hidden, act.by(), act.hat(), act.category(), act.why(), act.at());
        return ask(answer -> steering.hide(hiding, answer))
                .thenApply(outcome -> outcome.map(_ -> id));
    }

    /** A friendly line of staff who need not be inside; the same key is said once. */
    public CompletableFuture<Outcome<Nothing>> sayForStaff(Visitor staff, String key, String text) {
        return ask(answer -> steering.say(staff, key, text, answer));
    }

    /** Staff ended this opening for somebody: gently out, on every connection. */
    public void endToday(ParticipantId who) {
        inbox.post(() -> arrivals.remove(who));
    }

    /** 場を静かに began or ended. */
    public void slowChanged() {
        inbox.post(steering::lookAtSlow);
    }

    /** Somebody's お休み began or ended, and they have been told; its end is told from here. */
    public void pauseChanged(ParticipantId who) {
        inbox.post(() -> steering.pauseChanged(who));
    }

    /** Somebody hides somebody else from now on, or no longer. */
    public void asidesChanged() {
        if (voices != null) {
            inbox.post(voices::asidesChanged);
        }
    }

    /** Puts somebody's microphone off, once; whether it was on. */
    public CompletableFuture<Boolean> hush(ParticipantId who) {
        var answer = new CompletableFuture<Boolean>();
        if (voices == null
                || !inbox.post(
                        () -> answer.complete(voices.hush(who)), () -> answer.complete(false))) {
            answer.complete(false);
        }
        return answer;
    }

    /** Whose line this is; {@code null} if there is none. */
    public CompletableFuture<@Nullable ParticipantId> speakerOf(long line) {
        return parts.chat().facts(line).thenApply(facts -> facts == null ? null : facts.by());
    }

    /** Lines for the day's log of staff, with their words even while they are hidden. */
    public CompletableFuture<List<Line>> linesForStaff(Collection<Long> lines) {
        return parts.chat().forStaff(lines);
    }

    /**
     * The 話のたね on the table of the whole room changed.
     *
     * @param now what lies there when everybody is told
     * @return true, like {@link #lost}
     */
    public boolean topicChanged(Supplier<@Nullable TopicView> now) {
        inbox.post(() -> audience.tellAll(new ServerMessage.TopicChanged(now.get())));
        return true;
    }

    /** Whether this person is inside; false from a room that is closed. */
    public CompletableFuture<Boolean> isInside(ParticipantId who) {
        var answer = new CompletableFuture<Boolean>();
        if (!inbox.post(
                () -> answer.complete(presences.find(who) != null), () -> answer.complete(false))) {
            answer.complete(false);
        }
        return answer;
    }

    /** Everybody who is inside, watching ones included; nobody in a room that is closed. */
    public CompletableFuture<Set<ParticipantId>> whoIsInside() {
        var answer = new CompletableFuture<Set<ParticipantId>>();
        if (!inbox.post(() -> answer.complete(presences.ids()), () -> answer.complete(Set.of()))) {
            answer.complete(Set.of());
        }
        return answer;
    }

    /** How many people are inside. */
    public int people() {
        return presences.count();
    }

    /** How many wishes wait for their answer, at most {@code MAX_ROOM_INBOX}. */
    public int waiting() {
        return inbox.waiting();
    }

    /** How many wishes were turned away because too many waited. */
    public long turnedAway() {
        return inbox.turnedAway();
    }

    /** How many tasks broke by a bug of ours. */
    public long faults() {
        return inbox.faults();
    }

    /** Puts back those who were here when the program stopped, and starts the room's clock. */
    void begin(List<Stay> stays) {
        inbox.post(presences::adopt);
        inbox.post(() -> arrivals.restore(stays));
        inbox.after(SEEN_EVERY, this::seen);
    }

    /** Last words to the store before the program stops. */
    void end() {
        inbox.post(arrivals::seen);
        if (voices != null) {
            inbox.post(voices::close);
        }
    }

    private void handle(Asker asker, ParticipantLink link, VoiceRequest.OwnVoice request) {
        if (voices == null) {
            asker.refuse(RefusalCode.UNAVAILABLE);
        } else {
            inside(asker, link, one -> voices.handle(asker, one, link, request));
        }
    }

    private void handle(Asker asker, ParticipantLink link, RoomRequest request) {
        switch (request) {
            case RoomRequest.Enter wish -> arrivals.enter(asker, wish);
            case RoomRequest.Leave _ ->
                    inside(asker, link, one -> arrivals.leave(asker, one, link));
            case RoomRequest.ChangeMode wish ->
                    inside(asker, link, one -> modes.change(asker, one, wish));
            case RoomRequest.Step wish ->
                    inside(asker, link, one -> movement.step(asker, one, wish));
            case RoomRequest.GoTo wish ->
                    inside(asker, link, one -> movement.goTo(asker, one, wish));
            case RoomRequest.TakeSeat wish ->
                    inside(asker, link, one -> movement.takeSeat(asker, one, wish));
            case RoomRequest.StandUp _ -> inside(asker, link, one -> movement.standUp(asker, one));
            case RoomRequest.Say wish -> inside(asker, link, one -> speech.say(asker, one, wish));
            case RoomRequest.SayPhrase wish ->
                    inside(asker, link, one -> speech.say(asker, one, wish));
            case RoomRequest.EditLine wish ->
                    inside(asker, link, one -> speech.edit(asker, one, wish));
            case RoomRequest.RemoveLine wish ->
                    inside(asker, link, one -> speech.remove(asker, one, wish));
            case RoomRequest.React wish ->
                    inside(asker, link, one -> speech.react(asker, one, wish));
        }
    }

    /** Only for those who are inside by this very connection, while the door lets them stay. */
    private void inside(Asker asker, ParticipantLink link, Consumer<Presence> then) {
        var presence = presences.find(asker.who());
        if (presence == null || !presence.isConnectedBy(link.id())) {
            asker.refuse(RefusalCode.NOT_IN_ROOM);
            return;
        }
        var no = admission.presence(asker.visitor(), true);
        if (no == null) {
            then.accept(presence);
        } else {
            asker.refuse(no);
        }
    }

    private CompletableFuture<Outcome<Nothing>> ask(
            Consumer<CompletableFuture<Outcome<Nothing>>> task) {
        var answer = new CompletableFuture<Outcome<Nothing>>();
        var unavailable = Outcome.<Nothing>refused(RefusalCode.UNAVAILABLE);
        if (!inbox.post(() -> task.accept(answer), () -> answer.complete(unavailable))) {
            answer.complete(unavailable);
        }
        return answer;
    }

    private void seen() {
        arrivals.seen();
        attendance.look();
        steering.lookAtPauses();
        inbox.after(SEEN_EVERY, this::seen);
    }
}
