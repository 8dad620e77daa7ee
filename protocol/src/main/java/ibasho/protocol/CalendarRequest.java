package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeping the calendar (M-3.1). Reading is for all staff. A change carries the version its editor
 * saw; whoever saved first wins, and the other is told ({@link RefusalCode#EDITED_MEANWHILE}).
 * {@code reason} is for staff and the history, {@code note} for the public page.
 */
public sealed interface CalendarRequest {
    /** Everything in these days, at most 400: answered with {@link Result.Calendar}. */
    @JsonTypeName("calendar.show")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record ShowCalendar(LocalDate from, LocalDate to) implements ClientMessage, CalendarRequest {}

    /**
     * Who changed what, newest first, at most 200: answered with {@link Result.CalendarHistory}.
     *
     * @param subject {@code null} for all
     */
    @JsonTypeName("calendar.history")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record ShowCalendarHistory(@JsonSetter(nulls = Nulls.SET) @Nullable String subject)
            implements ClientMessage, CalendarRequest {}

    /** A fiscal year against the contract: answered with {@link Result.Contract}. */
    @JsonTypeName("calendar.contract")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record ShowContract(int fiscalYear) implements ClientMessage, CalendarRequest {}

    /** Save a rule; {@code null} and version 0 for a new one. */
    @JsonTypeName("calendar.saveRule")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SaveRule(
            @JsonSetter(nulls = Nulls.SET) @Nullable RuleId rule,
            long version,
            RuleText text,
            String reason)
            implements ClientMessage, CalendarRequest {}

    /** End a rule: its dates that have not begun are withdrawn. */
    @JsonTypeName("calendar.endRule")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record EndRule(RuleId rule, long version, String reason)
            implements ClientMessage, CalendarRequest {}

    /** Add a single date. */
    @JsonTypeName("calendar.addDate")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AddDate(
            KindId kind,
            String name,
            LocalDate date,
            OpeningHours hours,
            String reason,
            String note)
            implements ClientMessage, CalendarRequest {}

    /** Hold a date on this day at these hours: moves it, brings it back, or decides it. */
    @JsonTypeName("calendar.changeDate")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ChangeDate(
            OpeningId opening,
            long version,
            LocalDate date,
            OpeningHours hours,
            String reason,
            String note)
            implements ClientMessage, CalendarRequest {}

    /** Do not hold a date. */
    @JsonTypeName("calendar.cancelDate")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CancelDate(OpeningId opening, long version, String reason, String note)
            implements ClientMessage, CalendarRequest {}

    /** Save a break; {@code null} and version 0 for a new one. */
    @JsonTypeName("calendar.saveBreak")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record SaveBreak(
            @JsonSetter(nulls = Nulls.SET) @Nullable BreakId id,
            long version,
            LocalDate firstDate,
            LocalDate lastDate,
            String name)
            implements ClientMessage, CalendarRequest {}

    /** Take a break back: rules open again. */
    @JsonTypeName("calendar.endBreak")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record EndBreak(BreakId id, long version) implements ClientMessage, CalendarRequest {}

    /** Save a kind; {@code null} and version 0 for a new one. */
    @JsonTypeName("calendar.saveKind")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SaveKind(
            @JsonSetter(nulls = Nulls.SET) @Nullable KindId kind, long version, KindText text)
            implements ClientMessage, CalendarRequest {}

    /** Put a person on the list of a kind, or take them off. */
    @JsonTypeName("calendar.admit")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record AdmitGuest(KindId kind, ParticipantId person, boolean on)
            implements ClientMessage, CalendarRequest {}

    /**
     * Take over 祝日 from the government's file.
     *
     * @param csv the file as it is, in base64
     */
    @JsonTypeName("calendar.importHolidays")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record ImportHolidays(String csv) implements ClientMessage, CalendarRequest {}

    /** Save what the contract asks. */
    @JsonTypeName("calendar.saveTargets")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record SaveTargets(long version, ContractTargets targets)
            implements ClientMessage, CalendarRequest {}
}
