package ibasho.opening.calendar;

import static ibasho.opening.calendar.Sketch.DAY;
import static ibasho.opening.calendar.Sketch.PEOPLE;
import static ibasho.opening.calendar.Sketch.book;
import static ibasho.opening.calendar.Sketch.dates;
import static ibasho.opening.calendar.Sketch.day;
import static ibasho.opening.calendar.Sketch.planned;
import static ibasho.opening.calendar.Sketch.rule;
import static ibasho.opening.calendar.Sketch.single;
import static ibasho.opening.calendar.Sketch.tokyo;
import static ibasho.opening.calendar.Sketch.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.BreakId;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.KindId;
import ibasho.protocol.KindText;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningHours;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Repeat;
import ibasho.protocol.RuleId;
import ibasho.protocol.RuleText;
import ibasho.protocol.Weekday;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
    private static final String NOW = "2026-11-20T12:00";
    private static final OpeningHours NINE_TO_FIVE = new OpeningHours("09:00", "17:00", false);

    private final Book empty = book(List.of(), List.of());
    private final Book tuesdays =
            planned(
                    book(
                            List.of(rule("tue", weekly(Weekday.TUESDAY), DAY, "2026-04-01", null)),
                            List.of()),
                    NOW);

    @ParameterizedTest
    @CsvSource({
        "17:00, 09:00, false, ENDS_BEFORE_START",
        "09:00, 09:00, false, ENDS_BEFORE_START",
        "22:00, 01:00, false, ENDS_BEFORE_START",
        "09:00, 10:00, true, OPENING_TOO_LONG",
        "00:00, 16:01, false, OPENING_TOO_LONG",
        "9:00, 17:00, false, BAD_VALUE",
        "09:00, 24:00, false, BAD_VALUE",
    })
    void hoursThatMakeNoSenseAreRefused(
            String from, String to, boolean overnight, RefusalCode code) {
        assertThat(code(add(empty, "2026-12-01", new OpeningHours(from, to, overnight))))
                .isEqualTo(code);
    }

    @Test
    void anOpeningAcrossMidnightBelongsToTheDayItBegins() {
        var row = done(add(empty, "2026-12-01", new OpeningHours("22:00", "01:00", true)));

        assertThat(row.dates().getFirst().date()).isEqualTo(day("2026-12-01"));
        assertThat(row.dates().getFirst().to()).isEqualTo(tokyo("2026-12-02T01:00"));
    }

    @Test
    void aDateOnAnotherOneIsRefusedWithItsDayAndTouchingIsNoOverlap() {
        assertThat(add(tuesdays, "2026-12-01", new OpeningHours("16:59", "18:00", false)))
                .isEqualTo(
                        Outcome.refused(
                                Refusal.of(
                                        RefusalCode.OPENING_OVERLAPS,
                                        "epochDay",
                                        day("2026-12-01").toEpochDay())));
        assertThat(add(tuesdays, "2026-12-01", new OpeningHours("17:00", "18:00", false)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNightReachesIntoTheNextMorning() {
        assertThat(code(add(tuesdays, "2026-11-30", new OpeningHours("22:00", "09:01", true))))
                .isEqualTo(RefusalCode.OPENING_OVERLAPS);
    }

    @Test
    void theLeapDayIsADay() {
        var leap =
                new Edits(empty, tokyo("2027-04-01T12:00"))
                        .save(saving(null, 0, dates(day("2028-02-29"))));

        assertThat(done(leap).dates()).extracting(Opening::date).containsExactly(day("2028-02-29"));
    }

    @Test
    void aDateThatIsOverIsNotAddedButOneThatHasBegunIs() {
        assertThat(code(add(empty, "2026-11-20", new OpeningHours("09:00", "12:00", false))))
                .isEqualTo(RefusalCode.IN_THE_PAST);
        assertThat(add(empty, "2026-11-20", NINE_TO_FIVE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void datesGoUpToTheEndOfTheNextFiscalYear() {
        assertThat(add(empty, "2028-03-31", NINE_TO_FIVE)).isInstanceOf(Outcome.Done.class);
        assertThat(code(add(empty, "2028-04-01", NINE_TO_FIVE)))
                .isEqualTo(RefusalCode.TOO_FAR_AHEAD);
    }

    @Test
    void theSecondEditorIsTold() {
        var row = tuesdays.openings().getFirst();
        var first = done(cancel(tuesdays, row.id(), row.version(), "会場の都合"));
        var after = tuesdays.with(first.dates().getFirst());

        assertThat(cancel(after, row.id(), row.version(), "べつの都合"))
                .isEqualTo(
                        Outcome.refused(
                                Refusal.of(
                                        RefusalCode.EDITED_MEANWHILE,
                                        "version",
                                        row.version() + 1)));
    }

    @Test
    void whatHasBegunStaysAsItIs() {
        var on = tuesdays.with(single("on", "2026-11-20T09:00", "2026-11-20T17:00"));

        assertThat(code(cancel(on, new OpeningId("on"), 1, "理由")))
                .isEqualTo(RefusalCode.ALREADY_BEGUN);
    }

    @Test
    void aChangeNeedsItsReason() {
        var row = tuesdays.openings().getFirst();

        assertThat(code(cancel(tuesdays, row.id(), row.version(), "  ")))
                .isEqualTo(RefusalCode.REASON_NEEDED);
        assertThat(code(cancel(tuesdays, new OpeningId("gone"), 1, "理由")))
                .isEqualTo(RefusalCode.NO_SUCH_OPENING);
    }

    @Test
    void twoRulesOnOneAnotherAreRefusedWithTheFirstDay() {
        var clash = new Edits(tuesdays, tokyo(NOW)).save(saving(null, 0, weekly(Weekday.TUESDAY)));

        assertThat(clash)
                .isEqualTo(
                        Outcome.refused(
                                Refusal.of(
                                        RefusalCode.OPENING_OVERLAPS,
                                        "epochDay",
                                        day("2026-11-24").toEpochDay())));
    }

    @Test
    void aHolidayThatWouldMoveOntoAnotherOpeningIsAsked() {
        var monday =
                done(new Edits(tuesdays, tokyo(NOW)).save(saving(null, 0, weekly(Weekday.MONDAY))));

        assertThat(monday.dates())
                .filteredOn(row -> row.plannedDate().equals(day("2026-11-23")))
                .extracting(Opening::toString)
                .containsExactly("2026-11-23 09:00–17:00 UNDECIDED OVERLAP");
    }

    @Test
    void endingARuleWithdrawsWhatHasNotBegun() {
        var old = tuesdays.rules().getFirst();
        var ended =
                done(
                        new Edits(tuesdays, tokyo("2026-11-24T10:00"))
                                .end(new CalendarRequest.EndRule(old.id(), 1, "契約のおわり")));

        assertThat(ended.dates()).hasSize(tuesdays.openings().size() - 1);
        assertThat(ended.dates()).extracting(Opening::date).doesNotContain(day("2026-11-24"));
    }

    @Test
    void aDateThatComesBackHasItsOldId() {
        var old = tuesdays.rules().getFirst();
        var now = tokyo(NOW);
        var withdrawn =
                apply(
                        tuesdays,
                        done(
                                new Edits(tuesdays, now)
                                        .end(new CalendarRequest.EndRule(old.id(), 1, "x"))));
        var again = withdrawn.with(rule("tue", weekly(Weekday.TUESDAY), DAY, "2026-04-01", null));

        var back = Replan.of(again, now, new Follow(again, now).horizon()).changed();

        assertThat(back)
                .extracting(Opening::id)
                .containsExactlyInAnyOrderElementsOf(
                        tuesdays.openings().stream().map(Opening::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, 2026-12-27, ENDS_BEFORE_START",
        "2026-11-01, 2026-11-19, IN_THE_PAST",
        "2026-12-01, 2027-03-03, BAD_VALUE",
    })
    void breaksThatMakeNoSenseAreRefused(String first, String last, RefusalCode code) {
        assertThat(code(pause(null, 0, first, last))).isEqualTo(code);
    }

    @Test
    void aBreakClosesWhatARuleWouldOpenAndGivesItBack() {
        var closed = done(pause(null, 0, "2026-12-28", "2027-01-04"));
        assertThat(closed.dates())
                .extracting(Opening::toString)
                .containsExactly("2026-12-29 09:00–17:00 CANCELLED BREAK");
        assertThat(closed.dates().getFirst().note()).isEqualTo("年末年始");

        var resting = apply(tuesdays, closed).with((Break) closed.piece());
        var id = new BreakId(closed.head().subject());
        var open = done(new Edits(resting, tokyo(NOW)).end(new CalendarRequest.EndBreak(id, 1)));

        assertThat(open.dates())
                .extracting(Opening::toString)
                .containsExactly("2026-12-29 09:00–17:00 PLANNED RULE");
    }

    @Test
    void aKindInUseIsNotTakenAwayAndAnInactiveOneGivesNothing() {
        var asleep = new KindText("当事者の会", KindText.Admission.EVERYBODY, "", false, false);

        assertThat(
                        code(
                                new Edits(tuesdays, tokyo(NOW))
                                        .save(new CalendarRequest.SaveKind(PEOPLE, 1, asleep))))
                .isEqualTo(RefusalCode.KIND_IN_USE);
        assertThat(
                        code(
                                new DateEdits(empty, tokyo(NOW))
                                        .add(
                                                new CalendarRequest.AddDate(
                                                        new KindId("women"),
                                                        "",
                                                        day("2026-12-01"),
                                                        NINE_TO_FIVE,
                                                        "",
                                                        ""))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void aRuleWithoutDatesIsRefused() {
        assertThat(
                        code(
                                new Edits(empty, tokyo(NOW))
                                        .save(saving(null, 0, dates(day("2026-11-01"))))))
                .isEqualTo(RefusalCode.NOTHING_PLANNED);
        assertThat(code(new Edits(empty, tokyo(NOW)).save(saving(null, 0, weekly()))))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(
                        code(
                                new Edits(empty, tokyo(NOW))
                                        .save(saving(new RuleId("no"), 1, weekly(Weekday.MONDAY)))))
                .isEqualTo(RefusalCode.NO_SUCH_RULE);
    }

    private Outcome<Change> pause(@Nullable BreakId id, long version, String first, String last) {
        return new Edits(tuesdays, tokyo(NOW))
                .save(new CalendarRequest.SaveBreak(id, version, day(first), day(last), "年末年始"));
    }

    private static CalendarRequest.SaveRule saving(
            @Nullable RuleId id, long version, Repeat repeat) {
        var text =
                new RuleText(
                        PEOPLE,
                        "",
                        repeat,
                        day("2026-04-01"),
                        null,
                        NINE_TO_FIVE,
                        OnHoliday.NEXT_WEEKDAY,
                        false);
        return new CalendarRequest.SaveRule(id, version, text, "理由");
    }

    private static Outcome<Change> add(Book book, String date, OpeningHours hours) {
        return new DateEdits(book, tokyo(NOW))
                .add(new CalendarRequest.AddDate(PEOPLE, "", day(date), hours, "", ""));
    }

    private static Outcome<Change> cancel(Book book, OpeningId id, long version, String reason) {
        return new DateEdits(book, tokyo(NOW))
                .cancel(new CalendarRequest.CancelDate(id, version, reason, ""));
    }

    private static Book apply(Book book, Change change) {
        var after = change.piece() instanceof Rule rule ? book.with(rule) : book;
        for (var row : change.dates()) {
            after = after.with(row);
        }
        return after;
    }

    private static Change done(Outcome<Change> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Change>) outcome).value();
    }

    private static RefusalCode code(Outcome<Change> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Change>) outcome).why().code();
    }
}
