package ibasho.boot;

import ibasho.protocol.CommandRegistry;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which wishes need no entry in the record of acts, and which are shown elsewhere to have one. */
final class RecordedWishes {
    /**
     * On record, and shown to be so beside their topic: here they would need a device or a mail.
     */
    private static final Set<String> ON_RECORD_ELSEWHERE =
            Set.of(
                    "secret.set",
                    "passkey.finish",
                    "totp.finish",
                    "pledge.give",
                    "account.removePasskey",
                    "people.reset",
                    "push.subscribe",
                    "calendar.saveRule",
                    "calendar.endRule",
                    "calendar.changeDate",
                    "calendar.saveTargets",
                    "calendar.importHolidays",
                    "steer.followUpDone",
                    "consult.openSlot",
                    "consult.outcome",
                    "side.extend",
                    "voice.hush",
                    "diary.sign",
                    "incident.change",
                    "pairs.keep",
                    "pairs.end",
                    "regard.write",
                    "regard.writeMine",
                    "regard.end",
                    "duty.removeShift",
                    "duty.saveShift");

    /**
     * Not in the chain: what people say and do among themselves, what changes nothing and opens
     * nothing sealed, and what has an undeletable log of its own (duty, tickets, lines, cards).
     */
    private static final Set<String> NOT_ON_RECORD =
            Set.of(
                    "session.hello",
                    "session.ping",
                    "welcome.nickname",
                    "welcome.avatar",
                    "secret.later",
                    "passkey.begin",
                    "totp.begin",
                    "rules.read",
                    "rules.kept",
                    "account.signIns",
                    "account.endSession",
                    "account.endOthers",
                    "account.noticeSeen",
                    "account.settings",
                    "reading.of",
                    "people.list",
                    "glass.list",
                    "pairs.list",
                    "regard.of",
                    "regard.mine",
                    "incident.list",
                    "incident.read",
                    "hours.recent",
                    "hours.year",
                    "care.mine",
                    "care.cases",
                    "case.drafts",
                    "case.glasses",
                    "consult.ask",
                    "consult.takeBack",
                    "consult.mine",
                    "consult.list",
                    "consult.times",
                    "consult.booking",
                    "consult.book",
                    "consult.postpone",
                    "consult.unbook",
                    "consult.slots",
                    "side.enter",
                    "side.leave",
                    "side.say",
                    "side.read",
                    "side.put",
                    "side.hand",
                    "side.takeAway",
                    "side.voicePrepare",
                    "side.voiceJoin",
                    "side.voiceLeave",
                    "side.mic",
                    "side.keep",
                    "side.answer",
                    "side.rooms",
                    "side.entries",
                    "panel.list",
                    "panel.enter",
                    "panel.leave",
                    "panel.hand",
                    "panel.say",
                    "panel.read",
                    "panel.notes",
                    "line.write",
                    "line.reply",
                    "line.mine",
                    "line.list",
                    "back.write",
                    "back.read",
                    "push.state",
                    "push.unsubscribe",
                    "push.test",
                    "concern.report",
                    "concern.outside",
                    "concern.flag",
                    "concern.cards",
                    "aside.put",
                    "aside.list",
                    "words.lists",
                    "words.test",
                    "topic.draw",
                    "topic.vote",
                    "topic.deck",
                    "steer.state",
                    "steer.log",
                    "steer.followUps",
                    "calendar.show",
                    "calendar.history",
                    "calendar.contract",
                    "duty.board",
                    "duty.checkIn",
                    "duty.checkOut",
                    "duty.offer",
                    "duty.withdrawOffer",
                    "duty.answerOffer",
                    "duty.rosters",
                    "duty.experiences");

    private static final Pattern AMONG_PEOPLE =
            Pattern.compile("(room|avatar|seat|chat|tech|voice)\\.(?!hush).*");

    private RecordedWishes() {}

    /** Those that must be asked and found on record. */
    static Set<String> toAsk(Predicate<String> which) {
        return CommandRegistry.all().stream()
                .map(CommandRegistry.Entry::name)
                .filter(which)
                .filter(name -> !AMONG_PEOPLE.matcher(name).matches())
                .filter(name -> !NOT_ON_RECORD.contains(name))
                .filter(name -> !ON_RECORD_ELSEWHERE.contains(name))
                .collect(Collectors.toSet());
    }
}
