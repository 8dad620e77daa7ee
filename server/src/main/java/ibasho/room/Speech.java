package ibasho.room;

import ibasho.chat.ChatLog;
import ibasho.chat.ChatRules;
import ibasho.chat.Kept;
import ibasho.chat.NewLine;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Audience;
import ibasho.protocol.Limits;
import ibasho.protocol.Phrase;
import ibasho.protocol.PlaceId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines, phrases, edits, removals and reactions: accepted by the rules, stored, answered to the one
 * who asked, then told to those who hear the line. Confined to the room's executor.
 */
final class Speech {
    private static final Pattern KEY =
            Pattern.compile("[\\x21-\\x7E]{1," + Limits.MAX_KEY_CHARS + "}");

    private final ChatLog log;
    private final ibasho.room.Audience audience;
    private final Writes writes;
    private final Pace pace;
    private final Admission admission;
    private final SpaceId space;
    private final LineWatch watch;

    Speech(
            RoomParts parts,
            ibasho.room.Audience audience,
            Writes writes,
            Pace pace,
            Admission admission) {
        this.log = parts.chat();
        this.space = parts.stored().spaceId();
        this.watch = parts.neighbours().watch();
        this.audience = audience;
        this.writes = writes;
        this.pace = pace;
        this.admission = admission;
    }

    void say(Asker asker, Presence presence, RoomRequest.Say wish) {
        switch (ChatRules.accept(wish.text(), wish.contactConfirmed())) {
            case Outcome.Refused<String>(var why) -> asker.refuse(why);
            case Outcome.Done<String>(var text) ->
                    say(
                            asker,
                            presence,
                            wish.audience(),
                            new Words(
                                    wish.key(),
                                    text,
                                    null,
                                    wish.replyTo(),
                                    wish.contactConfirmed()));
        }
    }

    void say(Asker asker, Presence presence, RoomRequest.SayPhrase wish) {
        say(
                asker,
                presence,
                wish.audience(),
                new Words(wish.key(), "", wish.phrase(), null, false));
    }

    void edit(Asker asker, Presence presence, RoomRequest.EditLine wish) {
        if (mayNotChange(asker, presence)) {
            return;
        }
        switch (ChatRules.accept(wish.text(), wish.contactConfirmed())) {
            case Outcome.Refused<String>(var why) -> asker.refuse(why);
            case Outcome.Done<String>(var text) ->
                    keep(
                            asker,
                            logFor(presence)
                                    .edit(presence.hearing(), wish.line(), text, pace.now()),
                            kept -> watch(asker, kept, text, wish.contactConfirmed()));
        }
    }

    /** Also while watching: one may always take one's own words back. */
    void remove(Asker asker, Presence presence, RoomRequest.RemoveLine wish) {
        keep(asker, log.remove(presence.hearing(), wish.line(), pace.now()));
    }

    void react(Asker asker, Presence presence, RoomRequest.React wish) {
        if (mayNotChange(asker, presence)) {
            return;
        }
        keep(
                asker,
                logFor(presence)
                        .react(
                                presence.hearing(),
                                wish.line(),
                                wish.reaction(),
                                wish.on(),
                                pace.now()));
    }

    /** What waits for the disk is asked once more when its write begins. */
    private ChatLog logFor(Presence presence) {
        return log.through(admission.gate(presence));
    }

    private boolean mayNotChange(Asker asker, Presence presence) {
        if (presence.isOnlyWatching()) {
            asker.refuse(RefusalCode.WATCHING);
            return true;
        }
        var notNow = pace.changing(presence);
        if (notNow != null) {
            asker.refuse(notNow);
            return true;
        }
        return false;
    }

    /** What is said, and under which key. */
    private record Words(
            String key,
            String text,
            @Nullable Phrase phrase,
            @Nullable Long replyTo,
            boolean contactConfirmed) {}

    private void say(Asker asker, Presence presence, Audience to, Words words) {
        var table = presence.hearing().table();
        var notNow = pace.refusal(presence);
        if (!KEY.matcher(words.key()).matches()) {
            asker.refuse(RefusalCode.BAD_VALUE);
        } else if (presence.isOnlyWatching()) {
            refuseUnlessKept(asker, words.key(), Refusal.of(RefusalCode.WATCHING));
        } else if (notNow != null) {
            refuseUnlessKept(asker, words.key(), notNow);
        } else if (to == Audience.TABLE && table == null) {
            refuseUnlessKept(asker, words.key(), Refusal.of(RefusalCode.NOT_AT_TABLE));
        } else {
            pace.said(presence);
            var line = line(presence, to == Audience.TABLE ? table : null, words);
            keepLine(asker, presence, line, words.contactConfirmed());
        }
    }

    private NewLine line(Presence presence, @Nullable PlaceId table, Words words) {
        var visitor = presence.visitor();
        return new NewLine(
                words.key(),
                presence.hearing(),
                new NewLine.Badge(visitor.nickname(), visitor.badge(), visitor.robot()),
                table,
                words.text(),
                words.phrase(),
                words.replyTo(),
                pace.now());
    }

    private void keepLine(Asker asker, Presence presence, NewLine line, boolean contactConfirmed) {
        writes.then(
                logFor(presence).say(line),
                asker,
                outcome -> {
                    tell(asker, outcome, kept -> new Result.SaidAs(kept.lineSeq()));
                    watch(asker, outcome, line.text(), contactConfirmed);
                });
    }

    private void keep(
            Asker asker,
            CompletableFuture<Outcome<Kept>> write,
            Consumer<Outcome<Kept>> afterwards) {
        writes.then(
                write,
                asker,
                outcome -> {
                    tell(asker, outcome, _ -> null);
                    afterwards.accept(outcome);
                });
    }

    /** After everybody has it: whatever is found, the line stays. */
    private void watch(Asker asker, Outcome<Kept> outcome, String text, boolean contactConfirmed) {
        if (!text.isEmpty()
                && outcome instanceof Outcome.Done<Kept>(Kept.New(var line, var event))) {
            var words = event instanceof ServerMessage.Edited edited ? edited.seq() : line.seq();
            var byStaff = asker.visitor().badge() != null;
            watch.said(new LineWatch.Watched(space, line, words, text, contactConfirmed, byStaff));
        }
    }

    private void keep(Asker asker, CompletableFuture<Outcome<Kept>> write) {
        writes.then(write, asker, outcome -> tell(asker, outcome, _ -> null));
    }

    private void tell(Asker asker, Outcome<Kept> outcome, Answer answer) {
        switch (outcome) {
            case Outcome.Refused<Kept>(var why) -> asker.refuse(why);
            case Outcome.Done<Kept>(var kept) -> {
                asker.done(answer.to(kept));
                if (kept instanceof Kept.New(var line, var event)) {
                    audience.tellHearers(line, event);
                }
            }
        }
    }

    /** What a done wish brings. */
    private interface Answer {
        @Nullable Result to(Kept kept);
    }

    /**
     * A retry after a cut may find its speaker without the seat it was said from. If the line was
     * kept the first time, the answer is the first answer.
     */
    private void refuseUnlessKept(Asker asker, String key, Refusal otherwise) {
        writes.then(
                log.find(asker.who(), key),
                asker,
                seq -> {
                    if (seq == null) {
                        asker.refuse(otherwise);
                    } else {
                        asker.done(new Result.SaidAs(seq));
                    }
                });
    }
}
