package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The incident register (事故・ヒヤリ, X-8, O-4.2.キ). Who is on duty enters what happened and adds to it;
 * 管理者 keep the register. Every change is answered with {@link Result.IncidentRead}.
 */
public sealed interface IncidentRequest {
    /** The register, the newest first: {@link Result.Incidents}. Others than 管理者: their own. */
    @JsonTypeName("incident.list")
    @Command(capability = "incident-01", rate = RateClass.DESK)
    record ListIncidents() implements ClientMessage, IncidentRequest {}

    /** One incident with its time line. */
    @JsonTypeName("incident.read")
    @Command(capability = "incident-01", rate = RateClass.DESK)
    record ReadIncident(IncidentId incident) implements ClientMessage, IncidentRequest {}

    /**
     * Write an incident down; 管理者 are called.
     *
     * @param key the same for each try
     */
    @JsonTypeName("incident.begin")
    @Command(capability = "incident-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record BeginIncident(
            String key,
            IncidentDraft draft,
            @JsonSetter(nulls = Nulls.SET) @Nullable IncidentOrigin origin)
            implements ClientMessage, IncidentRequest {}

    /**
     * Add to the time line.
     *
     * @param at when it happened
     */
    @JsonTypeName("incident.note")
    @Command(capability = "incident-01", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record NoteIncident(IncidentId incident, String key, Instant at, String text)
            implements ClientMessage, IncidentRequest {}

    /** Put kind, severity or leak right, with a reason; clocks follow. */
    @JsonTypeName("incident.change")
    @Command(capability = "incident-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ChangeIncident(
            IncidentId incident,
            String key,
            IncidentKind kind,
            IncidentSeverity severity,
            boolean leak,
            String why)
            implements ClientMessage, IncidentRequest {}

    /**
     * It was reported, or was not after all.
     *
     * @param how to whom and in which way; or why the mark is taken back
     */
    @JsonTypeName("incident.reported")
    @Command(capability = "incident-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record MarkReported(
            IncidentId incident, String key, ReportClock clock, boolean done, String how)
            implements ClientMessage, IncidentRequest {}

    /** It is settled; with what we take from it. Reports that are due must be done. */
    @JsonTypeName("incident.close")
    @Command(capability = "incident-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CloseIncident(IncidentId incident, String key, String lessons)
            implements ClientMessage, IncidentRequest {}

    /** It is not settled after all. */
    @JsonTypeName("incident.reopen")
    @Command(capability = "incident-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ReopenIncident(IncidentId incident, String key, String why)
            implements ClientMessage, IncidentRequest {}

    /** The report to hand in: {@link Result.FileMade}. */
    @JsonTypeName("incident.export")
    @Command(capability = "incident-02", rate = RateClass.CARE)
    record ExportIncident(IncidentId incident) implements ClientMessage, IncidentRequest {}
}
