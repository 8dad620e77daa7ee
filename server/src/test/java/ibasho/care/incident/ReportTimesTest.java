package ibasho.care.incident;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Wareki;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentSeverity;
import ibasho.protocol.ReportClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-21 is a Saturday, 11-23 勤労感謝の日, 2026-12-29 a Tuesday. */
final class ReportTimesTest {
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(
                    LocalDate.of(2026, 11, 3),
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2027, 1, 1),
                    LocalDate.of(2027, 1, 11));

    @ParameterizedTest
    @CsvSource({
        // While it is open: at once.
        "2026-11-24T10:00, 2026-11-24T11:00",
        "2026-11-24T16:59, 2026-11-24T17:59",
        // Before and after its hours.
        "2026-11-24T06:30, 2026-11-24T09:00",
        "2026-11-24T17:00, 2026-11-25T09:00",
        // Saturday, Sunday and a 祝日 on Monday.
        "2026-11-21T14:00, 2026-11-24T09:00",
        "2026-11-22T23:50, 2026-11-24T09:00",
        "2026-11-23T10:00, 2026-11-24T09:00",
        "2026-11-20T20:00, 2026-11-24T09:00",
        // A 祝日 in the middle of a week.
        "2026-11-02T19:00, 2026-11-04T09:00",
        // From 29 December to 3 January nobody is there; the 4th is a Monday.
        "2026-12-28T18:00, 2027-01-04T09:00",
        "2027-01-03T12:00, 2027-01-04T09:00",
    })
    void thePrefectureHearsAtOnceOrAtNineOfItsNextDay(String known, String due) {
        assertThat(ReportTimes.due(sort(IncidentKind.HARM, false), at(known), HOLIDAYS))
                .containsOnlyKeys(ReportClock.PREFECTURE)
                .containsEntry(ReportClock.PREFECTURE, at(due));
    }

    @ParameterizedTest
    @CsvSource({
        // The day of knowing is the first. 5 days, holidays counted.
        "2026-11-20T20:00, 2026-11-22T23:59, 2026-11-24T23:59, 2026-12-21T23:59",
        // The thirtieth day is Saturday 2026-12-05: the Monday after it.
        "2026-11-06T09:00, 2026-11-08T23:59, 2026-11-10T23:59, 2026-12-07T23:59",
        // The thirtieth day lies in the days nobody is there.
        "2026-12-01T09:00, 2026-12-03T23:59, 2026-12-05T23:59, 2027-01-04T23:59",
    })
    void whereDataLeakedTheCommissionHearsWithinFiveAndThirtyDays(
            String known, String aim, String first, String full) {
        var due = ReportTimes.due(sort(IncidentKind.SYSTEM, true), at(known), HOLIDAYS);

        assertThat(ReportTimes.aim(at(known))).isEqualTo(at(aim));
        assertThat(due)
                .containsOnlyKeys(ReportClock.values())
                .containsEntry(ReportClock.COMMISSION_FIRST, at(first))
                .containsEntry(ReportClock.COMMISSION_FULL, at(full));
    }

    @Test
    void nobodyOutsideWaitsForANearMiss() {
        var known = at("2026-11-24T10:00");

        assertThat(ReportTimes.due(sort(IncidentKind.NEAR_MISS, false), known, HOLIDAYS)).isEmpty();
        assertThat(ReportTimes.due(sort(IncidentKind.NEAR_MISS, true), known, HOLIDAYS))
                .containsOnlyKeys(ReportClock.COMMISSION_FIRST, ReportClock.COMMISSION_FULL);
    }

    @Test
    void whereItIsAboutPersonalInformationItCountsAsALeak() {
        var sort =
                Incident.Sort.of(
                        IncidentKind.PERSONAL_INFORMATION, IncidentSeverity.SERIOUS, false);

        assertThat(sort.leak()).isTrue();
    }

    private static Incident.Sort sort(IncidentKind kind, boolean leak) {
        return Incident.Sort.of(kind, IncidentSeverity.SERIOUS, leak);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Wareki.JAPAN).toInstant();
    }
}
