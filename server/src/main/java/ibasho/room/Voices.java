package ibasho.room;

import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.VoiceEnding;
import ibasho.protocol.VoiceRequest;
import ibasho.voice.Sitter;
import ibasho.voice.TableRules;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceParts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The voices of one room: whose line is open, and who hears whom. After each task of the room it
 * looks at everybody again, so that nothing in the room can change without the voices following at
 * once: first the engine is told, then people. Confined to the room's executor.
 */
final class Voices {
    private final VoiceParts voice;
    private final Inbox inbox;
    private final Presences presences;
    private final RoomNeighbours neighbours;
    private final VoiceRules rules;
    private final VoiceTables tables;
    private final VoiceHall hall;
    private final Map<ParticipantId, OpenLine> lines = new LinkedHashMap<>();

    /** Those whose line the engine has not answered yet. */
    private final Set<Asker> waiting = new LinkedHashSet<>();

    /** As the engine was told last; {@code null}: tell it again whatever it is. */
    private @Nullable List<Sitter> sitters = List.of();

    Voices(VoiceParts voice, RoomParts parts, Inbox inbox, Presences presences, VoiceRules rules) {
        this.voice = voice;
        this.inbox = inbox;
        this.presences = presences;
        this.neighbours = parts.neighbours();
        this.rules = rules;
        this.tables = new VoiceTables(presences, neighbours);
        this.hall = voice.engine().open(new Ears());
    }

    void handle(
            Asker asker, Presence presence, ParticipantLink link, VoiceRequest.OwnVoice request) {
        switch (request) {
            case VoiceRequest.PrepareVoice _ ->
                    asker.done(new Result.VoiceLine(voice.slots(), voice.relays().fresh()));
            case VoiceRequest.JoinVoice wish -> join(asker, presence, link, wish.offer());
            case VoiceRequest.LeaveVoice _ -> leave(asker, presence, link);
            case VoiceRequest.UseMic(var on) ->
                    change(asker, presence, link, on, line -> line.mic(on));
            case VoiceRequest.RaiseHand(var up) ->
                    change(asker, presence, link, up, line -> line.hand(up));
        }
    }

    /** A connection came in; it is told what others see already. */
    void greet(Presence presence, ParticipantLink link) {
        tables.greet(presence, link);
    }

    /** Somebody hides another from now on, or no longer. */
    void asidesChanged() {
        sitters = null;
    }

    /** Staff put somebody's microphone off; whether it was on. */
    boolean hush(ParticipantId who) {
        var line = lines.get(who);
        if (line == null || !line.mic()) {
            return false;
        }
        line.mic(false);
        tellEngine();
        line.tell(new ServerMessage.VoiceHushed());
        return true;
    }

    /** Looks at everybody: ends lines, tells the engine, then those who see it. */
    void look() {
        if (lines.isEmpty() && !tables.isSeen()) {
            return;
        }
        List.copyOf(lines.values()).forEach(this::look);
        tellEngine();
        tables.tell(lines.values());
    }

    /** Ends every line without a word and answers whoever waits; the room closes. */
    void close() {
        lines.clear();
        waiting.forEach(asker -> asker.refuse(RefusalCode.UNAVAILABLE));
        waiting.clear();
        hall.close();
    }

    private void join(Asker asker, Presence presence, ParticipantLink link, String offer) {
        var no = rules.joining(presence);
        if (no != null) {
            asker.refuse(no);
            return;
        }
        var before = lines.remove(presence.who());
        if (before != null && !before.isHeldBy(link)) {
            before.tell(new ServerMessage.VoiceEnded(VoiceEnding.ELSEWHERE));
        }
        var line = new OpenLine(presence, link);
        lines.put(presence.who(), line);
        waiting.add(asker);
        // a room that takes no more has answered itself: only it may
        var _ =
                hall.join(presence.who(), offer)
                        .whenComplete(
                                (outcome, _) -> inbox.post(() -> answered(asker, line, outcome)));
    }

    private void answered(Asker asker, OpenLine line, @Nullable Outcome<String> outcome) {
        if (!waiting.remove(asker)) {
            return; // the room closed, and has answered
        }
        if (lines.get(line.who()) != line) {
            asker.refuse(RefusalCode.BUSY); // gone, or joined anew, meanwhile
            return;
        }
        switch (outcome) {
            case Outcome.Done<String>(var answer) -> {
                line.stand();
                asker.done(new Result.VoiceAnswer(answer));
            }
            case Outcome.Refused<String>(var why) -> {
                end(line, null);
                asker.refuse(why);
            }
            case null -> {
                end(line, null);
                asker.refuse(RefusalCode.UNAVAILABLE);
            }
        }
    }

    private void leave(Asker asker, Presence presence, ParticipantLink link) {
        var line = lines.get(presence.who());
        if (line != null && line.isHeldBy(link)) {
            end(line, null);
        }
        asker.done();
    }

    /** Something about one's own line; taking back is never refused to whoever has one. */
    private void change(
            Asker asker,
            Presence presence,
            ParticipantLink link,
            boolean on,
            Consumer<OpenLine> change) {
        var line = lines.get(presence.who());
        if (line == null || !line.isHeldBy(link) || !line.stands()) {
            asker.refuse(RefusalCode.NOT_IN_VOICE);
            return;
        }
        var resting = on ? rules.resting(presence) : null;
        if (on && line.table() == null) {
            asker.refuse(RefusalCode.NOT_AT_TABLE);
        } else if (resting != null) {
            asker.refuse(resting);
        } else {
            change.accept(line);
            tellEngine(); // before the answer: who reads it is heard by nobody any more
            asker.done();
        }
    }

    private void look(OpenLine line) {
        var presence = line.presence();
        if (!presences.isHere(presence)) {
            end(line, VoiceEnding.CLOSED);
        } else if (!line.isHeld()) {
            end(line, null);
        } else if (!presence.isVisible()) {
            end(line, VoiceEnding.LEFT_TABLE);
        } else if (rules.isQuiet()) {
            end(line, VoiceEnding.QUIET);
        } else if (line.look(rules.resting(presence) != null) && line.table() == null) {
            var moves = line.movesMade();
            inbox.after(Limits.VOICE_KEPT, () -> endIfStillUp(line, moves));
        }
    }

    private void endIfStillUp(OpenLine line, int moves) {
        if (lines.get(line.who()) == line && line.movesMade() == moves) {
            end(line, VoiceEnding.LEFT_TABLE);
        }
    }

    private void end(OpenLine line, @Nullable VoiceEnding why) {
        lines.remove(line.who());
        hall.leave(line.who());
        if (why != null) {
            line.tell(new ServerMessage.VoiceEnded(why));
        }
    }

    private void tellEngine() {
        var now = lines.values().stream().map(OpenLine::sitter).toList();
        if (!now.equals(sitters)) {
            sitters = now;
            hall.hear(TableRules.hearers(now, neighbours::hides));
        }
    }

    private void gone(ParticipantId who) {
        var line = lines.get(who);
        // a line that was asked for again meanwhile is another one
        if (line != null && !hall.holds(who)) {
            end(line, VoiceEnding.LOST);
        }
    }

    private void speaking(ParticipantId who, boolean speaks) {
        var line = lines.get(who);
        if (line != null) {
            line.speaks(speaks);
        }
    }

    private void slots(ParticipantId listener, List<Optional<ParticipantId>> slots) {
        var line = lines.get(listener);
        if (line != null) {
            List<@Nullable ParticipantId> people =
                    slots.stream().<@Nullable ParticipantId>map(one -> one.orElse(null)).toList();
            line.tell(new ServerMessage.VoiceSlots(people));
        }
    }

    /** Brings into the room what the engine says on its own threads. */
    private final class Ears implements VoiceEvents {
        @Override
        public void connected(ParticipantId who) {}

        @Override
        public void gone(ParticipantId who) {
            inbox.post(() -> Voices.this.gone(who));
        }

        @Override
        public void speaking(ParticipantId who, boolean speaks) {
            inbox.post(() -> Voices.this.speaking(who, speaks));
        }

        @Override
        public void slots(ParticipantId listener, List<Optional<ParticipantId>> slots) {
            inbox.post(() -> Voices.this.slots(listener, slots));
        }
    }
}
