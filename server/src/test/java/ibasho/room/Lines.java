package ibasho.room;

import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import java.util.ArrayList;
import java.util.List;

/** A line after something happened to it. */
final class Lines {
    private Lines() {}

    static Line reworded(Line line, String text) {
        return with(line, text, true, line.removed(), line.reactions());
    }

    static Line removed(Line line) {
        return with(line, "", false, true, List.of());
    }

    static Line reacted(Line line, LineReaction reaction, boolean on) {
        var all = new ArrayList<>(line.reactions());
        all.remove(reaction);
        if (on) {
            all.add(reaction);
        }
        return with(line, line.text(), line.edited(), line.removed(), all);
    }

    static Line hidden(Line line) {
        return new Line(
                line.seq(),
                line.by(),
                line.nickname(),
                line.badge(),
                line.robot(),
                line.table(),
                "",
                null,
                line.replyTo(),
                line.saidAt(),
                line.edited(),
                line.removed(),
                true,
                List.of());
    }

    private static Line with(
            Line line, String text, boolean edited, boolean removed, List<LineReaction> reactions) {
        return new Line(
                line.seq(),
                line.by(),
                line.nickname(),
                line.badge(),
                line.robot(),
                line.table(),
                text,
                removed ? null : line.phrase(),
                line.replyTo(),
                line.saidAt(),
                edited,
                removed,
                line.hidden(),
                reactions);
    }
}
