package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ladder: every act is on record before its answer, and in the file of the day. */
final class AuditedLadderTest extends AuditedHouse {
    private static final String WHY = ",\"why\":\"みんなのため\"";
    private static final String HAT = ",\"hat\":\"MANAGER\"";

    @AfterAll
    static void everyStepWasAsked() {
        assertThat(ASKED).containsAll(RecordedWishes.toAsk(name -> name.startsWith("steer.")));
    }

    @Test
    void theLadder() {
        onDuty();
        var usagi = comeIn("りす", Role.PARTICIPANT);
        var who = ",\"person\":\"" + people.enter("りす", Role.PARTICIPANT) + "\"";
        ask(usagi, "room.enter", ",\"presenceMode\":\"TEXT\",\"resume\":null");
        var said =
                ask(
                        usagi,
                        "chat.say",
                        ",\"key\":\"k\",\"audience\":\"ROOM\",\"text\":\"きつい\",\"replyTo\":null,"
                                + "\"contactConfirmed\":false");
        var line = ",\"line\":" + found("\"seq\":(\\d+)", said);
        var about = ",\"category\":\"SLANDER\"";
        audited("steer.topic", HAT + ",\"text\":\"お茶の話をしませんか\",\"category\":null", "steer.topic");
        audited("steer.hide", HAT + line + about + WHY, "steer.hide");
        audited("steer.restore", HAT + line + WHY, "steer.restore");
        var step =
                audited(
                        "steer.pause",
                        HAT + who + ",\"minutes\":5,\"text\":true,\"voice\":true" + about + WHY,
                        "steer.pause");
        audited(
                "steer.outcome",
                ",\"step\":\"" + found("\"step\":\"([^\"]+)\"", step) + "\",\"text\":\"落ち着いた\"",
                "steer.outcome");
        audited("steer.liftPause", HAT + who + WHY, "steer.liftPause");
        audited("steer.slow", HAT + ",\"on\":true" + WHY, "steer.slow");
        var plan =
                ",\"followUp\":{\"how\":\"電話\",\"whoDoes\":\""
                        + people.enter("あんず", Role.SUPPORT_WORKER)
                        + "\",\"dueDay\":\""
                        + today().plusDays(1)
                        + "\"}";
        audited("steer.endToday", HAT + who + about + WHY + plan, "steer.endToday");
        audited("steer.letBack", HAT + who + WHY, "steer.letBack");
        var proposed =
                audited(
                        "steer.proposeExclusion",
                        ",\"hat\":null"
                                + who
                                + about
                                + ",\"until\":\""
                                + today().plusDays(9)
                                + "\",\"nextSupport\":\"訪問\""
                                + WHY,
                        "steer.proposeExclusion");
        var exclusion = ",\"exclusion\":\"" + found("\"exclusion\":\"([^\"]+)\"", proposed) + "\"";
        var lead = comeIn("いちょう", Role.LEAD);
        audited(
                lead,
                "steer.decideExclusion",
                ",\"hat\":null" + exclusion + ",\"agree\":true" + WHY,
                "steer.agreeExclusion");
        audited(
                lead,
                "steer.endExclusion",
                ",\"hat\":null" + exclusion + WHY,
                "steer.endExclusion");
        var day = ",\"day\":\"" + today() + "\"";
        assertThat(audited(lead, "steer.exportLog", day, "steer.exportLog"))
                .as("every act of the ladder is in the file of the day")
                .contains(
                        "話題カード",
                        "発言を隠す",
                        "見えるようにもどす",
                        "発言のお休み",
                        "落ち着いた",
                        "お休みを早めに終える",
                        "場を静かに",
                        "きょうはここまで",
                        "きょうはここまでを取り消す",
                        "しばらくのお休みを提案",
                        "しばらくのお休みに同意",
                        "しばらくのお休みを早めに終える",
                        "みんなのため",
                        "管理者");
    }
}
