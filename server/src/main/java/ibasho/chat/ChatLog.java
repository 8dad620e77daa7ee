package ibasho.chat;

import ibasho.chat.LineStore.Found;
import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ServerMessage;
import ibasho.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The durable log of one room. A future that is done means that it is on the disk; only then may
 * anybody see it. Sequences are given inside the write, from 1, without a gap. Thread-safe, never
 * blocks; futures complete on the writer's thread in the order of the calls, and fail when nothing
 * was kept.
 */
public final class ChatLog {
    private final Database database;
    private final LineStore lines;
    private final EventStore events;
    private final ReactionStore reactions;
    private final HidingLog hidings;
    private final WordsGate gate;

    ChatLog(Database database, LineStore lines, HidingLog hidings) {
        this(database, lines, hidings, WordsGate.OPEN);
    }

    private ChatLog(Database database, LineStore lines, HidingLog hidings, WordsGate gate) {
        this.database = database;
        this.lines = lines;
        this.events = new EventStore(lines);
        this.reactions = new ReactionStore(lines.room(), lines.space());
        this.hidings = hidings;
        this.gate = gate;
    }

    /** The same log, for words that count only if this gate is open when their write begins. */
    public ChatLog through(WordsGate narrower) {
        return new ChatLog(database, lines, hidings, narrower);
    }

    /**
     * Keeps one line. The same key of the same speaker is kept once: a retry finds the first.
     *
     * @return refused with {@code NO_SUCH_LINE} if it answers a line its hearers could not know
     */
    public CompletableFuture<Outcome<Kept>> say(NewLine line) {
        return database.write(handle -> say(handle, line));
    }

    /** The line a key was kept as; {@code null} if this speaker has said nothing with it. */
    public CompletableFuture<@Nullable Long> find(ParticipantId speaker, String key) {
        return database.read(handle -> lines.findByKey(handle, speaker, key));
    }

    /**
     * Puts other words in force; the earlier ones are kept for the 管理者 (room-24).
     *
     * @param text words that {@link ChatRules} accepted
     * @return refused with {@code NO_SUCH_LINE}, {@code NOT_OWN_LINE}, {@code WINDOW_OVER}, or
     *     {@code NOT_ALLOWED} for a phrase
     */
    public CompletableFuture<Outcome<Kept>> edit(
            Hearing writer, long line, String text, Instant now) {
        return database.write(handle ->
                own(handle, writer, line, now)
                        .then(this::ifOpen)
                        .then(found -> edit(handle, found, text, now)));
    }

    /** Takes an own line back; refused like {@link #edit}. Twice is the same as once. */
    public CompletableFuture<Outcome<Kept>> remove(Hearing writer, long line, Instant now) {
        return database.write(
                handle -> own(handle, writer, line, now).map(found -> remove(handle, found, now)));
    }

    /** Puts a reaction on or takes it off; twice is the same as once. */
    public CompletableFuture<Outcome<Kept>> react(
            Hearing reader, long line, Reaction reaction, boolean on, Instant now) {
        var wish = new LineReaction(reader.who(), reaction);
        return database.write(handle ->
                heard(handle, reader, line)
                        .then(this::ifOpen)
                        .map(found -> react(handle, found, wish, on, now)));
    }

    /**
     * Hides a line or shows it again; {@link HidingLog} keeps who did it in the same write.
     *
     * @return refused with {@code NO_SUCH_LINE}, or {@code ALREADY_DONE} if it was so already
     */
    public CompletableFuture<Outcome<Kept>> hide(Hiding hiding) {
        return database.write(handle -> hide(handle, hiding));
    }

    /** Whose line this is, and who may read it; {@code null} if there is no such line. */
    public CompletableFuture<@Nullable LineFacts> facts(long line) {
        return database.read(handle -> {
            var found = lines.find(handle, line);
            return found == null ? null : found.facts();
        });
    }

    /** Lines with their words even while they are hidden: for the day's log of staff alone. */
    public CompletableFuture<List<Line>> forStaff(Collection<Long> which) {
        return database.read(handle ->
                which.stream()
                        .map(line -> lines.find(handle, line))
                        .filter(Objects::nonNull)
                        .map(Found::asStaffSee)
                        .toList());
    }

    private Outcome<Kept> say(Handle handle, NewLine line) {
        var who = line.speaker().who();
        var earlier = lines.findByKey(handle, who, line.key());
        if (earlier != null) {
            return Outcome.done(new Kept.Already(earlier));
        }
        if (line.replyTo() != null && !mayAnswer(handle, line, line.replyTo())) {
            return Outcome.refused(RefusalCode.NO_SUCH_LINE);
        }
        var closed = gate.refusal();
        if (closed != null) {
            return Outcome.refused(closed);
        }
        var seq = events.nextSeq(handle);
        lines.insert(handle, seq, line);
        var facts = new LineFacts(seq, who, line.table(), line.saidAt());
        var event = new ServerMessage.Said(seq, line.asSaid(seq));
        return Outcome.done(keep(handle, facts, event, who, line.saidAt()));
    }

    private boolean mayAnswer(Handle handle, NewLine line, long replyTo) {
        var found = lines.find(handle, replyTo);
        return found != null
                && line.speaker().hears(found.facts())
                && (found.line().table() == null || found.line().table().equals(line.table()));
    }

    private Outcome<Kept> edit(Handle handle, Found found, String text, Instant now) {
        var line = found.line();
        if (line.removed() || line.hidden()) {
            return Outcome.refused(RefusalCode.NO_SUCH_LINE);
        }
        if (line.phrase() != null) {
            return Outcome.refused(RefusalCode.NOT_ALLOWED);
        }
        if (line.text().equals(text)) {
            return Outcome.done(new Kept.Already(line.seq()));
        }
        var seq = events.nextSeq(handle);
        lines.reword(handle, line.seq(), seq, text);
        var event = new ServerMessage.Edited(seq, line.seq(), text);
        return Outcome.done(keep(handle, found.facts(), event, line.by(), now));
    }

    private Kept remove(Handle handle, Found found, Instant now) {
        var line = found.line();
        if (line.removed()) {
            return new Kept.Already(line.seq());
        }
        var seq = events.nextSeq(handle);
        lines.remove(handle, line.seq(), seq);
        var event = new ServerMessage.Removed(seq, line.seq());
        return keep(handle, found.facts(), event, line.by(), now);
    }

    private Kept react(Handle handle, Found found, LineReaction wish, boolean on, Instant now) {
        var line = found.line().seq();
        if (reactions.isOn(handle, line, wish) == on) {
            return new Kept.Already(line);
        }
        var seq = events.nextSeq(handle);
        if (on) {
            reactions.put(handle, line, wish, seq);
        } else {
            reactions.take(handle, line, wish);
        }
        var event = new ServerMessage.Reacted(seq, line, wish.by(), wish.reaction(), on);
        return keep(handle, found.facts(), event, wish.by(), now);
    }

    private Outcome<Kept> hide(Handle handle, Hiding hiding) {
        var found = lines.find(handle, hiding.line());
        if (found == null || found.line().removed()) {
            return Outcome.refused(RefusalCode.NO_SUCH_LINE);
        }
        if (found.line().hidden() == hiding.hidden()) {
            return Outcome.refused(RefusalCode.ALREADY_DONE);
        }
        var seq = events.nextSeq(handle);
        lines.hide(handle, hiding.line(), hiding.hidden() ? seq : null);
        hidings.keep(handle, hiding, found.line().by());
        var event =
                hiding.hidden()
                        ? new ServerMessage.LineHidden(seq, hiding.line())
                        : new ServerMessage.LineRestored(seq, whole(handle, found));
        return Outcome.done(keep(handle, found.facts(), event, hiding.by(), hiding.at()));
    }

    private Line whole(Handle handle, Found found) {
        return reactions.with(handle, List.of(found.whole())).getFirst();
    }

    private <T> Outcome<T> ifOpen(T value) {
        var closed = gate.refusal();
        return closed == null ? Outcome.done(value) : Outcome.refused(closed);
    }

    private Kept keep(
            Handle handle, LineFacts line, ServerMessage event, ParticipantId by, Instant at) {
        events.keep(handle, event, by, at);
        return new Kept.New(line, event);
    }

    /** A line of one's own, even one from an earlier stay, while its window lasts. */
    private Outcome<Found> own(Handle handle, Hearing writer, long line, Instant now) {
        var found = lines.find(handle, line);
        if (found == null || !(isBy(writer, found) || writer.hears(found.facts()))) {
            return Outcome.refused(RefusalCode.NO_SUCH_LINE);
        }
        if (!isBy(writer, found)) {
            return Outcome.refused(RefusalCode.NOT_OWN_LINE);
        }
        var end = found.line().saidAt().plus(Limits.OWN_LINE_WINDOW);
        return now.isAfter(end) ? Outcome.refused(RefusalCode.WINDOW_OVER) : Outcome.done(found);
    }

    private Outcome<Found> heard(Handle handle, Hearing reader, long line) {
        var found = lines.find(handle, line);
        return found == null || isOffScreen(found.line()) || !reader.hears(found.facts())
                ? Outcome.refused(RefusalCode.NO_SUCH_LINE)
                : Outcome.done(found);
    }

    private static boolean isOffScreen(Line line) {
        return line.removed() || line.hidden();
    }

    private static boolean isBy(Hearing writer, Found found) {
        return found.line().by().equals(writer.who());
    }
}
