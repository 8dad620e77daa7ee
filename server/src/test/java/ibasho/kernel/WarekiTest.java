package ibasho.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarekiTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 令和8年11月24日（火）",
        "2024-02-29, 令和6年2月29日（木）",
        "2019-05-01, 令和元年5月1日（水）",
        "2019-04-30, 平成31年4月30日（火）"
    })
    void daysAreWrittenAsPapersWriteThem(LocalDate day, String paper) {
        assertThat(Wareki.day(day)).isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 令和8年11月", "2027-03, 令和9年3月", "2019-05, 令和元年5月"})
    void monthsToo(YearMonth month, String paper) {
        assertThat(Wareki.month(month)).isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({"2026, 令和8年度", "2023, 令和5年度", "2019, 令和元年度", "2018, 平成30年度"})
    void fiscalYearsAreNamedAfterTheirApril(int year, String paper) {
        assertThat(Wareki.fiscalYear(year)).isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026", "2027-03-31, 2026", "2026-03-31, 2025", "2026-12-31, 2026"})
    void aFiscalYearRunsFromAprilToMarch(LocalDate day, int year) {
        assertThat(Wareki.fiscalYearOf(day)).isEqualTo(year);
        assertThat(day).isBetween(Wareki.firstDayOf(year), Wareki.lastDayOf(year));
    }
}
