package ibasho.panel;

import ibasho.protocol.PanelId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.talk.Inside;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who was there from when to when, whether that is 成立, and the end. Thread-safe. */
public final class PanelTimes {
    /** A session whose time is over is ended after nobody has been there for so long. */
    static final Duration LEFT_FOR = Duration.ofHours(1);

    private final PanelStore store;
    private final Inside<PanelId> inside;
    private final InstantSource clock;

    PanelTimes(PanelStore store, Inside<PanelId> inside, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.clock = clock;
    }

    /**
     * What a look found.
     *
     * @param lasting sessions with somebody inside
     * @param ended those that everybody left long ago
     */
    public record Found(List<Panel> lasting, List<Panel> ended) {}

    /** Whether a session is 成立 until now or was at its end; {@code null} before it began. */
    public CompletableFuture<@Nullable Standing> standing(Panel panel) {
        return store.look(rows -> standing(rows, panel));
    }

    /**
     * Looks after the sessions: notes who is there, ends what everybody left.
     *
     * @param here whether somebody has a page open
     */
    public CompletableFuture<Found> look(SpaceId space, Predicate<ParticipantId> here) {
        return store.look(rows -> rows.open(space))
                .thenCompose(open -> {
                    var now = clock.instant();
                    var lasting =
                            open.stream()
                                    .filter(panel -> !inside.in(panel.id()).isEmpty())
                                    .toList();
                    var over = open.stream().filter(panel -> isOverdue(panel, now)).toList();
                    return lasting.isEmpty() && over.isEmpty()
                            ? CompletableFuture.completedFuture(new Found(List.of(), List.of()))
                            : store.change(rows -> settle(rows, lasting, over, here));
                });
    }

    private Found settle(
            PanelStore.Rows rows,
            List<Panel> lasting,
            List<Panel> over,
            Predicate<ParticipantId> here) {
        lasting.forEach(panel -> seen(rows, panel, here));
        var ended =
                over.stream()
                        .map(panel -> rows.find(panel.space(), panel.id()))
                        .filter(panel -> panel != null && isLeft(rows, panel))
                        .map(panel -> over(rows, panel, null, "panel.end", ""))
                        .toList();
        return new Found(lasting, ended);
    }

    private boolean isLeft(PanelStore.Rows rows, Panel panel) {
        var seen = rows.times().lastSeen(panel);
        return panel.isOpen() && (seen == null || !clock.instant().isBefore(seen.plus(LEFT_FOR)));
    }

    private static boolean isOverdue(Panel panel, Instant now) {
        return !now.isBefore(panel.until().plus(LEFT_FOR));
    }

    /** Notes that everybody inside is there now. */
    void seen(PanelStore.Rows rows, Panel panel) {
        seen(rows, panel, _ -> true);
    }

    private void seen(PanelStore.Rows rows, Panel panel, Predicate<ParticipantId> here) {
        var now = clock.instant();
        var there = inside.in(panel.id());
        panel.roster().stream()
                .filter(member -> there.contains(member.who()) && here.test(member.who()))
                .forEach(member -> rows.times().seen(panel, member, now));
    }

    /** It is over, or does not take place: its words and their key go. */
    Panel over(
            PanelStore.Rows rows,
            Panel panel,
            @Nullable ParticipantId by,
            String act,
            String closing) {
        var now = clock.instant();
        if (by != null) {
            seen(rows, panel);
        }
        var over = panel.ended(now, closing);
        panel.roster().forEach(member -> rows.times().end(panel, member.who(), now));
        rows.keep(over);
        rows.destroyWords(over);
        rows.note(over, by, act);
        inside.emptied(panel.id());
        return over;
    }

    private @Nullable Standing standing(PanelStore.Rows rows, Panel panel) {
        var begun = panel.begunAt();
        if (begun == null) {
            return null;
        }
        var ended = panel.endedAt();
        var until = ended == null ? clock.instant() : ended;
        var presences = rows.times().presences(panel);
        return Standing.of(ended == null ? upTo(presences, panel, until) : presences, begun, until);
    }

    /** What was noted a moment ago of somebody inside lasts until now. */
    private List<Presence> upTo(List<Presence> presences, Panel panel, Instant now) {
        var there = inside.in(panel.id());
        return presences.stream()
                .map(one ->
                        there.contains(one.who())
                                        && !one.until().plus(Standing.BRIDGED).isBefore(now)
                                ? new Presence(one.who(), one.part(), one.from(), now)
                                : one)
                .toList();
    }
}
