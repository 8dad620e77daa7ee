package ibasho.opening.calendar;

import static ibasho.opening.calendar.Sketch.PEOPLE;
import static ibasho.opening.calendar.Sketch.day;
import static ibasho.opening.calendar.Sketch.tokyo;
import static ibasho.opening.calendar.Sketch.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CalendarChange;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.CalendarView;
import ibasho.protocol.KindId;
import ibasho.protocol.KindText;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningDateView;
import ibasho.protocol.OpeningHours;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PublicOpening;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RuleId;
import ibasho.protocol.RuleText;
import ibasho.protocol.SpaceId;
import ibasho.protocol.Verdict;
import ibasho.protocol.Weekday;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class CalendarTest {
    private static final ParticipantId SATO = new ParticipantId("sato");
    private static final ParticipantId KITSUNE = new ParticipantId("kitsune");
    private static final OpeningHours NINE_TO_FIVE = new OpeningHours("09:00", "17:00", false);

    private final DatabaseFixture fixture;
    private final List<List<OpeningWindow>> told = new ArrayList<>();
    private Instant now = tokyo("2026-11-20T12:00");
    private final InstantSource clock = () -> now;
    private SpaceId space = new SpaceId("");
    private Calendar calendar;
    private CalendarReading reading;

    CalendarTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        calendar = new Calendar(space, store(), clock);
        reading = new CalendarReading(store(), ActualHours.NOT_KNOWN, clock);
    }

    @BeforeEach
    void openAnEmptyCalendar() {
        space = fixture.space();
        calendar = new Calendar(space, store(), clock);
        calendar.open().join();
        calendar.onChange(told::add);
    }

    @Test
    void aRuleBecomesDatesThatTheDoorIsTold() {
        var saved = saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", "2026-12-31")).join());

        assertThat(saved.dates()).isEqualTo(5);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .extracting(window -> OpeningWindow.local(window.from()))
                .containsExactly(
                        LocalDateTime.parse("2026-11-30T09:00"),
                        LocalDateTime.parse("2026-12-07T09:00"),
                        LocalDateTime.parse("2026-12-14T09:00"),
                        LocalDateTime.parse("2026-12-21T09:00"),
                        LocalDateTime.parse("2026-12-28T09:00"));
        assertThat(calendar.windows()).isEqualTo(told.getFirst());
    }

    @Test
    void everythingIsThereAfterARestart() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", null)).join());
        saved(
                calendar.save(
                                SATO,
                                new CalendarRequest.SaveBreak(
                                        null, 0, day("2026-12-28"), day("2027-01-03"), "年末年始"))
                        .join());
        var view = show("2026-11-01", "2027-03-31");
        var windows = calendar.windows();

        var next = new Calendar(space, store(), clock);

        assertThat(next.open().join()).isEqualTo(windows);
        assertThat(show("2026-11-01", "2027-03-31")).isEqualTo(view);
        assertThat(view.rules()).hasSize(1);
        assertThat(view.breaks()).hasSize(1);
        assertThat(view.kinds()).hasSize(5);
    }

    @Test
    void changingTheRuleKeepsWhatBeganAndTheIdsOfTheRest() {
        var rule =
                new RuleId(
                        saved(
                                        calendar.save(
                                                        SATO,
                                                        mondays(
                                                                null,
                                                                0,
                                                                "2026-11-30",
                                                                "2026-12-14"))
                                                .join())
                                .subject());
        var before = show("2026-11-30", "2026-12-31").dates();
        now = tokyo("2026-11-30T10:00");

        saved(calendar.save(SATO, mondays(rule, 1, "2026-12-07", "2026-12-21")).join());

        var after = show("2026-11-30", "2026-12-31").dates();
        assertThat(after.getFirst().version()).isEqualTo(before.getFirst().version());
        assertThat(after.getFirst().begun()).isTrue();
        assertThat(after)
                .extracting(OpeningDateView::id)
                .startsWith(before.get(0).id(), before.get(1).id(), before.get(2).id());
        assertThat(after)
                .extracting(OpeningDateView::date)
                .containsExactly(
                        day("2026-11-30"), day("2026-12-07"), day("2026-12-14"), day("2026-12-21"));
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndTheFirstIsKept() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", "2026-12-14")).join());
        var date = show("2026-11-30", "2026-11-30").dates().getFirst();
        var move =
                new CalendarRequest.ChangeDate(
                        date.id(),
                        date.version(),
                        day("2026-12-01"),
                        NINE_TO_FIVE,
                        "会場",
                        "火曜になりました");
        var cancel = new CalendarRequest.CancelDate(date.id(), date.version(), "べつの都合", "");

        var first = calendar.change(SATO, move);
        var second = calendar.cancel(KITSUNE, cancel);

        assertThat(saved(first.join()).dates()).isEqualTo(1);
        assertThat(second.join())
                .isEqualTo(Outcome.refused(Refusal.of(RefusalCode.EDITED_MEANWHILE, "version", 2)));
        assertThat(show("2026-12-01", "2026-12-01").dates().getFirst().note())
                .isEqualTo("火曜になりました");
    }

    @Test
    void theHistorySaysWhoWhenAndWhat() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", "2026-12-14")).join());
        var date = show("2026-11-30", "2026-11-30").dates().getFirst();
        now = tokyo("2026-11-21T09:00");
        saved(
                calendar.cancel(KITSUNE, new CalendarRequest.CancelDate(date.id(), 1, "停電", ""))
                        .join());

        var changes = reading.history(space, date.id().value()).join();

        assertThat(changes)
                .containsExactly(
                        new CalendarChange(
                                now,
                                KITSUNE,
                                null,
                                "date.cancel",
                                date.id().value(),
                                "2026年11月30日（月）9:00〜17:00「当事者の会」ひらく、くり返しのとおり",
                                "2026年11月30日（月）9:00〜17:00「当事者の会」休み、スタッフが変えた日",
                                "停電"),
                        new CalendarChange(
                                tokyo("2026-11-20T12:00"),
                                SATO,
                                null,
                                "date.follow",
                                date.id().value(),
                                "",
                                "2026年11月30日（月）9:00〜17:00「当事者の会」ひらく、くり返しのとおり",
                                "rule.add"));
    }

    @Test
    void theChainOfHolidaysIsAskedAndDecidedByStaff() {
        saved(calendar.save(SATO, mondays(null, 0, "2027-05-03", "2027-05-03")).join());
        var asked = show("2026-11-01", "2026-11-30").undecided();
        assertThat(asked)
                .extracting(OpeningDateView::plannedDate)
                .containsExactly(day("2027-05-03"));
        assertThat(calendar.windows()).isEmpty();
        assertThat(calendar.coming()).isEmpty();

        var decision =
                new CalendarRequest.ChangeDate(
                        asked.getFirst().id(),
                        asked.getFirst().version(),
                        day("2027-05-06"),
                        NINE_TO_FIVE,
                        "連休のあと",
                        "");
        saved(calendar.change(SATO, decision).join());

        assertThat(calendar.windows())
                .extracting(OpeningWindow::id)
                .containsExactly(asked.getFirst().id());
        assertThat(show("2026-11-01", "2026-11-30").undecided()).isEmpty();
    }

    @Test
    void thePublicPageShowsChangedAndCancelledDatesWithTheirNote() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-23", "2026-12-07")).join());
        var date = show("2026-11-30", "2026-11-30").dates().getFirst();
        saved(
                calendar.cancel(
                                SATO,
                                new CalendarRequest.CancelDate(date.id(), 1, "職員の病気", "この日はお休みします"))
                        .join());

        assertThat(calendar.coming())
                .extracting(PublicOpening::state, PublicOpening::note)
                .containsExactly(
                        tuple(PublicOpening.State.CHANGED, ""),
                        tuple(PublicOpening.State.CANCELLED, "この日はお休みします"),
                        tuple(PublicOpening.State.AS_PLANNED, ""));
        assertThat(calendar.coming().toString()).doesNotContain("職員の病気");
    }

    @Test
    void importedHolidaysMoveDatesThatHaveNotBegun() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", "2026-12-14")).join());
        var csv =
                "日,名\n2026/11/30,臨時の祝日\n2026/12/7,も\n2026/12/8,も\n"
                        .getBytes(Charset.forName("windows-31j"));

        var imported =
                saved(
                        calendar.importHolidays(SATO, Base64.getEncoder().encodeToString(csv))
                                .join());

        assertThat(imported).isEqualTo(new Result.CalendarSaved("holidays", 3, 1, 0));
        assertThat(show("2026-11-30", "2026-12-14").dates())
                .extracting(view -> view.date() + " " + view.status())
                .containsExactly(
                        "2026-12-01 PLANNED", "2026-12-07 UNDECIDED", "2026-12-14 PLANNED");
    }

    @Test
    void aKindWithAListLetsInWhoeverIsOnIt() {
        var women = new KindText("女性だけの会", KindText.Admission.GROUP, "女性だけで過ごします。", false, true);
        saved(
                calendar.save(SATO, new CalendarRequest.SaveKind(new KindId("women"), 1, women))
                        .join());
        assertThat(calendar.admits(new KindId("women"), KITSUNE)).isFalse();

        saved(
                calendar.admit(
                                SATO,
                                new CalendarRequest.AdmitGuest(new KindId("women"), KITSUNE, true))
                        .join());
        assertThat(calendar.admits(new KindId("women"), KITSUNE)).isTrue();
        assertThat(calendar.admits(PEOPLE, KITSUNE)).isTrue();

        saved(
                calendar.admit(
                                SATO,
                                new CalendarRequest.AdmitGuest(new KindId("women"), KITSUNE, false))
                        .join());
        assertThat(calendar.admits(new KindId("women"), KITSUNE)).isFalse();
    }

    @Test
    void theSettingsAreTakenOverOnceIntoACalendarThatWasNeverUsed() {
        var windows =
                List.of(
                        OpeningWindow.inTokyo(
                                "月曜",
                                LocalDateTime.parse("2026-11-30T13:00"),
                                LocalDateTime.parse("2026-11-30T17:00")));

        assertThat(calendar.importOnce(windows).join()).isTrue();
        assertThat(calendar.importOnce(windows).join()).isFalse();

        assertThat(calendar.windows()).extracting(OpeningWindow::name).containsExactly("月曜");
    }

    @Test
    void timeThatPassesBringsNewDatesIntoSightAndNothingElse() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", null)).join());
        assertThat(saved(calendar.extend().join()).dates()).isZero();
        assertThat(calendar.windows().getLast().from()).isEqualTo(tokyo("2028-03-27T09:00"));

        now = tokyo("2027-04-01T00:00");
        var more = saved(calendar.extend().join());

        assertThat(more.dates()).isEqualTo(52);
        assertThat(calendar.windows().getLast().from()).isEqualTo(tokyo("2029-03-26T09:00"));
    }

    @Test
    void theDemoStaysOpenWithOneOpening() {
        keepOpen();
        var first = calendar.windows();
        now = now.plusSeconds(5 * 3600);
        keepOpen();
        assertThat(calendar.windows()).isEqualTo(first);

        now = now.plusSeconds(3 * 3600);
        keepOpen();
        assertThat(calendar.windows()).hasSize(1);
        assertThat(calendar.windows().getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(calendar.windows().getFirst().to()).isEqualTo(now.plusSeconds(12 * 3600));

        now = now.plusSeconds(12 * 3600 + 60);
        keepOpen();
        assertThat(calendar.windows()).hasSize(2);
        assertThat(calendar.windows().getLast().isOnAt(now)).isTrue();
    }

    @Test
    void theContractIsReadTogetherWithWhatReallyHappened() {
        saved(calendar.save(SATO, mondays(null, 0, "2026-11-30", null)).join());
        var window = calendar.windows().getFirst();
        now = tokyo("2026-12-07T08:00");
        ActualHours ledger =
                (_, _) ->
                        CompletableFuture.completedFuture(
                                List.of(
                                        new ActualHours.Held(
                                                window.id(),
                                                window.from(),
                                                java.time.Duration.ofHours(8))));

        var view = new CalendarReading(store(), ledger, clock).contract(space, 2026).join();

        var year = ((Outcome.Done<ibasho.protocol.ContractView>) view).value();
        var week =
                year.weeks().stream()
                        .filter(w -> w.monday().equals(day("2026-11-30")))
                        .findFirst()
                        .orElseThrow();
        assertThat(week.counting()).isEqualTo(Verdict.MET);
        assertThat(week.actualCounting()).isEqualTo(Verdict.MET);
    }

    private void keepOpen() {
        saved(
                calendar.keepOpen(
                                OpeningWindow.outside(
                                        "デモ", now.minusSeconds(3600), now.plusSeconds(12 * 3600)))
                        .join());
    }

    private CalendarStore store() {
        return new CalendarStore(fixture.database(), new AuditLog(clock));
    }

    private CalendarView show(String from, String to) {
        var shown = reading.show(space, day(from), day(to), true).join();
        return ((Outcome.Done<CalendarView>) shown).value();
    }

    private static CalendarRequest.SaveRule mondays(
            @Nullable RuleId rule, long version, String first, @Nullable String last) {
        var text =
                new RuleText(
                        PEOPLE,
                        "",
                        weekly(Weekday.MONDAY),
                        day(first),
                        last == null ? null : day(last),
                        NINE_TO_FIVE,
                        OnHoliday.NEXT_WEEKDAY,
                        false);
        return new CalendarRequest.SaveRule(rule, version, text, "契約どおり");
    }

    private static Result.CalendarSaved saved(Outcome<Result.CalendarSaved> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Result.CalendarSaved>) outcome).value();
    }
}
