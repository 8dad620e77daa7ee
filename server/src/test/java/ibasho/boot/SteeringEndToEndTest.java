package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder by raw frames in a whole real house: actor, target and bystander. */
final class SteeringEndToEndTest {
    private static final String ENTER = "\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null";
    private static final String MANAGER = ",\"hat\":\"MANAGER\"";
    private static final String WHY = ",\"why\":\"みんなが安心していられるように\"";

    @TempDir Path directory;
    private int wishes = 1;

    @Test
    void aLineIsHiddenFromEverybodyAndComesBack() {
        try (var open = OpenHouse.demo(directory.resolve("hide"))) {
            var tokens = open.tokens(false);
            try (var usagi = open.comeIn(tokens.get(0));
                    var kusunoki = onDuty(open.comeIn(tokens.get(1)));
                    var kaede = open.comeIn(tokens.get(2))) {
                ask(usagi, ENTER);
                ask(kaede, ENTER);
                var line = say(usagi, "きついことば");
                until(kaede, "きついことば");

                assertThat(ask(kaede, hide(line, "CONSULT"))).contains("\"code\":\"NOT_ALLOWED\"");
                assertThat(ask(usagi, hide(line, "MANAGER"))).contains("\"code\":\"NOT_ALLOWED\"");
                assertThat(ask(kusunoki, hide(line, "INFO"))).contains("\"code\":\"NOT_ON_DUTY\"");
                assertThat(ask(kusunoki, hide(line, "MANAGER"))).contains("\"t\":\"stepTaken\"");

                assertThat(until(usagi, "line.hidden")).contains("\"line\":" + line);
                until(kaede, "line.hidden");
                assertThat(ask(kusunoki, log())).contains("きついことば", "\"step\":\"HIDE\"");
                assertThat(ask(kaede, log())).doesNotContain("きついことば");
                assertThat(ask(usagi, log())).contains("\"code\":\"NOT_ALLOWED\"");

                ask(kusunoki, "\"steer.restore\"" + MANAGER + ",\"line\":" + line + WHY);
                assertThat(until(kaede, "line.restored")).contains("きついことば");
            }
        }
    }

    @Test
    void aTopicOfStaffLiesOnTheTableOfEverybodyAndInTheLog() {
        try (var open = OpenHouse.demo(directory.resolve("topic"))) {
            var tokens = open.tokens(false);
            try (var usagi = open.comeIn(tokens.get(0));
                    var kusunoki = onDuty(open.comeIn(tokens.get(1)))) {
                ask(usagi, ENTER);

                assertThat(ask(kusunoki, topic("ながい".repeat(21))))
                        .contains("\"code\":\"TEXT_TOO_LONG\"");
                assertThat(ask(kusunoki, topic("さいきんの雨"))).contains("\"t\":\"stepTaken\"");

                assertThat(until(usagi, "\"t\":\"topic.changed\""))
                        .contains("さいきんの雨", "\"byStaff\":true");
                assertThat(ask(usagi, "\"topic.deck\"")).contains("さいきんの雨");
                assertThat(ask(kusunoki, log())).contains("\"step\":\"TOPIC\"", "さいきんの雨");
            }
        }
    }

    @Test
    void aPauseMeetsThePersonAloneAndOnEveryPage() {
        try (var open = OpenHouse.demo(directory.resolve("pause"))) {
            var tokens = open.tokens(false);
            var cookie = open.signIn(tokens.get(0));
            try (var usagi = RawSocket.open(open.port(), cookie).hello();
                    var kusunoki = onDuty(open.comeIn(tokens.get(1)));
                    var kaede = open.comeIn(tokens.get(2))) {
                ask(kaede, ENTER);
                var who = idOf(ask(usagi, ENTER), "うさぎ");

                assertThat(ask(kusunoki, pause(who, 7))).contains("\"code\":\"BAD_VALUE\"");
                assertThat(ask(kusunoki, pause("nobody", 5)))
                        .contains("\"code\":\"NO_SUCH_PERSON\"");
                assertThat(ask(kusunoki, pause(who, 5))).contains("\"t\":\"stepTaken\"");

                assertThat(until(usagi, "pause.changed")).contains("\"textUntil\":\"");
                assertThat(ask(usagi, line("まだ"))).contains("\"code\":\"SPEAKING_PAUSED\"");
                assertThat(ask(kusunoki, "\"steer.state\"")).contains("\"name\":\"うさぎ\"");
                assertThat(ask(kaede, line("こちらは話せます"))).contains("\"t\":\"said\"");
                try (var again = RawSocket.open(open.port(), cookie)) {
                    var greeting = ask(again, "\"session.hello\",\"client\":\"test\"");
                    assertThat(greeting).contains("\"speakingPause\":{\"textUntil\":\"");
                    ask(again, ENTER);
                    assertThat(ask(again, line("べつの窓"))).contains("\"code\":\"SPEAKING_PAUSED\"");
                }

                ask(
                        kusunoki,
                        "\"steer.liftPause\"" + MANAGER + ",\"person\":\"" + who + "\"" + WHY);
                assertThat(until(usagi, "pause.changed")).contains("\"pause\":null");
                assertThat(ask(usagi, line("もどりました"))).contains("\"t\":\"said\"");
            }
        }
    }

    @Test
    void whoseDayEndsIsPromisedAWordAndComesBackWhenLetBack() {
        try (var open = OpenHouse.demo(directory.resolve("end"))) {
            var tokens = open.tokens(false);
            try (var usagi = open.comeIn(tokens.get(0));
                    var kusunoki = onDuty(open.comeIn(tokens.get(1)))) {
                var who = idOf(ask(usagi, ENTER), "うさぎ");
                var staff = idOf(ask(kusunoki, ENTER), "くすのき");

                assertThat(ask(kusunoki, end(who, "null")))
                        .contains("\"code\":\"FOLLOW_UP_NEEDED\"");
                assertThat(ask(kusunoki, end(staff, plan(staff))))
                        .contains("\"code\":\"NOT_ABOVE_OWN_HAT\"");
                assertThat(ask(kusunoki, end(who, plan(staff)))).contains("\"t\":\"stepTaken\"");

                assertThat(until(usagi, "today.ended")).contains("くすのき", "電話で");
                assertThat(ask(usagi, line("まだ")))
                        .containsAnyOf("\"NOT_IN_ROOM\"", "\"ENDED_FOR_TODAY\"");
                assertThat(ask(usagi, ENTER)).contains("\"code\":\"ENDED_FOR_TODAY\"");
                assertThat(ask(kusunoki, "\"steer.followUps\"")).contains("電話で", "うさぎ");

                ask(kusunoki, "\"steer.letBack\"" + MANAGER + ",\"person\":\"" + who + "\"" + WHY);
                assertThat(ask(usagi, ENTER)).contains("\"t\":\"entered\"");
            }
        }
    }

    @Test
    void aLongerTimeAwayNeedsSomebodyElseAndTheDayLeavesAsATable() {
        try (var open = OpenHouse.demo(directory.resolve("away"))) {
            var tokens = open.tokens(false);
            try (var usagi = open.comeIn(tokens.get(0));
                    var kusunoki = onDuty(open.comeIn(tokens.get(1)))) {
                var who = idOf(ask(usagi, ENTER), "うさぎ");

                var proposed = ask(kusunoki, propose(who));
                var id = found("\"exclusion\":\"([^\"]+)\"", proposed);
                assertThat(
                                ask(
                                        kusunoki,
                                        "\"steer.decideExclusion\",\"hat\":null,\"exclusion\":\""
                                                + id
                                                + "\",\"agree\":true"
                                                + WHY))
                        .contains("\"code\":\"NOT_ONESELF\"");

                assertThat(ask(usagi, line("まだいます"))).contains("\"t\":\"said\"");
                assertThat(ask(kusunoki, "\"steer.exportLog\",\"day\":\"" + today() + "\""))
                        .contains("\uFEFF日付", "しばらくのお休みを提案", "うさぎ");
            }
        }
    }

    private RawSocket onDuty(RawSocket staff) {
        var in = ask(staff, "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");
        assertThat(in).contains("\"t\":\"done\"");
        return staff;
    }

    private String ask(RawSocket socket, String wish) {
        var n = ++wishes;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":" + wish + "}}");
        return until(socket, "\"n\":" + n + ",");
    }

    private long say(RawSocket socket, String text) {
        return Long.parseLong(found("\"seq\":(\\d+)", ask(socket, line(text))));
    }

    private String line(String text) {
        return "\"chat.say\",\"key\":\"k"
                + wishes
                + "\",\"audience\":\"ROOM\",\"text\":\""
                + text
                + "\",\"replyTo\":null,\"contactConfirmed\":false";
    }

    private static String hide(long line, String hat) {
        return "\"steer.hide\",\"hat\":\""
                + hat
                + "\",\"line\":"
                + line
                + ",\"category\":\"SLANDER\""
                + WHY;
    }

    private static String pause(String who, int minutes) {
        return "\"steer.pause\""
                + MANAGER
                + ",\"person\":\""
                + who
                + "\",\"minutes\":"
                + minutes
                + ",\"text\":true,\"voice\":true,\"category\":\"UNEASE\""
                + WHY;
    }

    private static String end(String who, String plan) {
        return "\"steer.endToday\""
                + MANAGER
                + ",\"person\":\""
                + who
                + "\",\"category\":\"VIOLENCE\",\"followUp\":"
                + plan
                + WHY;
    }

    private static String plan(String staff) {
        return "{\"how\":\"電話で\",\"whoDoes\":\""
                + staff
                + "\",\"dueDay\":\""
                + today().plusDays(2)
                + "\"}";
    }

    private static String propose(String who) {
        return "\"steer.proposeExclusion\",\"hat\":null,\"person\":\""
                + who
                + "\",\"category\":\"OTHER\",\"until\":\""
                + today().plusDays(14)
                + "\",\"nextSupport\":\"訪問で話す\""
                + WHY;
    }

    private static String topic(String text) {
        return "\"steer.topic\"" + MANAGER + ",\"category\":null,\"text\":\"" + text + "\"";
    }

    private static String log() {
        return "\"steer.log\",\"day\":\"" + today() + "\"";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private static String idOf(String entered, String nickname) {
        return found("\"who\":\"([^\"]+)\",\"nickname\":\"" + nickname + "\"", entered);
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + ": none (expected: one) in " + text);
        }
        return found.group(1);
    }

    /** The first frame with these words; what comes before it is let go. */
    private static String until(RawSocket socket, String words) {
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            if (frame.text().contains(words)) {
                return frame.text();
            }
        }
        throw new AssertionError("frame with " + words + ": none (expected: one)");
    }
}
