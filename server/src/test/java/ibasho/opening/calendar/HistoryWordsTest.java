package ibasho.opening.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.protocol.BreakId;
import ibasho.protocol.KindId;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Repeat;
import ibasho.protocol.RuleId;
import ibasho.protocol.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HistoryWordsTest {
    private static final KindId PEOPLE = new KindId("people");

    @Test
    void aDateSaysDayHoursAndWhy() {
        var row =
                new Opening(
                        new OpeningId("o"),
                        PEOPLE,
                        null,
                        "夜の会",
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 12, 31),
                        tokyo("2026-12-31T21:00"),
                        tokyo("2027-01-01T01:30"),
                        OpeningStatus.CANCELLED,
                        OpeningCause.HAND,
                        "大雪",
                        "雪のため、お休みします",
                        true,
                        2);

        assertThat(HistoryWords.of(row))
                .isEqualTo("2026年12月31日（木）21:00〜翌日1:30「夜の会」休み、スタッフが変えた日、ひとこと：雪のため、お休みします");
    }

    @Test
    void aRuleReadsLikeASentence() {
        var firstThree =
                new Repeat(
                        Repeat.Form.MONTHLY,
                        1,
                        List.of(Weekday.MONDAY),
                        List.of(1, 2, 3),
                        List.of());
        var everyOtherWeek =
                new Repeat(
                        Repeat.Form.WEEKLY,
                        2,
                        List.of(Weekday.MONDAY, Weekday.FRIDAY),
                        List.of(),
                        List.of());

        assertThat(HistoryWords.of(rule(firstThree, LocalDate.of(2027, 3, 31), false)))
                .isEqualTo(
                        "毎月 第1・第2・第3月曜 9:00〜17:00「月曜の居場所」、"
                                + "2026年4月1日（水）から2027年3月31日（水）まで、祝日は次の平日に");
        assertThat(HistoryWords.of(rule(everyOtherWeek, null, true)))
                .isEqualTo("2週ごと 月・金曜 9:00〜17:00「月曜の居場所」、2026年4月1日（水）から、祝日は次の平日に、終わり");
    }

    @Test
    void kindsBreaksAndTargetsAreWordsToo() {
        var pause =
                new Break(
                        new BreakId("b"),
                        LocalDate.of(2026, 12, 29),
                        LocalDate.of(2027, 1, 3),
                        "年末年始",
                        true,
                        2);

        assertThat(Kind.FIRST.stream().map(HistoryWords::of))
                .containsExactly(
                        "「当事者の会」、どなたでも",
                        "「夜の会」、どなたでも、夜の会",
                        "「家族の会」、一覧の方だけ、いまは使わない",
                        "「女性だけの会」、一覧の方だけ、いまは使わない",
                        "「相談会」、どなたでも、いまは使わない");
        assertThat(HistoryWords.of(pause)).isEqualTo("2026年12月29日（火）〜2027年1月3日（日）「年末年始」、取り消し");
        assertThat(HistoryWords.of(Targets.FIRST.text()))
                .isEqualTo("週に1回・480分（前後60分まで）、月に1回・17:00以降に240分（前後60分まで）、夜の会も週の1回に数える");
    }

    private static Rule rule(Repeat repeat, @Nullable LocalDate last, boolean ended) {
        return new Rule(
                new RuleId("r"),
                PEOPLE,
                "月曜の居場所",
                ((Outcome.Done<Recurrence>) Recurrence.of(repeat)).value(),
                LocalDate.of(2026, 4, 1),
                last,
                new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0), false),
                OnHoliday.NEXT_WEEKDAY,
                false,
                ended,
                1);
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(OpeningWindow.TOKYO).toInstant();
    }
}
