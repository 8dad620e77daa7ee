package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expert panel (相談会, S-4.2): sessions, their door, and what is said in them. Whoever is not on
 * the roster of one is answered as if it had never existed: {@code NO_SUCH_PANEL}.
 */
public sealed interface PanelRequest {
    /** Sessions that concern one: answered with {@link Result.Panels}. */
    @JsonTypeName("panel.list")
    @Command(capability = "panel-06", rate = RateClass.DESK)
    record ListPanels() implements ClientMessage, PanelRequest {}

    /**
     * Plan a session: answered with {@link Result.PanelPlanned}.
     *
     * @param key the same for each try
     * @param title no names: it is seen in the list
     */
    @JsonTypeName("panel.plan")
    @Command(capability = "panel-05", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record PlanPanel(String key, String title, Instant from, Instant until, List<PanelSeat> roster)
            implements ClientMessage, PanelRequest {}

    /** Put somebody on the roster, or elsewhere on it; {@code null} takes them off it. */
    @JsonTypeName("panel.seat")
    @Command(capability = "panel-05", rate = RateClass.CARE)
    record SeatPanel(
            PanelId panel,
            ParticipantId person,
            @JsonSetter(nulls = Nulls.SET) @Nullable PanelPart part)
            implements ClientMessage, PanelRequest {}

    /** A link for one person on the roster; the one before it is good no longer. */
    @JsonTypeName("panel.link")
    @Command(capability = "panel-05", rate = RateClass.CARE)
    record LinkPanel(PanelId panel, ParticipantId person) implements ClientMessage, PanelRequest {}

    /** A session that has not begun does not take place. */
    @JsonTypeName("panel.cancel")
    @Command(capability = "panel-05", rate = RateClass.CARE)
    record CancelPanel(PanelId panel) implements ClientMessage, PanelRequest {}

    /**
     * The matter, without anything that tells who it is about; by the 相談員 or the ファシリテーター.
     *
     * @param sure the writer was asked about a telephone number or address in it
     */
    @JsonTypeName("panel.summarise")
    @Command(capability = "panel-07", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record SummarisePanel(PanelId panel, String facts, String question, boolean sure)
            implements ClientMessage, PanelRequest {}

    /** Come with one's link: answered with {@link Result.PanelKnocked}; it is used up then. */
    @JsonTypeName("panel.knock")
    @Command(capability = "panel-01", rate = RateClass.CARE)
    record KnockPanel(String token) implements ClientMessage, PanelRequest {}

    /** Come in, or come in again after a cut: {@link Result.PanelEntered}, also while waiting. */
    @JsonTypeName("panel.enter")
    @Command(capability = "panel-01", rate = RateClass.LIGHT)
    record EnterPanel(PanelId panel) implements ClientMessage, PanelRequest {}

    /** Go out; one may come back while the session lasts. */
    @JsonTypeName("panel.leave")
    @Command(capability = "panel-01", rate = RateClass.LIGHT)
    record LeavePanel(PanelId panel) implements ClientMessage, PanelRequest {}

    /** Let somebody in from the waiting room, or send them back there; by the ファシリテーター. */
    @JsonTypeName("panel.admit")
    @Command(capability = "panel-04", rate = RateClass.DESK)
    record AdmitPanel(PanelId panel, ParticipantId person, boolean admit)
            implements ClientMessage, PanelRequest {}

    /** The session begins: from now on it counts who is there. By the ファシリテーター. */
    @JsonTypeName("panel.begin")
    @Command(capability = "panel-04", rate = RateClass.DESK)
    record BeginPanel(PanelId panel) implements ClientMessage, PanelRequest {}

    /** 指名: whose turn it is; an empty list for nobody. By the ファシリテーター. */
    @JsonTypeName("panel.nominate")
    @Command(capability = "panel-04", rate = RateClass.DESK, maxBytes = Limits.TEXT_FRAME_BYTES)
    record NominatePanel(PanelId panel, List<ParticipantId> people)
            implements ClientMessage, PanelRequest {}

    /** Raise one's hand, or put it down. */
    @JsonTypeName("panel.hand")
    @Command(capability = "panel-01", rate = RateClass.LIGHT)
    record RaiseHandInPanel(PanelId panel, boolean up) implements ClientMessage, PanelRequest {}

    /**
     * Say a word: answered with {@link Result.PanelSaid} once it is stored, or {@code
     * NOT_NOMINATED}.
     *
     * @param key the same for each try of one word
     */
    @JsonTypeName("panel.say")
    @Command(capability = "panel-01", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SayPanel(PanelId panel, String key, String text)
            implements ClientMessage, PanelRequest {}

    /**
     * Words that were said before: answered with {@link Result.PanelWords}.
     *
     * @param before only words before this one; {@code null} for the newest
     */
    @JsonTypeName("panel.read")
    @Command(capability = "panel-01", rate = RateClass.DESK)
    record ReadPanel(PanelId panel, @JsonSetter(nulls = Nulls.SET) @Nullable Long before)
            implements ClientMessage, PanelRequest {}

    /** Notes one may read, also afterwards: answered with {@link Result.PanelNotes}. */
    @JsonTypeName("panel.notes")
    @Command(capability = "panel-07", rate = RateClass.DESK)
    record ReadPanelNotes(PanelId panel) implements ClientMessage, PanelRequest {}

    /**
     * Write the note of one's own profession: a new version, the old one stays.
     *
     * @param base the version that was read, 0 for none; another answers {@code EDITED_MEANWHILE}
     */
    @JsonTypeName("panel.note")
    @Command(capability = "panel-07", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WritePanelNote(PanelId panel, int base, String text)
            implements ClientMessage, PanelRequest {}

    /**
     * The session is over; its words and their key are destroyed. By the ファシリテーター.
     *
     * @param closing what is agreed upon, for the answer to whoever asked; may be empty
     */
    @JsonTypeName("panel.end")
    @Command(capability = "panel-04", rate = RateClass.DESK, maxBytes = Limits.TEXT_FRAME_BYTES)
    record EndPanel(PanelId panel, String closing) implements ClientMessage, PanelRequest {}
}
