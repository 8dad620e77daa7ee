package ibasho.room;

import ibasho.avatar.Floor;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.Result;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a browser makes of what it is sent: lines by their sequence, each sequence once. Lines of a
 * table go from the screen when one leaves the table; one's own stay.
 */
final class Screen {
    private final ParticipantId me;
    private final Floor floor;
    private final TreeMap<Long, Line> lines = new TreeMap<>();
    private final List<Long> sequences = new ArrayList<>();
    private String epoch = "";
    private long seq;
    private @Nullable PlaceId table;

    Screen(ParticipantId me, Floor floor) {
        this.me = me;
        this.floor = floor;
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Every sequence of an event that was sent, also those the screen already knew. */
    List<Long> sequences() {
        return List.copyOf(sequences);
    }

    ResumePoint resumePoint() {
        return new ResumePoint(epoch, seq);
    }

    void see(ServerMessage message) {
        switch (message) {
            case ServerMessage.Done(_, Result.Entered entered) -> enter(entered);
            case ServerMessage.Said(var at, var line) ->
                    once(at, () -> lines.putIfAbsent(line.seq(), line));
            case ServerMessage.Edited(var at, var line, var text) ->
                    once(at, () -> change(line, one -> Lines.reworded(one, text)));
            case ServerMessage.Removed(var at, var line) ->
                    once(at, () -> change(line, Lines::removed));
            case ServerMessage.Reacted(var at, var line, var by, var reaction, var on) -> {
                var mine = new LineReaction(by, reaction);
                once(at, () -> change(line, one -> Lines.reacted(one, mine, on)));
            }
            case ServerMessage.LineHidden(var at, var line) ->
                    once(at, () -> change(line, Lines::hidden));
            case ServerMessage.LineRestored(var at, var line) ->
                    once(at, () -> change(line.seq(), _ -> line));
            case ServerMessage.AvatarsChanged(var shown, _, var gone) -> {
                shown.stream().filter(this::isMe).forEach(avatar -> sit(avatar.seat()));
                if (gone.contains(me)) {
                    sit(null);
                }
            }
            default -> {}
        }
    }

    private void enter(Result.Entered entered) {
        var room = entered.room();
        if (!entered.resumed()) {
            lines.clear();
            room.lines().forEach(line -> lines.put(line.seq(), line));
            sequences.clear();
            seq = room.seq();
        }
        epoch = room.epoch();
        sit(
                room.avatars().stream()
                        .filter(this::isMe)
                        .findFirst()
                        .map(AvatarView::seat)
                        .orElse(null));
    }

    private boolean isMe(AvatarView avatar) {
        return avatar.who().equals(me);
    }

    private void sit(@Nullable SeatId seat) {
        var spot = seat == null ? null : floor.seat(seat);
        table = spot == null ? null : spot.table();
        lines.values()
                .removeIf(line ->
                        line.table() != null
                                && !line.table().equals(table)
                                && !line.by().equals(me));
    }

    private void once(long at, Runnable change) {
        sequences.add(at);
        if (at > seq) {
            seq = at;
            change.run();
        }
    }

    private void change(long line, UnaryOperator<Line> change) {
        lines.computeIfPresent(line, (_, one) -> change.apply(one));
    }
}
