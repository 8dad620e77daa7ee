package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server says. Every wish gets exactly one {@link Done} or {@link Refused}; the rest are
 * events. Nothing here could carry a real name, an address, or a coming or going in words (X-1,
 * X-2); but for the answer to {@link BreakGlassRequest.OpenGlass}. What tells of a consultation has
 * messages of its own ({@code consult.*}, {@code side.*}, {@code panel.*}); those of the room have
 * no field for one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
public sealed interface ServerMessage {
    /** The wish {@code n} was done. */
    @JsonTypeName("done")
    record Done(long n, @Nullable Result result) implements ServerMessage {}

    /**
     * A polite no to the wish {@code n}.
     *
     * @param limits numbers the client may show, each key naming its unit ({@code maxChars})
     */
    @JsonTypeName("refused")
    record Refused(long n, RefusalCode code, Map<String, Long> limits) implements ServerMessage {}

    /** A line was said; stored before anybody sees it. */
    @JsonTypeName("chat.said")
    record Said(long seq, Line line) implements ServerMessage {}

    /** The words of a line changed. */
    @JsonTypeName("chat.edited")
    record Edited(long seq, long line, String text) implements ServerMessage {}

    /** A line was taken back. */
    @JsonTypeName("chat.removed")
    record Removed(long seq, long line) implements ServerMessage {}

    /** A reaction was put on a line or taken off. */
    @JsonTypeName("chat.reacted")
    record Reacted(long seq, long line, ParticipantId by, Reaction reaction, boolean on)
            implements ServerMessage {}

    /** Staff hid a line; the words go from every screen. */
    @JsonTypeName("line.hidden")
    record LineHidden(long seq, long line) implements ServerMessage {}

    /** A hidden line is shown again, whole. */
    @JsonTypeName("line.restored")
    record LineRestored(long seq, Line line) implements ServerMessage {}

    /**
     * What changed among the visible avatars since the last tick, in one frame.
     *
     * @param shown new or changed avatars, whole
     * @param moved those who walked
     * @param gone those no longer shown; the reason is nobody's business
     */
    @JsonTypeName("avatars.changed")
    record AvatarsChanged(List<AvatarView> shown, List<AvatarStep> moved, List<ParticipantId> gone)
            implements ServerMessage {}

    /** Staff only (room-04): who is watching now. */
    @JsonTypeName("watchers.changed")
    record WatchersChanged(List<WatcherView> watchers) implements ServerMessage {}

    /** Staff began or ceased to look in without being seen; for everybody inside. */
    @JsonTypeName("room.lookedAt")
    record LookedAt(Looking by) implements ServerMessage {}

    /** The door or its next time changed. */
    @JsonTypeName("door.changed")
    record DoorChanged(DoorView door) implements ServerMessage {}

    /** Who is on duty changed; for those inside and for staff. */
    @JsonTypeName("duty.changed")
    record DutyChanged(DutyView duty) implements ServerMessage {}

    /** Staff only: somebody is called, since no 管理者 could be reached from then on. */
    @JsonTypeName("duty.alarm")
    record DutyAlarmed(AlarmKind kind, Instant since) implements ServerMessage {}

    /** 管理者, 支援員 and 相談員 on duty: somebody pressed つらい, or words gave a hint. */
    @JsonTypeName("care.rang")
    record CareRang(CareCaseView careCase) implements ServerMessage {}

    /** The same people: a case is otherwise than it was. */
    @JsonTypeName("care.changed")
    record CareChanged(CareCaseView careCase) implements ServerMessage {}

    /** The person alone: one's own call stands otherwise. */
    @JsonTypeName("care.own")
    record CareOwnChanged(CareOwnView care) implements ServerMessage {}

    /** The person, and 管理者, 支援員 and 相談員: a word of the private line. */
    @JsonTypeName("line.said")
    record PrivatelySpoken(PrivateWord word) implements ServerMessage {}

    /** 管理者, 支援員 and 相談員: a word of their back line. */
    @JsonTypeName("back.said")
    record BackSaid(BackWord word) implements ServerMessage {}

    /** The person alone: one's own wish to consult stands otherwise. */
    @JsonTypeName("consult.own")
    record ConsultOwnChanged(ConsultOwnView consult) implements ServerMessage {}

    /** The person alone: one's own appointment stands otherwise, or is near. */
    @JsonTypeName("consult.appointment")
    record BookingChanged(OwnBookingView booking) implements ServerMessage {}

    /** 管理者 and 相談員: the waiting list, what is in use or the times are otherwise; read again. */
    @JsonTypeName("consult.changed")
    record ConsultsChanged() implements ServerMessage {}

    /** 管理者 and 相談員 on duty: somebody wishes to consult. */
    @JsonTypeName("consult.rang")
    record ConsultRang() implements ServerMessage {}

    /** Those inside a side room: a word, stored before anybody sees it. */
    @JsonTypeName("side.said")
    record SideSpoken(SideRoomId room, SideWord word) implements ServerMessage {}

    /** Those inside a side room who may read there: a paper lies on the table, stored before. */
    @JsonTypeName("side.paper")
    record SidePaperLaid(SideRoomId room, SidePaperView paper) implements ServerMessage {}

    /** The same people: a paper was taken away. */
    @JsonTypeName("side.paperGone")
    record SidePaperGone(SideRoomId room, SidePaperId paper) implements ServerMessage {}

    /** Those inside a side room: who is there, or how it stands, is otherwise. */
    @JsonTypeName("side.changed")
    record SideChanged(SideRoomView room) implements ServerMessage {}

    /**
     * To one listener inside: whose voice comes through which slot of the line; {@code null} where
     * a slot is free.
     */
    @JsonTypeName("side.voiceSlots")
    record SideVoiceSlots(SideRoomId room, List<@Nullable ParticipantId> slots)
            implements ServerMessage {}

    /** To the one whose line it was: the server ended it. */
    @JsonTypeName("side.voiceEnded")
    record SideVoiceEnded(SideRoomId room, VoiceEnding why) implements ServerMessage {}

    /** Those who belonged to a side room: it is over, or one belongs to it no longer. */
    @JsonTypeName("side.ended")
    record SideEnded(SideRoomId room) implements ServerMessage {}

    /** Whoever is asked into a side room, with the person's yes. */
    @JsonTypeName("side.asked")
    record SideAsked(SideRoomId room) implements ServerMessage {}

    /** Those inside a panel session: a word, stored before anybody sees it. */
    @JsonTypeName("panel.said")
    record PanelSpoken(PanelId panel, PanelWord word) implements ServerMessage {}

    /** Those inside a panel session: who is there, or whose turn it is, is otherwise. */
    @JsonTypeName("panel.changed")
    record PanelChanged(PanelRoomView room) implements ServerMessage {}

    /** One person on the roster: admitted, sent back, put on it or taken off it. */
    @JsonTypeName("panel.moved")
    record PanelMoved(PanelId panel) implements ServerMessage {}

    /** Those who could come in: the session is over. */
    @JsonTypeName("panel.ended")
    record PanelEnded(PanelId panel) implements ServerMessage {}

    /** The author alone: what waits to be written down is otherwise. */
    @JsonTypeName("case.changed")
    record CasesChanged() implements ServerMessage {}

    /** 管理者: somebody asks to read case records, or a second person agreed. */
    @JsonTypeName("case.asked")
    record CaseAsked() implements ServerMessage {}

    /** The person who asked, and those who answer: a ticket is otherwise than it was. */
    @JsonTypeName("tech.changed")
    record TicketChanged(TicketView ticket) implements ServerMessage {}

    /** 場を静かに began or ended; for those inside. */
    @JsonTypeName("room.slow")
    record SlowChanged(boolean on) implements ServerMessage {}

    /** To the person alone: お休み began or changed; {@code null} when it is over. */
    @JsonTypeName("pause.changed")
    record PauseChanged(@Nullable PauseView pause) implements ServerMessage {}

    /**
     * To the person alone: きょうはここまで.
     *
     * @param by 呼び名 of whoever will get in touch
     * @param how in which way
     */
    @JsonTypeName("today.ended")
    record TodayEnded(@Nullable String by, String how) implements ServerMessage {}

    /**
     * To the person alone: a longer time away was decided.
     *
     * @param until the last day of it
     * @param nextSupport what is offered instead
     */
    @JsonTypeName("away.decided")
    record AwayDecided(LocalDate until, String nextSupport) implements ServerMessage {}

    /** Staff only: something about 話題の軌道修正 changed; read the lists again. */
    @JsonTypeName("steer.changed")
    record SteerChanged() implements ServerMessage {}

    /** Every 管理者, and whoever opened it: the ledger was opened in danger of life. */
    @JsonTypeName("glass.changed")
    record GlassChanged(GlassView glass) implements ServerMessage {}

    /** Every 管理者: an incident is new or changed. */
    @JsonTypeName("incident.changed")
    record IncidentChanged(IncidentView incident) implements ServerMessage {}

    /** 管理者, 支援員 and 相談員: two are inside who had better not meet. */
    @JsonTypeName("pairs.together")
    record PairTogether(PairView pair) implements ServerMessage {}

    /** The same people: what is borne in mind changed, or one of a pair went; read it again. */
    @JsonTypeName("pairs.changed")
    record PairsChanged() implements ServerMessage {}

    /** Something about oneself changed, here or on another of one's devices. */
    @JsonTypeName("self.changed")
    record SelfChanged(SelfView self) implements ServerMessage {}

    /** A quiet note to this person alone. */
    @JsonTypeName("notice.given")
    record NoticeGiven(Notice notice) implements ServerMessage {}

    /** The server restarts; come back after this pause. */
    @JsonTypeName("server.restarting")
    record Restarting(int backInSeconds) implements ServerMessage {}

    /** Staff only (audit-04), and never those whom it is about: a card is new or changed. */
    @JsonTypeName("concern.changed")
    record ConcernChanged(ConcernCard card) implements ServerMessage {}

    /** To oneself alone: whom one hides changed, here or on another of one's devices. */
    @JsonTypeName("aside.changed")
    record AsidesChanged(List<NamedPerson> people) implements ServerMessage {}

    /**
     * To everybody who sits at a table, also without voice: all who are in voice there, and how;
     * whole at each change. Empty for somebody who just left a table.
     */
    @JsonTypeName("voice.table")
    record VoiceTable(List<VoicePerson> people) implements ServerMessage {}

    /**
     * To one listener alone: whose voice comes through which slot of the line; {@code null} where a
     * slot is free.
     */
    @JsonTypeName("voice.slots")
    record VoiceSlots(List<@Nullable ParticipantId> slots) implements ServerMessage {}

    /** To everybody who sits at the table: somebody began or ceased to speak. */
    @JsonTypeName("voice.speaking")
    record VoiceSpeaking(ParticipantId who, boolean speaks) implements ServerMessage {}

    /** To the one whose line it was: the server ended it. */
    @JsonTypeName("voice.ended")
    record VoiceEnded(VoiceEnding why) implements ServerMessage {}

    /** To the person alone: staff put their microphone off, once. */
    @JsonTypeName("voice.hushed")
    record VoiceHushed() implements ServerMessage {}

    /** The 話のたね on the table of the whole room changed; {@code null} for none. */
    @JsonTypeName("topic.changed")
    record TopicChanged(@Nullable TopicView topic) implements ServerMessage {}
}
