package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The 開設日誌 and the hours and counts it stands on (001 5, M-5.ア). For those who work here. */
public sealed interface DiaryRequest {
    /** The latest openings that have begun: answered with {@link Result.OpeningsToWrite}. */
    @JsonTypeName("hours.recent")
    @Command(capability = "report-01", rate = RateClass.LIGHT)
    record RecentOpenings() implements ClientMessage, DiaryRequest {}

    /**
     * Hours and counts of a fiscal year: answered with {@link Result.HoursOfYear}.
     *
     * @param fiscalYear the year in which its April lies
     */
    @JsonTypeName("hours.year")
    @Command(capability = "report-05", rate = RateClass.LIGHT)
    record ReadYear(int fiscalYear) implements ClientMessage, DiaryRequest {}

    /** The same as a table to take away (CSV): answered with {@link Result.FileMade}. */
    @JsonTypeName("hours.export")
    @Command(capability = "report-05", rate = RateClass.CARE)
    record ExportHours(int fiscalYear) implements ClientMessage, DiaryRequest {}

    /** One diary: answered with {@link Result.DiaryRead}. */
    @JsonTypeName("diary.read")
    @Command(capability = "report-01", rate = RateClass.LIGHT)
    record ReadDiary(OpeningId opening) implements ClientMessage, DiaryRequest {}

    /**
     * Keep a new version: answered with {@link Result.DiaryRead}. What was signed stays as it was;
     * the new version waits for a signature of its own.
     *
     * @param base the version the writer saw, 0 for none; refused with {@code EDITED_MEANWHILE}
     *     when there is a newer one
     */
    @JsonTypeName("diary.save")
    @Command(
            capability = "report-01",
            rate = RateClass.CARE,
            maxBytes = 2 * Limits.TEXT_FRAME_BYTES)
    record SaveDiary(OpeningId opening, long base, DiaryText text)
            implements ClientMessage, DiaryRequest {}

    /**
     * Sign the newest version off, as 管理者: answered with {@link Result.DiaryRead}. Facts and words
     * are kept as they are now.
     *
     * @param version the version the signer saw, 0 when nothing but the drafted facts is there
     */
    @JsonTypeName("diary.sign")
    @Command(capability = "report-07", rate = RateClass.CARE)
    record SignDiary(OpeningId opening, long version) implements ClientMessage, DiaryRequest {}

    /** One diary to take away: answered with {@link Result.FileMade}. */
    @JsonTypeName("diary.export")
    @Command(capability = "report-01", rate = RateClass.CARE)
    record ExportDiary(OpeningId opening, Form form) implements ClientMessage, DiaryRequest {}

    /** How a diary is taken away. */
    enum Form {
        /** Plain text. */
        TEXT,
        /** A table, one row for each fact or text. */
        CSV,
        /** A whole page of HTML, made for A4. */
        PAGE
    }
}
