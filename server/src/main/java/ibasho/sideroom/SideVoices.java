package ibasho.sideroom;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.VoicePerson;
import ibasho.talk.Inside;
import ibasho.voice.VoiceParts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Voices inside side rooms: each has a hall of its own, opened when the first comes into voice, and
 * whoever is inside and came into voice hears the others who did. Nobody outside is told anything,
 * no figure counts it, nothing is kept. Thread-safe; waits for no network.
 */
public final class SideVoices {
    private final @Nullable VoiceParts voice;
    private final TalkStore store;
    private final Inside<SideRoomId> inside;
    private final VoiceNews news;
    private final ConcurrentMap<SideRoomId, SideHall> halls = new ConcurrentHashMap<>();

    SideVoices(
            @Nullable VoiceParts voice,
            TalkStore store,
            Inside<SideRoomId> inside,
            VoiceNews news) {
        this.voice = voice;
        this.store = store;
        this.inside = inside;
        this.news = news;
    }

    /** Whether voices are carried at all. */
    public boolean areThere() {
        return voice != null;
    }

    /** What a browser needs before it offers; refused like {@link #join}. */
    public CompletionStage<Outcome<Result.VoiceLine>> prepare(
            SpaceId space, ParticipantId who, SideRoomId room) {
        return belongs(space, who, room)
                .thenApply(outcome ->
                        outcome.map(parts ->
                                new Result.VoiceLine(parts.slots(), parts.relays().fresh())));
    }

    /**
     * Comes into voice, listening; the microphone is off.
     *
     * @return the answer to the offer; refused with {@code NO_SUCH_SIDE_ROOM}, {@code NOT_IN_ROOM},
     *     {@code UNAVAILABLE}, or as a hall refuses an offer
     */
    public CompletionStage<Outcome<Result.VoiceAnswer>> join(
            SpaceId space, ParticipantId who, SideRoomId room, String offer) {
        return belongs(space, who, room)
                .thenCompose(outcome ->
                        switch (outcome) {
                            case Outcome.Done<VoiceParts>(var parts) ->
                                    joined(parts, space, who, room, offer);
                            case Outcome.Refused<VoiceParts>(var why) ->
                                    CompletableFuture.completedFuture(Outcome.refused(why));
                        });
    }

    /** One's own microphone; refused with {@code NOT_IN_VOICE}, in a room that never was, too. */
    public Outcome<Nothing> mic(ParticipantId who, SideRoomId room, boolean on) {
        look(room);
        var hall = halls.get(room);
        return hall != null && hall.mic(who, on)
                ? Outcome.done(Nothing.NOTHING)
                : Outcome.refused(RefusalCode.NOT_IN_VOICE);
    }

    /** Goes out of voice, if one was in it. */
    public void leave(ParticipantId who, SideRoomId room) {
        var hall = halls.get(room);
        if (hall != null) {
            hall.end(who);
        }
    }

    /** Who is in voice there. */
    public List<VoicePerson> people(SideRoomId room) {
        var hall = halls.get(room);
        return hall == null ? List.of() : hall.people();
    }

    /** Silences at once whoever is not inside any more; when it returns they hear nothing. */
    public void look(SideRoomId room) {
        keepOnly(room, inside.in(room)::contains);
    }

    /** The same for all rooms, and for those who have no page open. */
    public void look(Predicate<ParticipantId> here) {
        halls.keySet()
                .forEach(room ->
                        keepOnly(room, who -> inside.in(room).contains(who) && here.test(who)));
    }

    private void keepOnly(SideRoomId room, Predicate<ParticipantId> stays) {
        var hall = halls.get(room);
        if (hall != null) {
            hall.keepOnly(stays);
            if (inside.in(room).isEmpty() && halls.remove(room, hall)) {
                hall.close();
            }
        }
    }

    private CompletionStage<Outcome<Result.VoiceAnswer>> joined(
            VoiceParts parts, SpaceId space, ParticipantId who, SideRoomId room, String offer) {
        var hall = halls.computeIfAbsent(room, _ -> new SideHall(parts, space, room, news));
        return hall.join(who, offer)
                .thenApply(answer -> {
                    look(room);
                    return answer.map(Result.VoiceAnswer::new);
                });
    }

    private CompletionStage<Outcome<VoiceParts>> belongs(
            SpaceId space, ParticipantId who, SideRoomId room) {
        return store.look(rows -> {
            if (SideRooms.belonging(rows.find(space, room, who), who) == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            if (!inside.in(room).contains(who)) {
                return Outcome.refused(RefusalCode.NOT_IN_ROOM);
            }
            return voice == null ? Outcome.refused(RefusalCode.UNAVAILABLE) : Outcome.done(voice);
        });
    }
}
