package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ibasho.protocol.Counts;
import ibasho.protocol.DiaryRequest.Form;
import ibasho.protocol.DiaryState;
import ibasho.protocol.DiaryText;
import ibasho.protocol.DiaryVersion;
import ibasho.protocol.DiaryView;
import ibasho.protocol.FileView;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursSpan;
import ibasho.protocol.HoursSpan.Stretch;
import ibasho.protocol.HoursView;
import ibasho.protocol.KindId;
import ibasho.protocol.MonthHours;
import ibasho.protocol.OpeningId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What staff take away. */
final class DiaryFilesTest {
    private static final String DAY = "2026-11-24";
    private static final HeldOpening HELD =
            new HeldOpening(
                    new OpeningId("tuesday"),
                    new KindId("hito"),
                    "当事者の会",
                    LocalDate.parse(DAY),
                    "令和8年11月24日（火）",
                    HoursScene.at(DAY, "13:00"),
                    HoursScene.at(DAY, "17:00"),
                    240,
                    225,
                    HoursScene.at(DAY, "13:00"),
                    HoursScene.at(DAY, "17:00"),
                    0,
                    List.of(
                            new HoursSpan(
                                    Stretch.PAUSED,
                                    HoursScene.at(DAY, "14:00"),
                                    HoursScene.at(DAY, "14:15"),
                                    "避難訓練")),
                    225,
                    new Counts(4, 4, 1, 2),
                    DiaryState.SIGNED);

    @Test
    void thePageIsWholeAndHarmless() {
        var page = DiaryFiles.of(diary("<script>alert(\"x\")</script>&'", false), Form.PAGE);

        assertThat(page.name()).isEqualTo("開設日誌-2026-11-24-1300.html");
        assertThat(page.mediaType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.content())
                .startsWith("<!doctype html>\n<html lang=\"ja\">")
                .contains("<title>開設日誌 令和8年11月24日（火）</title>", "size: A4")
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;")
                .contains("未確認（下書き）")
                .doesNotContain("<script", "http:", "https:");
    }

    @Test
    void theTextSaysWhoSignedAndWhenInReiwa() {
        var text = DiaryFiles.of(diary("なごみました。\n二行目", true), Form.TEXT).content();

        assertThat(text)
                .startsWith("開設日誌\r\n令和8年11月24日（火）　当事者の会\r\n計画：13:00〜17:00（4時間）\r\n")
                .contains("■ よかったこと\r\nなごみました。\r\n二行目\r\n")
                .contains("第1版　記入：くすのき　令和8年11月24日（火）17:10　確認：くすのき　令和8年11月24日（火）17:20")
                .endsWith("確認：くすのき　令和8年11月24日（火）17:20\r\n")
                .doesNotContain("気になったこと");
    }

    @Test
    void theTableOpensInSpreadsheetsAndRunsNothing() {
        var rows = rows(DiaryFiles.of(diary("=HYPERLINK(\"http://x\")", true), Form.CSV));

        assertThat(rows.getFirst().getFields()).containsExactly("項目", "内容");
        assertThat(rows).extracting(CsvRecord::getFields).contains(List.of("日付（ISO）", DAY));
        assertThat(rows)
                .extracting(CsvRecord::getFields)
                .contains(List.of("計画", "13:00〜17:00（4時間）"))
                .contains(List.of("よかったこと", "'=HYPERLINK(\"http://x\")"));
    }

    @Test
    void theTableOfAYearHasEveryOpeningEveryMonthTheYearAndTheDefinitions() {
        var month = new MonthHours("2026-11", "令和8年11月", 1, 1, 240, 225, new Counts(4, 4, 1, 2));
        var year =
                new HoursView(
                        2026, "令和8年度", List.of(HELD), List.of(month), new Counts(4, 4, 1, 2), 12);

        var file = HoursFile.of(year);
        var rows = rows(file);

        assertThat(file.name()).isEqualTo("開設実績-2026年度.csv");
        assertThat(rows.get(1).getFields())
                .containsExactly(
                        "開設",
                        DAY,
                        "令和8年11月24日（火）",
                        "当事者の会",
                        "13:00",
                        "17:00",
                        "240",
                        "13:00",
                        "17:00",
                        "225",
                        "15",
                        "0",
                        "0",
                        "225",
                        "1",
                        "1",
                        "4",
                        "4",
                        "1",
                        "2",
                        "");
        assertThat(rows.get(2).getFields()).startsWith("月", "2026-11", "令和8年11月");
        assertThat(rows.get(3).getFields())
                .startsWith("年度", "2026", "令和8年度")
                .endsWith("1", "1", "4", "4", "1", "2", "12");
        assertThat(rows).extracting(row -> row.getField(0)).endsWith("定義", "定義", "定義", "定義");
    }

    private static DiaryView diary(String good, boolean signed) {
        var version =
                new DiaryVersion(
                        1,
                        HoursScene.at(DAY, "17:10"),
                        "くすのき",
                        signed ? HoursScene.at(DAY, "17:20") : null,
                        name(signed));
        return new DiaryView(
                HELD,
                List.of("令和8年11月24日（火）　当事者の会", "計画：13:00〜17:00（4時間）"),
                new DiaryText(good, "", "", ""),
                1,
                signed,
                !signed,
                List.of(version));
    }

    private static @Nullable String name(boolean signed) {
        return signed ? "くすのき" : null;
    }

    private static List<CsvRecord> rows(FileView file) {
        assertThat(file.mediaType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.content()).startsWith("\uFEFF").contains("\r\n");
        return CsvReader.builder().ofCsvRecord(file.content().substring(1)).stream().toList();
    }
}
