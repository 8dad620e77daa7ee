package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link ServerMessage.Done} may bring. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
public sealed interface Result {
    /** Answer to {@link SessionRequest.Hello}. */
    @JsonTypeName("hello")
    record Greeting(SelfView self, DoorView door, Instant serverTime, List<Notice> notices)
            implements Result {}

    /**
     * Answer to {@link RoomRequest.Enter}.
     *
     * @param resumed true: what was missed follows as events, once, in order; false: start afresh
     *     from {@code room}
     */
    @JsonTypeName("entered")
    record Entered(boolean resumed, RoomView room) implements Result {}

    /**
     * What a browser needs to offer a line of voice.
     *
     * @param slots how many voices can be heard at once: so many lines that only receive
     * @param relays empty where none is set up
     */
    @JsonTypeName("voiceLine")
    record VoiceLine(int slots, List<VoiceRelay> relays) implements Result {}

    /** What answers an offer of voice (SDP); it names this server and nobody else. */
    @JsonTypeName("voiceAnswer")
    record VoiceAnswer(String answer) implements Result {}

    /** Answer to a stored line: its sequence, which is also the id of the line. */
    @JsonTypeName("said")
    record SaidAs(long seq) implements Result {}

    /** Options for {@code navigator.credentials.create}, as JSON (WebAuthn Level 3 §5.4). */
    @JsonTypeName("passkeyOptions")
    record PasskeyOptions(String options) implements Result {}

    /** A fresh TOTP secret, shown once. */
    @JsonTypeName("totpSecret")
    record TotpSecret(String base32, String uri) implements Result {}

    /**
     * The rules in force.
     *
     * @param accepted the newest version that the asker accepted, {@code null} before the first
     */
    @JsonTypeName("rules")
    record RulesInForce(Rules rules, @Nullable Rules accepted) implements Result {}

    /** The rules as a document, with the proof of who accepted them. */
    @JsonTypeName("rulesKept")
    record RulesKept(RulesKeptView kept) implements Result {}

    /** The record of acts of one day. */
    @JsonTypeName("auditDay")
    record AuditDay(AuditDayView day) implements Result {}

    /** Whether the record of acts is whole. */
    @JsonTypeName("auditVerified")
    record AuditVerified(AuditVerdictView verdict) implements Result {}

    /** Own sessions and ways in. */
    @JsonTypeName("signIns")
    record SignIns(
            @Nullable String signInName,
            boolean hasSecret,
            boolean hasTotp,
            List<SessionView> sessions,
            List<PasskeyView> passkeys)
            implements Result {}

    /**
     * Everybody registered, role changes that wait for a second person, and who is to be erased or
     * was; the last is empty for those who may not erase.
     */
    @JsonTypeName("people")
    record People(List<PersonView> people, List<RoleProposal> proposals, List<ErasureView> erasures)
            implements Result {}

    /** The new person's id and reference number. */
    @JsonTypeName("personAdded")
    record PersonAdded(ParticipantId person, String reference) implements Result {}

    /**
     * A one-time link.
     *
     * @param path path and fragment to append to the server's own address; shown once
     */
    @JsonTypeName("invited")
    record Invited(String path, Instant expiresAt) implements Result {}

    /** The card as saved. */
    @JsonTypeName("cardSaved")
    record CardSaved(InfoCard card) implements Result {}

    /** How texts are read, in the order asked; each from left to right. */
    @JsonTypeName("readings")
    record Readings(List<List<Reading>> texts) implements Result {}

    /** Answer to {@link CalendarRequest.ShowCalendar}. */
    @JsonTypeName("calendar")
    record Calendar(CalendarView calendar) implements Result {}

    /** Answer to {@link CalendarRequest.ShowCalendarHistory}. */
    @JsonTypeName("calendarHistory")
    record CalendarHistory(List<CalendarChange> changes) implements Result {}

    /** Answer to {@link CalendarRequest.ShowContract}. */
    @JsonTypeName("contract")
    record Contract(ContractView contract) implements Result {}

    /**
     * A change of the calendar was stored.
     *
     * @param subject id of what was saved
     * @param dates how many dates changed (or days were read)
     * @param undecided how many of them now wait for a decision
     * @param keptByHand how many coming dates the rule left alone because staff had decided them
     */
    @JsonTypeName("calendarSaved")
    record CalendarSaved(String subject, int dates, int undecided, int keptByHand)
            implements Result {}

    /** The role change that now waits. */
    @JsonTypeName("rolesProposed")
    record RolesProposed(ProposalId proposal) implements Result {}

    /** The latest openings that have begun, newest first: whose diaries there are to write. */
    @JsonTypeName("openingsToWrite")
    record OpeningsToWrite(List<HeldOpening> openings) implements Result {}

    /** Hours and counts of a fiscal year. */
    @JsonTypeName("hoursOfYear")
    record HoursOfYear(HoursView hours) implements Result {}

    /** A diary. */
    @JsonTypeName("diary")
    record DiaryRead(DiaryView diary) implements Result {}

    /** A file to keep. */
    @JsonTypeName("file")
    record FileMade(FileView file) implements Result {}

    /**
     * Whether devices can be called.
     *
     * @param key public key of this 居場所 in base64url, for {@code applicationServerKey}
     * @param devices how many of one's own devices are subscribed
     */
    @JsonTypeName("pushState")
    record PushState(String key, long devices) implements Result {}

    /**
     * What came of calling one's own devices.
     *
     * @param taken devices whose push service took the call
     * @param failed devices whose push service did not
     */
    @JsonTypeName("pushTested")
    record PushTested(long taken, long failed) implements Result {}

    /** How one's own call stands. */
    @JsonTypeName("careOwn")
    record CareOwn(CareOwnView care) implements Result {}

    /** Open cases and those closed within a day, the newest first. */
    @JsonTypeName("careCases")
    record CareCases(List<CareCaseView> cases) implements Result {}

    /** Answer to a word that is stored: its place. */
    @JsonTypeName("privatelySaid")
    record PrivatelySaid(long seq) implements Result {}

    /** One's own line to staff, oldest first; at most the newest two hundred words. */
    @JsonTypeName("ownLine")
    record OwnLine(List<PrivateWord> words) implements Result {}

    /**
     * One person's line, oldest first; at most the newest two hundred words.
     *
     * @param quiet the person is inside and on そっと now
     * @param reasonNeeded the next word of staff needs a reason
     */
    @JsonTypeName("privateLine")
    record PrivateLine(
            ParticipantId person,
            @Nullable String nickname,
            List<PrivateWord> words,
            List<QuietReasonView> reasons,
            boolean quiet,
            boolean reasonNeeded)
            implements Result {}

    /** Lines of the last weeks, the newest word first. */
    @JsonTypeName("privateLines")
    record PrivateLines(List<PrivateLineView> lines) implements Result {}

    /** The back line of a day. */
    @JsonTypeName("backLine")
    record BackLine(LocalDate day, List<BackWord> words) implements Result {}

    /** How one's own wish to consult stands. */
    @JsonTypeName("consultOwn")
    record ConsultOwn(ConsultOwnView consult) implements Result {}

    /**
     * Who waits for a consultation, the longest first.
     *
     * @param counsellors to whom a wish can be handed
     */
    @JsonTypeName("consultWaiting")
    record ConsultWaiting(List<ConsultWaitView> waiting, List<NamedPerson> counsellors)
            implements Result {}

    /**
     * Times that can be chosen, the next first.
     *
     * @param booking one's own appointment
     */
    @JsonTypeName("freeSlots")
    record FreeSlots(List<FreeSlotView> times, OwnBookingView booking) implements Result {}

    /** How one's own appointment stands. */
    @JsonTypeName("ownBooking")
    record OwnBooking(OwnBookingView booking) implements Result {}

    /**
     * Times for talks, the next first, those of the last weeks that somebody had among them.
     *
     * @param later who may choose another time, for their 相談員
     * @param full where appointments leave no 相談員 for others
     * @param counsellors for whom a 管理者 may offer times
     * @param voice whether times for talking by voice can be offered
     */
    @JsonTypeName("slots")
    record Slots(
            List<SlotView> slots,
            List<SlotLaterView> later,
            List<SlotStretchView> full,
            List<NamedPerson> counsellors,
            boolean voice)
            implements Result {}

    /** The side room is open. */
    @JsonTypeName("sideOpened")
    record SideOpened(SideRoomId room) implements Result {}

    /**
     * Inside a side room.
     *
     * @param words the newest, oldest first; none for whoever comes through the emergency entry
     * @param more whether there are words before these
     * @param papers what lies on the table, in the order it was laid there; none for whoever comes
     *     through the emergency entry
     */
    @JsonTypeName("sideEntered")
    record SideEntered(
            SideRoomView room, List<SideWord> words, boolean more, List<SidePaperView> papers)
            implements Result {}

    /**
     * Words of a side room, oldest first.
     *
     * @param papers what lies on the table
     */
    @JsonTypeName("sideWords")
    record SideWords(List<SideWord> words, boolean more, List<SidePaperView> papers)
            implements Result {}

    /** Answer to a word that is stored: its place. */
    @JsonTypeName("sideSaid")
    record SideSaid(long seq) implements Result {}

    /**
     * Side rooms.
     *
     * @param inUse for 管理者 alone
     * @param overtimes of the last four weeks, the newest first; for 管理者 alone
     */
    @JsonTypeName("sideRooms")
    record SideRooms(List<SideOwnView> mine, List<SideUseView> inUse, List<OvertimeView> overtimes)
            implements Result {}

    /** Emergency entries, the newest first. */
    @JsonTypeName("sideEntries")
    record SideEntries(List<SideEntryView> entries) implements Result {}

    /**
     * Sessions of the expert panel that concern one, the latest first.
     *
     * @param candidates who may be put on a roster; for those who plan
     */
    @JsonTypeName("panels")
    record Panels(List<PanelView> panels, List<PanelCandidate> candidates) implements Result {}

    /** The session that was planned. */
    @JsonTypeName("panelPlanned")
    record PanelPlanned(PanelId panel) implements Result {}

    /**
     * A link for one person, once.
     *
     * @param path and fragment
     */
    @JsonTypeName("panelLinked")
    record PanelLinked(String path, Instant until) implements Result {}

    /** The link was good: to this session one may come. */
    @JsonTypeName("panelKnocked")
    record PanelKnocked(PanelId panel) implements Result {}

    /**
     * Inside a panel session, or in its waiting room.
     *
     * @param room {@code null} while one waits
     * @param words the newest, oldest first
     * @param more whether there are words before these
     */
    @JsonTypeName("panelEntered")
    record PanelEntered(@Nullable PanelRoomView room, List<PanelWord> words, boolean more)
            implements Result {}

    /** Words of a panel session, oldest first. */
    @JsonTypeName("panelWords")
    record PanelWords(List<PanelWord> words, boolean more) implements Result {}

    /** Answer to a word that is stored: its place. */
    @JsonTypeName("panelSaid")
    record PanelSaid(long seq) implements Result {}

    /**
     * What was written down in a panel session.
     *
     * @param notes by profession, the newest version first; for a profession its own alone
     * @param facts the matter, for the ファシリテーター and the 相談員; otherwise empty, as the next two
     * @param closing what was agreed upon
     */
    @JsonTypeName("panelNotes")
    record PanelNotes(List<PanelNoteView> notes, String facts, String question, String closing)
            implements Result {}

    /**
     * Case records that wait for their author.
     *
     * @param people of whom a record may be begun
     */
    @JsonTypeName("caseDrafts")
    record CaseDrafts(List<CaseRecordView> drafts, List<NamedPerson> people) implements Result {}

    /** The record that was begun. */
    @JsonTypeName("caseBegun")
    record CaseBegun(CaseRecordId record) implements Result {}

    /** The case records of a person, the newest first. */
    @JsonTypeName("caseRecords")
    record CaseRecords(List<CaseRecordView> records) implements Result {}

    /**
     * One case record, whole.
     *
     * @param versions oldest first
     * @param looks the newest first
     * @param mayCorrect whether the asker may
     */
    @JsonTypeName("caseRead")
    record CaseRead(
            CaseRecordView record,
            List<CaseVersionView> versions,
            List<CaseLookView> looks,
            boolean mayCorrect)
            implements Result {}

    /** What 管理者 asked to read, the newest first. */
    @JsonTypeName("caseGlasses")
    record CaseGlasses(List<CaseGlassView> glasses) implements Result {}

    /** A ticket as it is now. */
    @JsonTypeName("ticket")
    record TicketSaved(TicketView ticket) implements Result {}

    /** Tickets, the newest first. */
    @JsonTypeName("tickets")
    record Tickets(List<TicketView> tickets) implements Result {}

    /** Duty at a glance. */
    @JsonTypeName("dutyBoard")
    record DutyBoard(DutyBoardView board) implements Result {}

    /** Who is planned, opening by opening, and who could be. */
    @JsonTypeName("rosters")
    record Rosters(List<RosterView> rosters, List<StaffView> staff) implements Result {}

    /** The shift as saved. */
    @JsonTypeName("shiftSaved")
    record ShiftSaved(ShiftView shift) implements Result {}

    /** The 支援経験 register, and whom it may be about. */
    @JsonTypeName("experiences")
    record Experiences(List<ExperienceView> experiences, List<StaffView> staff) implements Result {}

    /** Open cards, the most urgent first, then those closed in the last day, newest first. */
    @JsonTypeName("concernCards")
    record ConcernCards(List<ConcernCard> cards) implements Result {}

    /** The card as it is now. */
    @JsonTypeName("concernCard")
    record ConcernCardNow(ConcernCard card) implements Result {}

    /** Whom one has hidden for oneself. */
    @JsonTypeName("asides")
    record Asides(List<NamedPerson> people) implements Result {}

    /** All word lists, in the order of {@link WordTopic}. */
    @JsonTypeName("wordLists")
    record WordLists(List<WordListView> lists) implements Result {}

    /**
     * What the lists say about a text.
     *
     * @param topic what they point at; {@code null} for nothing
     * @param entry the entry that matched
     * @param folded the text as the lists see it
     */
    @JsonTypeName("wordTest")
    record WordTest(@Nullable WordTopic topic, @Nullable String entry, String folded)
            implements Result {}

    /**
     * 話のたね.
     *
     * @param current what lies on the table of the whole room
     * @param voted whether one finds it good oneself
     * @param cards the deck; empty for those who do not keep it
     */
    @JsonTypeName("topicDeck")
    record TopicDeck(@Nullable TopicView current, boolean voted, List<TopicCard> cards)
            implements Result {}

    /** 話題の軌道修正 as it is in force now. */
    @JsonTypeName("steerState")
    record SteerState(SteerStateView state) implements Result {}

    /** The log of one day, oldest first. */
    @JsonTypeName("steps")
    record StepsOfDay(List<StepView> steps) implements Result {}

    /** The entry a step became. */
    @JsonTypeName("stepTaken")
    record StepTaken(StepId step) implements Result {}

    /** A longer time away was proposed. */
    @JsonTypeName("exclusionProposed")
    record ExclusionProposed(ExclusionId exclusion) implements Result {}

    /**
     * The ledger, opened in danger of life.
     *
     * @param identity {@code null}: nothing stands there
     * @param told 呼び名 of those who were told at once; nobody: tell somebody by telephone
     */
    @JsonTypeName("glassOpened")
    record GlassOpened(GlassView glass, @Nullable LedgerView identity, List<String> told)
            implements Result {}

    /** Openings of the ledger, the newest first. */
    @JsonTypeName("glasses")
    record Glasses(List<GlassView> glasses) implements Result {}

    /**
     * The incident register, the newest first.
     *
     * @param year the fiscal year that is counted
     * @param counts what happened in it, drills left out; empty for others than 管理者
     */
    @JsonTypeName("incidents")
    record Incidents(List<IncidentView> incidents, int year, List<IncidentCount> counts)
            implements Result {}

    /** One incident, the time line oldest first. */
    @JsonTypeName("incident")
    record IncidentRead(IncidentView incident, List<IncidentEntryView> timeline)
            implements Result {}

    /**
     * Who had better not meet, and whoever asked for something to be borne in mind.
     *
     * @param people whom the asker may name
     */
    @JsonTypeName("pairs")
    record Pairs(List<PairView> pairs, List<RegardsView> regards, List<NamedPerson> people)
            implements Result {}

    /** What is borne in mind about one person. */
    @JsonTypeName("regards")
    record Regards(RegardsView regards) implements Result {}

    /** What oneself asked for; empty for nothing. */
    @JsonTypeName("ownRegard")
    record OwnRegard(String text) implements Result {}

    /** Promises to get in touch. */
    @JsonTypeName("followUps")
    record FollowUps(List<FollowUpView> followUps) implements Result {}
}
