package ibasho.opening.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HolidayFileTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String HEAD = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";
    private static final Map<LocalDate, String> DAYS =
            Map.of(
                    LocalDate.of(2026, 1, 1), "元日",
                    LocalDate.of(2026, 9, 22), "休日");

    @Test
    void readsTheFileAsTheGovernmentPublishesIt() {
        assertThat(read(HEAD + "2026/1/1,元日\r\n2026/9/22,休日\r\n", SHIFT_JIS))
                .isEqualTo(Outcome.done(DAYS));
    }

    @Test
    void readsWhatASpreadsheetProgramMadeOfIt() {
        assertThat(
                        read(
                                "\uFEFF" + HEAD + "\"2026-01-01\",\"元日\"\n2026-09-22,休日\n",
                                StandardCharsets.UTF_8))
                .isEqualTo(Outcome.done(DAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/2/30,なし", "元日,2026/1/1", "2026/1/2", "2026/1/2, ", "26/1/1,元日"})
    void saysWhichLineItCouldNotRead(String line) {
        assertThat(read(HEAD + "2026/1/1,元日\r\n" + line + "\r\n", SHIFT_JIS)).isEqualTo(unread(3));
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        assertThat(HolidayFile.read("%%%")).isEqualTo(unread(1));
        assertThat(HolidayFile.read("")).isEqualTo(unread(1));
        assertThat(read(HEAD, SHIFT_JIS)).isEqualTo(unread(1));
        assertThat(HolidayFile.read(Base64.getEncoder().encodeToString(new byte[] {-1, -1, 0})))
                .isEqualTo(unread(1));
    }

    @Test
    void importedYearsReplaceTheBuiltInOnesAndOthersStay() {
        var both = BuiltInHolidays.ALL.with(Map.of(LocalDate.of(2026, 6, 1), "臨時の祝日"));

        assertThat(both.isHoliday(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(both.isHoliday(LocalDate.of(2026, 5, 4))).isFalse();
        assertThat(both.isHoliday(LocalDate.of(2027, 5, 4))).isTrue();
    }

    @Test
    void knowsTheBuiltInDaysThatAreEasilyForgotten() {
        assertThat(BuiltInHolidays.ALL.name(LocalDate.of(2026, 5, 6))).contains("振替休日");
        assertThat(BuiltInHolidays.ALL.isHoliday(LocalDate.of(2026, 9, 22))).isTrue();
        assertThat(BuiltInHolidays.ALL.isHoliday(LocalDate.of(2019, 12, 31))).isFalse();
    }

    private static Outcome<Map<LocalDate, String>> read(String text, Charset charset) {
        return HolidayFile.read(Base64.getEncoder().encodeToString(text.getBytes(charset)));
    }

    private static Outcome<Map<LocalDate, String>> unread(long line) {
        return Outcome.refused(Refusal.of(RefusalCode.FILE_NOT_READ, "line", line));
    }
}
