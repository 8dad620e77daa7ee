// Written from the records of the protocol module by DocumentsTest. Do not edit:
// mvn -pl protocol test -Dibasho.write=true

export interface AcceptRules extends ClientMessage {
  readonly t: "rules.accept";
  readonly version: number;
}

export interface AddDate extends ClientMessage {
  readonly t: "calendar.addDate";
  readonly kind: KindId;
  readonly name: string;
  readonly date: IsoDate;
  readonly hours: OpeningHours;
  readonly reason: string;
  readonly note: string;
}

export interface AddExperience extends ClientMessage, DutyRequest {
  readonly t: "duty.addExperience";
  readonly person: ParticipantId;
  readonly content: string;
  readonly years: number;
}

export interface AddPerson extends ClientMessage {
  readonly t: "people.add";
  readonly staff: boolean;
  readonly realName: string;
  readonly reading: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactNote: string;
}

export interface AdmitGuest extends ClientMessage {
  readonly t: "calendar.admit";
  readonly kind: KindId;
  readonly person: ParticipantId;
  readonly on: boolean;
}

export interface AdmitPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.admit";
  readonly panel: PanelId;
  readonly person: ParticipantId;
  readonly admit: boolean;
}

export interface AnswerCare extends ClientMessage, CareRequest {
  readonly t: "care.answer";
  readonly careCase: CareCaseId;
  readonly part: CarePart;
}

export interface AnswerOffer extends ClientMessage, DutyRequest {
  readonly t: "duty.answerOffer";
  readonly accept: boolean;
  readonly state: DutyState;
}

export interface AnswerSide extends ClientMessage, SideRequest {
  readonly t: "side.answer";
  readonly room: SideRoomId;
  readonly person: ParticipantId;
  readonly yes: boolean;
}

export interface AnswerTicket extends ClientMessage, TechRequest {
  readonly t: "tech.answer";
  readonly ticket: TicketId;
  readonly key: string;
  readonly text: string;
}

export interface Asides extends Result {
  readonly t: "asides";
  readonly people: readonly NamedPerson[];
}

export interface AsidesChanged extends ServerMessage {
  readonly t: "aside.changed";
  readonly people: readonly NamedPerson[];
}

export interface AskCases extends ClientMessage, CaseRequest {
  readonly t: "case.ask";
  readonly person: ParticipantId;
  readonly why: string;
}

export interface AskConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.ask";
  readonly medium: ConsultMedium;
  readonly when: ConsultTime;
  readonly words: string;
}

export interface AskEntry extends ClientMessage, SideRequest {
  readonly t: "side.emergency";
  readonly staff: ParticipantId;
  readonly why: string;
}

export interface AskErasing extends ClientMessage {
  readonly t: "people.erase";
  readonly person: ParticipantId;
  readonly why: string;
}

export interface AskTech extends ClientMessage, TechRequest {
  readonly t: "tech.ask";
  readonly key: string;
  readonly symptom: string;
  readonly selfTest: SelfTest | null;
}

export interface AuditDay extends Result {
  readonly t: "auditDay";
  readonly day: AuditDayView;
}

export interface AuditDayView {
  readonly day: IsoDate;
  readonly lines: readonly AuditLineView[];
  readonly more: boolean;
  readonly anchor: string;
  readonly mailedAt: IsoInstant | null;
}

export interface AuditLineView {
  readonly seq: number;
  readonly at: IsoInstant;
  readonly kind: AuditKind;
  readonly what: string;
  readonly byName: string | null;
  readonly byItself: boolean;
  readonly aboutName: string | null;
  readonly hats: readonly Hat[];
  readonly note: string;
}

export interface AuditRequest {
}

export interface AuditVerdictView {
  readonly anchor: string;
  readonly entries: number;
  readonly flaw: Flaw | null;
}

export interface AuditVerified extends Result {
  readonly t: "auditVerified";
  readonly verdict: AuditVerdictView;
}

export interface Avatar {
  readonly style: string;
  readonly seed: string;
}

export interface AvatarsChanged extends ServerMessage {
  readonly t: "avatars.changed";
  readonly shown: readonly AvatarView[];
  readonly moved: readonly AvatarStep[];
  readonly gone: readonly ParticipantId[];
}

export interface AvatarStep {
  readonly who: ParticipantId;
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
}

export interface AvatarView {
  readonly who: ParticipantId;
  readonly nickname: string;
  readonly avatar: Avatar;
  readonly badge: Role | null;
  readonly robot: boolean;
  readonly presenceMode: PresenceMode;
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
  readonly seat: SeatId | null;
}

export interface AwayDecided extends ServerMessage {
  readonly t: "away.decided";
  readonly until: IsoDate;
  readonly nextSupport: string;
}

export interface BackLine extends Result {
  readonly t: "backLine";
  readonly day: IsoDate;
  readonly words: readonly BackWord[];
}

export interface BackSaid extends ServerMessage {
  readonly t: "back.said";
  readonly word: BackWord;
}

export interface BackWord {
  readonly seq: number;
  readonly kind: BackKind;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface BeginCase extends ClientMessage, CaseRequest {
  readonly t: "case.begin";
  readonly key: string;
  readonly person: ParticipantId;
  readonly head: CaseHead;
}

export interface BeginIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.begin";
  readonly key: string;
  readonly draft: IncidentDraft;
  readonly origin: IncidentOrigin | null;
}

export interface BeginPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.begin";
  readonly panel: PanelId;
}

export interface BeginPasskey extends ClientMessage {
  readonly t: "passkey.begin";
}

export interface BeginTotp extends ClientMessage {
  readonly t: "totp.begin";
}

export interface BookingChanged extends ServerMessage {
  readonly t: "consult.appointment";
  readonly booking: OwnBookingView;
}

export interface BookingRequest {
}

export interface BookSlot extends ClientMessage, BookingRequest {
  readonly t: "consult.book";
  readonly slot: SlotId;
  readonly reminder: BookingReminder;
}

export interface BreakGlassRequest {
}

export interface BreakView {
  readonly id: BreakId;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly name: string;
  readonly version: number;
}

export interface Calendar extends Result {
  readonly t: "calendar";
  readonly calendar: CalendarView;
}

export interface CalendarChange {
  readonly at: IsoInstant;
  readonly by: ParticipantId | null;
  readonly nickname: string | null;
  readonly act: string;
  readonly subject: string;
  readonly was: string;
  readonly became: string;
  readonly reason: string;
}

export interface CalendarHistory extends Result {
  readonly t: "calendarHistory";
  readonly changes: readonly CalendarChange[];
}

export interface CalendarSaved extends Result {
  readonly t: "calendarSaved";
  readonly subject: string;
  readonly dates: number;
  readonly undecided: number;
  readonly keptByHand: number;
}

export interface CalendarView {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dates: readonly OpeningDateView[];
  readonly undecided: readonly OpeningDateView[];
  readonly rules: readonly RuleView[];
  readonly breaks: readonly BreakView[];
  readonly kinds: readonly KindView[];
  readonly holidays: readonly HolidayView[];
  readonly targets: ContractTargets;
  readonly targetsVersion: number;
}

export interface CallCare extends ClientMessage, CareRequest {
  readonly t: "care.call";
  readonly key: string;
}

export interface CancelDate extends ClientMessage {
  readonly t: "calendar.cancelDate";
  readonly opening: OpeningId;
  readonly version: number;
  readonly reason: string;
  readonly note: string;
}

export interface CancelPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.cancel";
  readonly panel: PanelId;
}

export interface CardSaved extends Result {
  readonly t: "cardSaved";
  readonly card: InfoCard;
}

export interface CareCases extends Result {
  readonly t: "careCases";
  readonly cases: readonly CareCaseView[];
}

export interface CareCaseView {
  readonly id: CareCaseId;
  readonly kind: CareKind;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly line: number | null;
  readonly at: IsoInstant;
  readonly rangAt: IsoInstant;
  readonly reached: boolean;
  readonly calledAgainAt: IsoInstant | null;
  readonly takenBackAt: IsoInstant | null;
  readonly beside: CarePartView | null;
  readonly around: CarePartView | null;
  readonly steps: readonly CareStepView[];
  readonly ending: CareEnding | null;
}

export interface CareChanged extends ServerMessage {
  readonly t: "care.changed";
  readonly careCase: CareCaseView;
}

export interface CareEnding {
  readonly level: CareLevel;
  readonly how: string;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
}

export interface CareOwn extends Result {
  readonly t: "careOwn";
  readonly care: CareOwnView;
}

export interface CareOwnChanged extends ServerMessage {
  readonly t: "care.own";
  readonly care: CareOwnView;
}

export interface CareOwnView {
  readonly state: CareState;
  readonly by: string | null;
  readonly at: IsoInstant | null;
  readonly reached: boolean;
  readonly calledAgain: boolean;
}

export interface CarePartView {
  readonly who: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
}

export interface CareRang extends ServerMessage {
  readonly t: "care.rang";
  readonly careCase: CareCaseView;
}

export interface CareRequest {
}

export interface CareStepView {
  readonly step: CareStep;
  readonly text: string;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
}

export interface CaseAsked extends ServerMessage {
  readonly t: "case.asked";
}

export interface CaseBegun extends Result {
  readonly t: "caseBegun";
  readonly record: CaseRecordId;
}

export interface CaseDrafts extends Result {
  readonly t: "caseDrafts";
  readonly drafts: readonly CaseRecordView[];
  readonly people: readonly NamedPerson[];
}

export interface CaseGlasses extends Result {
  readonly t: "caseGlasses";
  readonly glasses: readonly CaseGlassView[];
}

export interface CaseGlassView {
  readonly glass: CaseGlassId;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly by: ParticipantId;
  readonly byName: string | null;
  readonly at: IsoInstant;
  readonly why: string;
  readonly confirmedBy: string | null;
  readonly until: IsoInstant | null;
}

export interface CaseHead {
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly medium: CaseMedium;
  readonly kind: CaseKind;
}

export interface CaseLookView {
  readonly name: string | null;
  readonly at: IsoInstant;
  readonly as: CaseLook;
}

export interface CaseNotNeeded extends ClientMessage, CaseRequest {
  readonly t: "case.notNeeded";
  readonly record: CaseRecordId;
  readonly why: string;
}

export interface CaseRead extends Result {
  readonly t: "caseRead";
  readonly record: CaseRecordView;
  readonly versions: readonly CaseVersionView[];
  readonly looks: readonly CaseLookView[];
  readonly mayCorrect: boolean;
}

export interface CaseRecords extends Result {
  readonly t: "caseRecords";
  readonly records: readonly CaseRecordView[];
}

export interface CaseRecordView {
  readonly id: CaseRecordId;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly state: CaseState;
  readonly head: CaseHead;
  readonly author: ParticipantId;
  readonly authorName: string | null;
  readonly attended: readonly string[];
  readonly version: number;
}

export interface CaseRequest {
}

export interface CasesChanged extends ServerMessage {
  readonly t: "case.changed";
}

export interface CaseText {
  readonly facts: string;
  readonly words: string;
  readonly view: string;
  readonly next: string;
}

export interface CaseVersionView {
  readonly version: number;
  readonly at: IsoInstant;
  readonly byName: string | null;
  readonly head: CaseHead;
  readonly text: CaseText;
  readonly reason: string;
}

export interface ChangeDate extends ClientMessage {
  readonly t: "calendar.changeDate";
  readonly opening: OpeningId;
  readonly version: number;
  readonly date: IsoDate;
  readonly hours: OpeningHours;
  readonly reason: string;
  readonly note: string;
}

export interface ChangeIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.change";
  readonly incident: IncidentId;
  readonly key: string;
  readonly kind: IncidentKind;
  readonly severity: IncidentSeverity;
  readonly leak: boolean;
  readonly why: string;
}

export interface ChangeMode extends ClientMessage {
  readonly t: "room.mode";
  readonly presenceMode: PresenceMode;
}

export interface CheckIn extends ClientMessage, DutyRequest {
  readonly t: "duty.checkIn";
  readonly hats: readonly Hat[];
  readonly state: DutyState;
}

export interface CheckOut extends ClientMessage, DutyRequest {
  readonly t: "duty.checkOut";
}

export interface ChooseAvatar extends ClientMessage {
  readonly t: "welcome.avatar";
  readonly avatar: Avatar;
}

export interface ChooseNickname extends ClientMessage {
  readonly t: "welcome.nickname";
  readonly nickname: string;
  readonly evenIfNearRealName: boolean;
}

export interface ClientFrame {
  readonly n: number;
  readonly m: ClientMessageUnion;
}

export interface ClientMessage {
  readonly t: "session.hello" | "session.ping" | "welcome.nickname" | "welcome.avatar" | "secret.set" | "secret.later" | "passkey.begin" | "passkey.finish" | "totp.begin" | "totp.finish" | "pledge.give" | "rules.read" | "rules.accept" | "account.signIns" | "account.endSession" | "account.endOthers" | "account.removePasskey" | "account.noticeSeen" | "account.settings" | "reading.of" | "room.enter" | "room.leave" | "room.mode" | "avatar.step" | "avatar.goTo" | "seat.take" | "seat.leave" | "chat.say" | "chat.phrase" | "chat.edit" | "chat.remove" | "chat.react" | "voice.prepare" | "voice.join" | "voice.leave" | "voice.mic" | "voice.hand" | "voice.hush" | "people.list" | "people.add" | "people.invite" | "people.suspend" | "people.readmit" | "people.endSessions" | "people.reset" | "people.left" | "people.proposeRoles" | "people.decideRoles" | "people.erase" | "people.decideErasing" | "info.save" | "info.remove" | "calendar.show" | "calendar.history" | "calendar.contract" | "calendar.saveRule" | "calendar.endRule" | "calendar.addDate" | "calendar.changeDate" | "calendar.cancelDate" | "calendar.saveBreak" | "calendar.endBreak" | "calendar.saveKind" | "calendar.admit" | "calendar.importHolidays" | "calendar.saveTargets" | "hours.recent" | "hours.year" | "hours.export" | "diary.read" | "diary.save" | "diary.sign" | "diary.export" | "care.call" | "care.takeBack" | "care.mine" | "care.cases" | "care.answer" | "care.release" | "care.step" | "care.close" | "line.write" | "line.reply" | "line.mine" | "line.open" | "line.list" | "back.write" | "back.read" | "consult.ask" | "consult.takeBack" | "consult.mine" | "consult.list" | "consult.take" | "consult.hand" | "consult.promise" | "consult.settle" | "consult.open" | "consult.times" | "consult.booking" | "consult.book" | "consult.postpone" | "consult.unbook" | "consult.slots" | "consult.publish" | "consult.withdraw" | "consult.openSlot" | "consult.outcome" | "side.enter" | "side.leave" | "side.say" | "side.read" | "side.voicePrepare" | "side.voiceJoin" | "side.voiceLeave" | "side.mic" | "side.put" | "side.hand" | "side.takeAway" | "side.keep" | "side.invite" | "side.answer" | "side.end" | "side.extend" | "side.rooms" | "side.emergency" | "side.confirmEntry" | "side.entries" | "panel.list" | "panel.plan" | "panel.seat" | "panel.link" | "panel.cancel" | "panel.summarise" | "panel.knock" | "panel.enter" | "panel.leave" | "panel.admit" | "panel.begin" | "panel.nominate" | "panel.hand" | "panel.say" | "panel.read" | "panel.notes" | "panel.note" | "panel.end" | "case.drafts" | "case.begin" | "case.write" | "case.notNeeded" | "case.correct" | "case.of" | "case.read" | "case.ask" | "case.confirm" | "case.glasses" | "tech.ask" | "tech.mine" | "tech.tickets" | "tech.take" | "tech.answer" | "tech.close" | "push.state" | "push.subscribe" | "push.unsubscribe" | "push.test" | "duty.board" | "duty.checkIn" | "duty.checkOut" | "duty.offer" | "duty.withdrawOffer" | "duty.answerOffer" | "duty.rosters" | "duty.saveShift" | "duty.removeShift" | "duty.experiences" | "duty.addExperience" | "duty.confirmExperience" | "duty.withdrawExperience" | "door.open" | "door.pause" | "door.close" | "door.quiet" | "door.extend" | "concern.report" | "concern.outside" | "concern.flag" | "concern.cards" | "concern.take" | "concern.release" | "concern.close" | "aside.put" | "aside.list" | "words.lists" | "words.save" | "words.test" | "topic.draw" | "topic.vote" | "topic.put" | "topic.deck" | "topic.save" | "topic.remove" | "glass.open" | "glass.list" | "glass.confirm" | "incident.list" | "incident.read" | "incident.begin" | "incident.note" | "incident.change" | "incident.reported" | "incident.close" | "incident.reopen" | "incident.export" | "pairs.list" | "pairs.keep" | "pairs.end" | "regard.of" | "regard.write" | "regard.end" | "regard.mine" | "regard.writeMine" | "steer.topic" | "steer.hide" | "steer.restore" | "steer.pause" | "steer.liftPause" | "steer.slow" | "steer.endToday" | "steer.letBack" | "steer.proposeExclusion" | "steer.decideExclusion" | "steer.endExclusion" | "steer.outcome" | "steer.state" | "steer.log" | "steer.exportLog" | "steer.followUps" | "steer.followUpDone" | "rules.kept" | "rules.publish" | "audit.read" | "audit.export" | "audit.verify";
}

export interface CloseCard extends ClientMessage, ConcernRequest {
  readonly t: "concern.close";
  readonly card: ConcernId;
  readonly how: string;
  readonly category: ConcernCategory | null;
}

export interface CloseCare extends ClientMessage, CareRequest {
  readonly t: "care.close";
  readonly careCase: CareCaseId;
  readonly level: CareLevel;
  readonly how: string;
}

export interface CloseDoor extends ClientMessage, DutyRequest {
  readonly t: "door.close";
  readonly reason: string;
}

export interface CloseIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.close";
  readonly incident: IncidentId;
  readonly key: string;
  readonly lessons: string;
}

export interface CloseTicket extends ClientMessage, TechRequest {
  readonly t: "tech.close";
  readonly ticket: TicketId;
}

export interface ConcernCard {
  readonly id: ConcernId;
  readonly kind: ConcernKind;
  readonly urgency: ConcernUrgency;
  readonly category: ConcernCategory | null;
  readonly line: number | null;
  readonly about: NamedPerson | null;
  readonly around: readonly Line[];
  readonly voices: readonly ConcernVoice[];
  readonly times: number;
  readonly at: IsoInstant;
  readonly lastAt: IsoInstant;
  readonly takenBy: NamedPerson | null;
  readonly closedBy: NamedPerson | null;
  readonly closedAt: IsoInstant | null;
  readonly closedHow: string | null;
}

export interface ConcernCardNow extends Result {
  readonly t: "concernCard";
  readonly card: ConcernCard;
}

export interface ConcernCards extends Result {
  readonly t: "concernCards";
  readonly cards: readonly ConcernCard[];
}

export interface ConcernChanged extends ServerMessage {
  readonly t: "concern.changed";
  readonly card: ConcernCard;
}

export interface ConcernRequest {
}

export interface ConcernVoice {
  readonly nickname: string;
  readonly text: string;
  readonly line: number | null;
  readonly at: IsoInstant;
}

export interface ConfirmCases extends ClientMessage, CaseRequest {
  readonly t: "case.confirm";
  readonly glass: CaseGlassId;
}

export interface ConfirmEntry extends ClientMessage, SideRequest {
  readonly t: "side.confirmEntry";
  readonly entry: EntryId;
}

export interface ConfirmExperience extends ClientMessage, DutyRequest {
  readonly t: "duty.confirmExperience";
  readonly experience: ExperienceId;
}

export interface ConfirmGlass extends ClientMessage, BreakGlassRequest {
  readonly t: "glass.confirm";
  readonly glass: GlassId;
}

export interface ConsultOwn extends Result {
  readonly t: "consultOwn";
  readonly consult: ConsultOwnView;
}

export interface ConsultOwnChanged extends ServerMessage {
  readonly t: "consult.own";
  readonly consult: ConsultOwnView;
}

export interface ConsultOwnView {
  readonly state: ConsultState;
  readonly medium: ConsultMedium | null;
  readonly when: ConsultTime | null;
  readonly words: string;
  readonly reached: boolean;
  readonly busy: boolean;
  readonly by: string | null;
  readonly promisedAt: IsoInstant | null;
  readonly note: string;
  readonly room: SideRoomId | null;
  readonly voice: boolean;
  readonly keepDays: number;
}

export interface ConsultRang extends ServerMessage {
  readonly t: "consult.rang";
}

export interface ConsultRequest {
}

export interface ConsultsChanged extends ServerMessage {
  readonly t: "consult.changed";
}

export interface ConsultWaiting extends Result {
  readonly t: "consultWaiting";
  readonly waiting: readonly ConsultWaitView[];
  readonly counsellors: readonly NamedPerson[];
}

export interface ConsultWaitView {
  readonly wish: WishId;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly since: IsoInstant;
  readonly takenBy: ParticipantId | null;
  readonly takenByName: string | null;
  readonly promisedAt: IsoInstant | null;
  readonly wished: ConsultWished | null;
}

export interface ConsultWished {
  readonly medium: ConsultMedium;
  readonly when: ConsultTime;
  readonly words: string;
  readonly note: string;
}

export interface Contract extends Result {
  readonly t: "contract";
  readonly contract: ContractView;
}

export interface ContractAlert {
  readonly kind: ContractAlertKind;
  readonly date: IsoDate;
}

export interface ContractFigures {
  readonly openings: number;
  readonly minutes: number;
  readonly evenings: number;
}

export interface ContractMonth {
  readonly month: IsoDate;
  readonly planned: ContractFigures;
  readonly actual: ContractFigures | null;
  readonly evening: Verdict;
  readonly actualEvening: Verdict | null;
}

export interface ContractTargets {
  readonly contractFrom: IsoDate | null;
  readonly contractTo: IsoDate | null;
  readonly weeklyMin: number;
  readonly weeklyMinutes: number;
  readonly weeklyToleranceMinutes: number;
  readonly eveningMin: number;
  readonly eveningEarliest: string;
  readonly eveningMinutes: number;
  readonly eveningToleranceMinutes: number;
  readonly eveningCountsAsWeekly: boolean;
}

export interface ContractView {
  readonly fiscalYear: number;
  readonly targets: ContractTargets;
  readonly weeks: readonly ContractWeek[];
  readonly months: readonly ContractMonth[];
  readonly alerts: readonly ContractAlert[];
}

export interface ContractWeek {
  readonly monday: IsoDate;
  readonly planned: ContractFigures;
  readonly actual: ContractFigures | null;
  readonly counting: Verdict;
  readonly strict: Verdict;
  readonly actualCounting: Verdict | null;
  readonly actualStrict: Verdict | null;
  readonly reasons: readonly string[];
}

export interface CorrectCase extends ClientMessage, CaseRequest {
  readonly t: "case.correct";
  readonly record: CaseRecordId;
  readonly base: number;
  readonly head: CaseHead;
  readonly text: CaseText;
  readonly why: string;
}

export interface Counts {
  readonly visits: number;
  readonly distinct: number;
  readonly fresh: number;
  readonly watching: number;
}

export interface DecideErasing extends ClientMessage {
  readonly t: "people.decideErasing";
  readonly erasure: ErasureId;
  readonly agree: boolean;
}

export interface DecideExclusion extends ClientMessage, SteerRequest {
  readonly t: "steer.decideExclusion";
  readonly hat: Hat | null;
  readonly exclusion: ExclusionId;
  readonly agree: boolean;
  readonly why: string;
}

export interface DecideRoles extends ClientMessage {
  readonly t: "people.decideRoles";
  readonly proposal: ProposalId;
  readonly accept: boolean;
}

export interface DiaryRead extends Result {
  readonly t: "diary";
  readonly diary: DiaryView;
}

export interface DiaryRequest {
}

export interface DiaryText {
  readonly good: string;
  readonly concern: string;
  readonly handover: string;
  readonly correction: string;
}

export interface DiaryVersion {
  readonly version: number;
  readonly writtenAt: IsoInstant;
  readonly writtenBy: string;
  readonly signedAt: IsoInstant | null;
  readonly signedBy: string | null;
}

export interface DiaryView {
  readonly hours: HeldOpening;
  readonly draft: readonly string[];
  readonly text: DiaryText;
  readonly version: number;
  readonly signed: boolean;
  readonly signable: boolean;
  readonly versions: readonly DiaryVersion[];
}

export interface Done extends ServerMessage {
  readonly t: "done";
  readonly n: number;
  readonly result: ResultUnion | null;
}

export interface DoorChanged extends ServerMessage {
  readonly t: "door.changed";
  readonly door: DoorView;
}

export interface DoorView {
  readonly state: DoorState;
  readonly quiet: boolean;
  readonly closesIn: number | null;
  readonly opening: OpeningView | null;
  readonly next: OpeningView | null;
  readonly note: string | null;
}

export interface DrawTopic extends ClientMessage, TopicRequest {
  readonly t: "topic.draw";
}

export interface DutyAlarmed extends ServerMessage {
  readonly t: "duty.alarm";
  readonly kind: AlarmKind;
  readonly since: IsoInstant;
}

export interface DutyBoard extends Result {
  readonly t: "dutyBoard";
  readonly board: DutyBoardView;
}

export interface DutyBoardView {
  readonly door: DoorView;
  readonly opening: OpeningView | null;
  readonly duty: DutyView;
  readonly handOver: HandOverView | null;
  readonly readiness: ReadinessView;
  readonly shifts: readonly ShiftView[];
  readonly managerLostSince: IsoInstant | null;
  readonly staff: readonly StaffView[];
  readonly mayManage: boolean;
}

export interface DutyChanged extends ServerMessage {
  readonly t: "duty.changed";
  readonly duty: DutyView;
}

export interface DutyRequest {
}

export interface DutyView {
  readonly people: readonly OnDuty[];
}

export interface Edited extends ServerMessage {
  readonly t: "chat.edited";
  readonly seq: number;
  readonly line: number;
  readonly text: string;
}

export interface EditLine extends ClientMessage {
  readonly t: "chat.edit";
  readonly line: number;
  readonly text: string;
  readonly contactConfirmed: boolean;
}

export interface EndApart extends ClientMessage, PairsRequest {
  readonly t: "pairs.end";
  readonly pair: PairId;
}

export interface EndBreak extends ClientMessage {
  readonly t: "calendar.endBreak";
  readonly id: BreakId;
  readonly version: number;
}

export interface EndedToday {
  readonly person: ParticipantId;
  readonly name: string | null;
  readonly at: IsoInstant;
}

export interface EndExclusion extends ClientMessage, SteerRequest {
  readonly t: "steer.endExclusion";
  readonly hat: Hat | null;
  readonly exclusion: ExclusionId;
  readonly why: string;
}

export interface EndOtherSessions extends ClientMessage {
  readonly t: "account.endOthers";
}

export interface EndPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.end";
  readonly panel: PanelId;
  readonly closing: string;
}

export interface EndRegard extends ClientMessage, PairsRequest {
  readonly t: "regard.end";
  readonly regard: RegardId;
}

export interface EndRule extends ClientMessage {
  readonly t: "calendar.endRule";
  readonly rule: RuleId;
  readonly version: number;
  readonly reason: string;
}

export interface EndSession extends ClientMessage {
  readonly t: "account.endSession";
  readonly session: SessionId;
}

export interface EndSessions extends ClientMessage {
  readonly t: "people.endSessions";
  readonly person: ParticipantId;
}

export interface EndSide extends ClientMessage, SideRequest {
  readonly t: "side.end";
  readonly room: SideRoomId;
}

export interface EndToday extends ClientMessage, SteerRequest {
  readonly t: "steer.endToday";
  readonly hat: Hat;
  readonly person: ParticipantId;
  readonly category: ConcernCategory;
  readonly why: string;
  readonly followUp: FollowUpPlan | null;
}

export interface Enter extends ClientMessage {
  readonly t: "room.enter";
  readonly presenceMode: PresenceMode;
  readonly resume: ResumePoint | null;
}

export interface Entered extends Result {
  readonly t: "entered";
  readonly resumed: boolean;
  readonly room: RoomView;
}

export interface EnterPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.enter";
  readonly panel: PanelId;
}

export interface EnterSide extends ClientMessage, SideRequest {
  readonly t: "side.enter";
  readonly room: SideRoomId;
}

export interface ErasedPieces {
  readonly kind: ErasedKind;
  readonly pieces: number;
}

export interface ErasureView {
  readonly id: ErasureId;
  readonly person: ParticipantId;
  readonly reference: string;
  readonly why: string;
  readonly askedBy: ParticipantId;
  readonly askedAt: IsoInstant;
  readonly agreedBy: ParticipantId | null;
  readonly dueOn: IsoDate | null;
  readonly erasedAt: IsoInstant | null;
  readonly pieces: readonly ErasedPieces[];
}

export interface ExclusionProposed extends Result {
  readonly t: "exclusionProposed";
  readonly exclusion: ExclusionId;
}

export interface ExclusionView {
  readonly id: ExclusionId;
  readonly person: ParticipantId;
  readonly name: string | null;
  readonly until: IsoDate;
  readonly why: string;
  readonly nextSupport: string;
  readonly proposedBy: ParticipantId;
  readonly proposedAt: IsoInstant;
  readonly decidedBy: ParticipantId | null;
  readonly decidedAt: IsoInstant | null;
  readonly state: State;
  readonly endedAt: IsoInstant | null;
}

export interface Experiences extends Result {
  readonly t: "experiences";
  readonly experiences: readonly ExperienceView[];
  readonly staff: readonly StaffView[];
}

export interface ExperienceView {
  readonly id: ExperienceId;
  readonly person: ParticipantId;
  readonly content: string;
  readonly years: number;
  readonly confirmedBy: ParticipantId | null;
  readonly confirmedOn: IsoDate | null;
  readonly withdrawn: boolean;
}

export interface ExportAudit extends ClientMessage, AuditRequest {
  readonly t: "audit.export";
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ExportDiary extends ClientMessage, DiaryRequest {
  readonly t: "diary.export";
  readonly opening: OpeningId;
  readonly form: Form;
}

export interface ExportHours extends ClientMessage, DiaryRequest {
  readonly t: "hours.export";
  readonly fiscalYear: number;
}

export interface ExportIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.export";
  readonly incident: IncidentId;
}

export interface ExportSteps extends ClientMessage, SteerRequest {
  readonly t: "steer.exportLog";
  readonly day: IsoDate;
}

export interface ExtendDoor extends ClientMessage, DutyRequest {
  readonly t: "door.extend";
  readonly minutes: number;
  readonly reason: string;
}

export interface ExtendSide extends ClientMessage, SideRequest {
  readonly t: "side.extend";
  readonly room: SideRoomId;
  readonly minutes: number;
  readonly why: string;
}

export interface FileMade extends Result {
  readonly t: "file";
  readonly file: FileView;
}

export interface FileView {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface FinishFollowUp extends ClientMessage, SteerRequest {
  readonly t: "steer.followUpDone";
  readonly followUp: FollowUpId;
  readonly how: string;
}

export interface FinishPasskey extends ClientMessage {
  readonly t: "passkey.finish";
  readonly credential: string;
  readonly label: string;
}

export interface FinishTotp extends ClientMessage {
  readonly t: "totp.finish";
  readonly code: string;
}

export interface Flag extends ClientMessage, ConcernRequest {
  readonly t: "concern.flag";
  readonly key: string;
  readonly line: number;
  readonly category: ConcernCategory;
  readonly note: string;
}

export interface Flaw {
  readonly seq: number;
  readonly why: AuditFlaw;
}

export interface FloorPlan {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
  readonly blocked: readonly Tile[];
  readonly entrance: Tile;
}

export interface FollowUpPlan {
  readonly how: string;
  readonly whoDoes: ParticipantId;
  readonly dueDay: IsoDate;
}

export interface FollowUps extends Result {
  readonly t: "followUps";
  readonly followUps: readonly FollowUpView[];
}

export interface FollowUpView {
  readonly id: FollowUpId;
  readonly person: ParticipantId;
  readonly name: string | null;
  readonly how: string;
  readonly whoDoes: ParticipantId;
  readonly whoDoesName: string | null;
  readonly dueDay: IsoDate;
  readonly step: StepId;
  readonly doneBy: ParticipantId | null;
  readonly doneAt: IsoInstant | null;
  readonly doneHow: string | null;
}

export interface FreeSlots extends Result {
  readonly t: "freeSlots";
  readonly times: readonly FreeSlotView[];
  readonly booking: OwnBookingView;
}

export interface FreeSlotView {
  readonly slot: SlotId;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly medium: ConsultMedium;
  readonly by: string | null;
  readonly agency: string;
  readonly opening: string | null;
}

export interface GapView {
  readonly hat: Hat;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
}

export interface GivePledge extends ClientMessage {
  readonly t: "pledge.give";
}

export interface GlassChanged extends ServerMessage {
  readonly t: "glass.changed";
  readonly glass: GlassView;
}

export interface Glasses extends Result {
  readonly t: "glasses";
  readonly glasses: readonly GlassView[];
}

export interface GlassOpened extends Result {
  readonly t: "glassOpened";
  readonly glass: GlassView;
  readonly identity: LedgerView | null;
  readonly told: readonly string[];
}

export interface GlassView {
  readonly id: GlassId;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly by: ParticipantId;
  readonly byName: string | null;
  readonly at: IsoInstant;
  readonly why: string;
  readonly found: boolean;
  readonly confirmedBy: string | null;
  readonly confirmedAt: IsoInstant | null;
}

export interface GoTo extends ClientMessage {
  readonly t: "avatar.goTo";
  readonly x: number;
  readonly y: number;
}

export interface Greeting extends Result {
  readonly t: "hello";
  readonly self: SelfView;
  readonly door: DoorView;
  readonly serverTime: IsoInstant;
  readonly notices: readonly Notice[];
}

export interface HandConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.hand";
  readonly wish: WishId;
  readonly to: ParticipantId;
}

export interface HandOverView {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly hats: readonly Hat[];
  readonly offeredAt: IsoInstant;
}

export interface HandSideCard extends ClientMessage, SideRequest {
  readonly t: "side.hand";
  readonly room: SideRoomId;
  readonly card: CardId;
}

export interface Heard extends SignInAnswer {
  readonly t: "heard";
}

export interface HeldOpening {
  readonly opening: OpeningId;
  readonly kind: KindId;
  readonly name: string;
  readonly date: IsoDate;
  readonly dateText: string;
  readonly plannedFrom: IsoInstant;
  readonly plannedTo: IsoInstant;
  readonly plannedMinutes: number;
  readonly actualMinutes: number;
  readonly openedAt: IsoInstant | null;
  readonly closedAt: IsoInstant | null;
  readonly extraMinutes: number;
  readonly spans: readonly HoursSpan[];
  readonly managerMinutes: number;
  readonly counts: Counts;
  readonly diary: DiaryState;
}

export interface Hello extends ClientMessage {
  readonly t: "session.hello";
  readonly client: string;
}

export interface Hide extends ClientMessage, SteerRequest {
  readonly t: "steer.hide";
  readonly hat: Hat;
  readonly line: number;
  readonly category: ConcernCategory;
  readonly why: string;
}

export interface HolidayView {
  readonly date: IsoDate;
  readonly name: string;
}

export interface HoursOfYear extends Result {
  readonly t: "hoursOfYear";
  readonly hours: HoursView;
}

export interface HoursSpan {
  readonly kind: Stretch;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly reason: string | null;
}

export interface HoursView {
  readonly fiscalYear: number;
  readonly name: string;
  readonly openings: readonly HeldOpening[];
  readonly months: readonly MonthHours[];
  readonly counts: Counts;
  readonly target: number;
}

export interface HushVoice extends ClientMessage, VoiceRequest {
  readonly t: "voice.hush";
  readonly who: ParticipantId;
}

export interface ImportHolidays extends ClientMessage {
  readonly t: "calendar.importHolidays";
  readonly csv: string;
}

export interface IncidentChanged extends ServerMessage {
  readonly t: "incident.changed";
  readonly incident: IncidentView;
}

export interface IncidentCount {
  readonly kind: IncidentKind;
  readonly count: number;
}

export interface IncidentDraft {
  readonly drill: boolean;
  readonly kind: IncidentKind;
  readonly severity: IncidentSeverity;
  readonly leak: boolean;
  readonly title: string;
  readonly text: string;
  readonly happenedAt: IsoInstant;
  readonly knownAt: IsoInstant;
}

export interface IncidentEntryView {
  readonly at: IsoInstant;
  readonly writtenAt: IsoInstant;
  readonly byName: string | null;
  readonly kind: IncidentEntryKind;
  readonly text: string;
}

export interface IncidentOrigin {
  readonly kind: Kind;
  readonly id: string;
}

export interface IncidentRead extends Result {
  readonly t: "incident";
  readonly incident: IncidentView;
  readonly timeline: readonly IncidentEntryView[];
}

export interface IncidentRequest {
}

export interface Incidents extends Result {
  readonly t: "incidents";
  readonly incidents: readonly IncidentView[];
  readonly year: number;
  readonly counts: readonly IncidentCount[];
}

export interface IncidentView {
  readonly id: IncidentId;
  readonly drill: boolean;
  readonly kind: IncidentKind;
  readonly severity: IncidentSeverity;
  readonly leak: boolean;
  readonly title: string;
  readonly happenedAt: IsoInstant;
  readonly knownAt: IsoInstant;
  readonly begunBy: string | null;
  readonly begunAt: IsoInstant;
  readonly origin: IncidentOrigin | null;
  readonly clocks: readonly ReportClockView[];
  readonly lessons: string;
  readonly closedBy: string | null;
  readonly closedAt: IsoInstant | null;
}

export interface InfoCard {
  readonly id: CardId;
  readonly text: InfoCardText;
}

export interface InfoCardText {
  readonly kind: CardKind;
  readonly title: string;
  readonly text: string;
  readonly phone: string | null;
  readonly url: string | null;
  readonly hours: string;
  readonly checkedOn: IsoDate;
}

export interface Invite extends ClientMessage {
  readonly t: "people.invite";
  readonly person: ParticipantId;
}

export interface Invited extends Result {
  readonly t: "invited";
  readonly path: string;
  readonly expiresAt: IsoInstant;
}

export interface InviteSide extends ClientMessage, SideRequest {
  readonly t: "side.invite";
  readonly room: SideRoomId;
  readonly person: ParticipantId;
}

export interface JoinSideVoice extends ClientMessage, SideRequest {
  readonly t: "side.voiceJoin";
  readonly room: SideRoomId;
  readonly offer: string;
}

export interface JoinVoice extends ClientMessage, OwnVoice {
  readonly t: "voice.join";
  readonly offer: string;
}

export interface KeepApart extends ClientMessage, PairsRequest {
  readonly t: "pairs.keep";
  readonly first: ParticipantId;
  readonly second: ParticipantId;
  readonly why: string;
}

export interface KeepSettings extends ClientMessage {
  readonly t: "account.settings";
  readonly settings: PersonalSettings;
}

export interface KeepSide extends ClientMessage, SideRequest {
  readonly t: "side.keep";
  readonly room: SideRoomId;
  readonly keep: boolean;
}

export interface KindText {
  readonly name: string;
  readonly admission: Admission;
  readonly rules: string;
  readonly evening: boolean;
  readonly active: boolean;
}

export interface KindView {
  readonly id: KindId;
  readonly text: KindText;
  readonly guests: readonly ParticipantId[];
  readonly version: number;
}

export interface KnockPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.knock";
  readonly token: string;
}

export interface Leave extends ClientMessage {
  readonly t: "room.leave";
}

export interface LeavePanel extends ClientMessage, PanelRequest {
  readonly t: "panel.leave";
  readonly panel: PanelId;
}

export interface LeaveSide extends ClientMessage, SideRequest {
  readonly t: "side.leave";
  readonly room: SideRoomId;
}

export interface LeaveSideVoice extends ClientMessage, SideRequest {
  readonly t: "side.voiceLeave";
  readonly room: SideRoomId;
}

export interface LeaveVoice extends ClientMessage, OwnVoice {
  readonly t: "voice.leave";
}

export interface LedgerView {
  readonly reference: string;
  readonly realName: string;
  readonly reading: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly contactNote: string;
}

export interface LetBack extends ClientMessage, SteerRequest {
  readonly t: "steer.letBack";
  readonly hat: Hat;
  readonly person: ParticipantId;
  readonly why: string;
}

export interface LiftPause extends ClientMessage, SteerRequest {
  readonly t: "steer.liftPause";
  readonly hat: Hat;
  readonly person: ParticipantId;
  readonly why: string;
}

export interface Line {
  readonly seq: number;
  readonly by: ParticipantId;
  readonly nickname: string;
  readonly badge: Role | null;
  readonly robot: boolean;
  readonly table: PlaceId | null;
  readonly text: string;
  readonly phrase: Phrase | null;
  readonly replyTo: number | null;
  readonly saidAt: IsoInstant;
  readonly edited: boolean;
  readonly removed: boolean;
  readonly hidden: boolean;
  readonly reactions: readonly LineReaction[];
}

export interface LineHidden extends ServerMessage {
  readonly t: "line.hidden";
  readonly seq: number;
  readonly line: number;
}

export interface LineReaction {
  readonly by: ParticipantId;
  readonly reaction: Reaction;
}

export interface LineRequest {
}

export interface LineRestored extends ServerMessage {
  readonly t: "line.restored";
  readonly seq: number;
  readonly line: Line;
}

export interface Link extends SignIn {
  readonly t: "link";
  readonly token: string;
}

export interface LinkPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.link";
  readonly panel: PanelId;
  readonly person: ParticipantId;
}

export interface ListAsides extends ClientMessage, ConcernRequest {
  readonly t: "aside.list";
}

export interface ListCaseGlasses extends ClientMessage, CaseRequest {
  readonly t: "case.glasses";
}

export interface ListCases extends ClientMessage, CaseRequest {
  readonly t: "case.of";
  readonly person: ParticipantId;
}

export interface ListConsults extends ClientMessage, ConsultRequest {
  readonly t: "consult.list";
}

export interface ListDrafts extends ClientMessage, CaseRequest {
  readonly t: "case.drafts";
}

export interface ListEntries extends ClientMessage, SideRequest {
  readonly t: "side.entries";
}

export interface ListGlasses extends ClientMessage, BreakGlassRequest {
  readonly t: "glass.list";
}

export interface ListIncidents extends ClientMessage, IncidentRequest {
  readonly t: "incident.list";
}

export interface ListPairs extends ClientMessage, PairsRequest {
  readonly t: "pairs.list";
}

export interface ListPanels extends ClientMessage, PanelRequest {
  readonly t: "panel.list";
}

export interface ListPeople extends ClientMessage {
  readonly t: "people.list";
}

export interface ListPrivateLines extends ClientMessage, LineRequest {
  readonly t: "line.list";
}

export interface ListSides extends ClientMessage, SideRequest {
  readonly t: "side.rooms";
}

export interface ListSignIns extends ClientMessage {
  readonly t: "account.signIns";
}

export interface ListSlots extends ClientMessage, BookingRequest {
  readonly t: "consult.slots";
}

export interface LookedAt extends ServerMessage {
  readonly t: "room.lookedAt";
  readonly by: Looking;
}

export interface Lost extends SignIn {
  readonly t: "lost";
  readonly signInName: string;
}

export interface MarkReported extends ClientMessage, IncidentRequest {
  readonly t: "incident.reported";
  readonly incident: IncidentId;
  readonly key: string;
  readonly clock: ReportClock;
  readonly done: boolean;
  readonly how: string;
}

export interface MonthHours {
  readonly month: string;
  readonly monthText: string;
  readonly planned: number;
  readonly held: number;
  readonly plannedMinutes: number;
  readonly actualMinutes: number;
  readonly counts: Counts;
}

export interface NamedPerson {
  readonly who: ParticipantId;
  readonly nickname: string;
}

export interface NominatePanel extends ClientMessage, PanelRequest {
  readonly t: "panel.nominate";
  readonly panel: PanelId;
  readonly people: readonly ParticipantId[];
}

export interface NoteCareStep extends ClientMessage, CareRequest {
  readonly t: "care.step";
  readonly careCase: CareCaseId;
  readonly step: CareStep;
  readonly text: string;
}

export interface NoteIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.note";
  readonly incident: IncidentId;
  readonly key: string;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface NoteOutcome extends ClientMessage, BookingRequest {
  readonly t: "consult.outcome";
  readonly slot: SlotId;
  readonly outcome: SlotOutcome;
}

export interface Notice {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly device: string;
  readonly at: IsoInstant;
}

export interface NoticeGiven extends ServerMessage {
  readonly t: "notice.given";
  readonly notice: Notice;
}

export interface Offer extends ClientMessage, DutyRequest {
  readonly t: "duty.offer";
  readonly to: ParticipantId;
  readonly hats: readonly Hat[];
}

export interface OnDuty {
  readonly who: ParticipantId;
  readonly nickname: string;
  readonly robot: boolean;
  readonly hats: readonly Hat[];
  readonly state: DutyState;
  readonly away: boolean;
}

export interface OpenConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.open";
  readonly wish: WishId;
}

export interface OpenDoor extends ClientMessage, DutyRequest {
  readonly t: "door.open";
  readonly reason: string;
}

export interface OpenGlass extends ClientMessage, BreakGlassRequest {
  readonly t: "glass.open";
  readonly person: ParticipantId;
  readonly why: string;
}

export interface OpeningDateView {
  readonly id: OpeningId;
  readonly kind: KindId;
  readonly rule: RuleId | null;
  readonly name: string;
  readonly plannedDate: IsoDate;
  readonly date: IsoDate;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly status: OpeningStatus;
  readonly cause: OpeningCause;
  readonly reason: string;
  readonly note: string;
  readonly byHand: boolean;
  readonly begun: boolean;
  readonly version: number;
}

export interface OpeningHours {
  readonly from: string;
  readonly to: string;
  readonly overnight: boolean;
}

export interface OpeningsToWrite extends Result {
  readonly t: "openingsToWrite";
  readonly openings: readonly HeldOpening[];
}

export interface OpeningView {
  readonly id: OpeningId;
  readonly kind: KindId;
  readonly name: string;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
}

export interface OpenSlot extends ClientMessage, BookingRequest {
  readonly t: "consult.openSlot";
  readonly slot: SlotId;
}

export interface OvertimeView {
  readonly staffName: string | null;
  readonly from: IsoInstant;
  readonly until: IsoInstant | null;
  readonly extendedBy: string | null;
  readonly why: string;
}

export interface OwnBooking extends Result {
  readonly t: "ownBooking";
  readonly booking: OwnBookingView;
}

export interface OwnBookingView {
  readonly state: BookingState;
  readonly time: FreeSlotView | null;
  readonly reminder: BookingReminder | null;
  readonly soon: boolean;
  readonly letters: boolean;
}

export interface OwnLine extends Result {
  readonly t: "ownLine";
  readonly words: readonly PrivateWord[];
}

export interface OwnRegard extends Result {
  readonly t: "ownRegard";
  readonly text: string;
}

export interface OwnVoice extends VoiceRequest {
}

export interface Pairs extends Result {
  readonly t: "pairs";
  readonly pairs: readonly PairView[];
  readonly regards: readonly RegardsView[];
  readonly people: readonly NamedPerson[];
}

export interface PairsChanged extends ServerMessage {
  readonly t: "pairs.changed";
}

export interface PairsRequest {
}

export interface PairTogether extends ServerMessage {
  readonly t: "pairs.together";
  readonly pair: PairView;
}

export interface PairView {
  readonly id: PairId;
  readonly first: ParticipantId;
  readonly firstName: string | null;
  readonly second: ParticipantId;
  readonly secondName: string | null;
  readonly why: string;
  readonly byName: string | null;
  readonly at: IsoInstant;
  readonly together: boolean;
}

export interface PanelCandidate {
  readonly who: ParticipantId;
  readonly nickname: string;
  readonly parts: readonly PanelPart[];
}

export interface PanelChanged extends ServerMessage {
  readonly t: "panel.changed";
  readonly room: PanelRoomView;
}

export interface PanelEnded extends ServerMessage {
  readonly t: "panel.ended";
  readonly panel: PanelId;
}

export interface PanelEntered extends Result {
  readonly t: "panelEntered";
  readonly room: PanelRoomView | null;
  readonly words: readonly PanelWord[];
  readonly more: boolean;
}

export interface PanelKnocked extends Result {
  readonly t: "panelKnocked";
  readonly panel: PanelId;
}

export interface PanelLinked extends Result {
  readonly t: "panelLinked";
  readonly path: string;
  readonly until: IsoInstant;
}

export interface PanelMoved extends ServerMessage {
  readonly t: "panel.moved";
  readonly panel: PanelId;
}

export interface PanelNotes extends Result {
  readonly t: "panelNotes";
  readonly notes: readonly PanelNoteView[];
  readonly facts: string;
  readonly question: string;
  readonly closing: string;
}

export interface PanelNoteView {
  readonly part: PanelPart;
  readonly version: number;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface PanelPersonView {
  readonly who: ParticipantId;
  readonly nickname: string | null;
  readonly part: PanelPart;
  readonly where: PanelWhere;
  readonly hand: boolean;
  readonly turnSince: IsoInstant | null;
}

export interface PanelPlanned extends Result {
  readonly t: "panelPlanned";
  readonly panel: PanelId;
}

export interface PanelRequest {
}

export interface PanelRoomView {
  readonly panel: PanelId;
  readonly title: string;
  readonly from: IsoInstant;
  readonly until: IsoInstant;
  readonly begunAt: IsoInstant | null;
  readonly facts: string;
  readonly question: string;
  readonly people: readonly PanelPersonView[];
  readonly standing: PanelStandingView | null;
}

export interface Panels extends Result {
  readonly t: "panels";
  readonly panels: readonly PanelView[];
  readonly candidates: readonly PanelCandidate[];
}

export interface PanelSaid extends Result {
  readonly t: "panelSaid";
  readonly seq: number;
}

export interface PanelSeat {
  readonly who: ParticipantId;
  readonly part: PanelPart;
}

export interface PanelSpan {
  readonly from: IsoInstant;
  readonly until: IsoInstant;
}

export interface PanelSpoken extends ServerMessage {
  readonly t: "panel.said";
  readonly panel: PanelId;
  readonly word: PanelWord;
}

export interface PanelStandingView {
  readonly missing: readonly PanelPart[];
  readonly spans: readonly PanelSpan[];
  readonly whole: boolean;
}

export interface PanelView {
  readonly panel: PanelId;
  readonly title: string;
  readonly from: IsoInstant;
  readonly until: IsoInstant;
  readonly begunAt: IsoInstant | null;
  readonly endedAt: IsoInstant | null;
  readonly cancelled: boolean;
  readonly part: PanelPart | null;
  readonly mayEnter: boolean;
  readonly roster: readonly PanelPersonView[];
  readonly standing: PanelStandingView | null;
}

export interface PanelWord {
  readonly seq: number;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface PanelWords extends Result {
  readonly t: "panelWords";
  readonly words: readonly PanelWord[];
  readonly more: boolean;
}

export interface Passkey extends SignIn {
  readonly t: "passkey";
  readonly credential: string;
  readonly remember: boolean;
}

export interface PasskeyOptions extends Result {
  readonly t: "passkeyOptions";
  readonly options: string;
}

export interface PasskeyRequest extends SignInAnswer {
  readonly t: "passkeyOptions";
  readonly options: string;
}

export interface PasskeyView {
  readonly id: PasskeyId;
  readonly label: string;
  readonly since: IsoInstant;
}

export interface Pause extends ClientMessage, SteerRequest {
  readonly t: "steer.pause";
  readonly hat: Hat;
  readonly person: ParticipantId;
  readonly minutes: number;
  readonly text: boolean;
  readonly voice: boolean;
  readonly category: ConcernCategory;
  readonly why: string;
}

export interface PauseChanged extends ServerMessage {
  readonly t: "pause.changed";
  readonly pause: PauseView | null;
}

export interface Paused {
  readonly person: ParticipantId;
  readonly name: string | null;
  readonly textUntil: IsoInstant | null;
  readonly voiceUntil: IsoInstant | null;
}

export interface PauseDoor extends ClientMessage, DutyRequest {
  readonly t: "door.pause";
  readonly reason: string;
}

export interface PauseView {
  readonly textUntil: IsoInstant | null;
  readonly voiceUntil: IsoInstant | null;
  readonly category: ConcernCategory;
}

export interface People extends Result {
  readonly t: "people";
  readonly people: readonly PersonView[];
  readonly proposals: readonly RoleProposal[];
  readonly erasures: readonly ErasureView[];
}

export interface PersonAdded extends Result {
  readonly t: "personAdded";
  readonly person: ParticipantId;
  readonly reference: string;
}

export interface PersonalSettings {
  readonly language: Language;
  readonly furigana: boolean;
  readonly textSize: TextSize;
  readonly theme: Theme;
  readonly contrast: boolean;
  readonly motion: Motion;
  readonly view: RoomViewing;
  readonly sounds: readonly Sound[];
  readonly saving: boolean;
  readonly talking: Talking;
}

export interface PersonView {
  readonly id: ParticipantId;
  readonly reference: string;
  readonly staff: boolean;
  readonly nickname: string | null;
  readonly avatar: Avatar | null;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  readonly invitedUntil: IsoInstant | null;
  readonly askedForHelpAt: IsoInstant | null;
  readonly pledgedOn: IsoDate | null;
  readonly mayInvite: boolean;
}

export interface Ping extends ClientMessage {
  readonly t: "session.ping";
}

export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly table: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly seats: readonly Seat[];
}

export interface PlanPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.plan";
  readonly key: string;
  readonly title: string;
  readonly from: IsoInstant;
  readonly until: IsoInstant;
  readonly roster: readonly PanelSeat[];
}

export interface PostponeBooking extends ClientMessage, BookingRequest {
  readonly t: "consult.postpone";
}

export interface PrepareSideVoice extends ClientMessage, SideRequest {
  readonly t: "side.voicePrepare";
  readonly room: SideRoomId;
}

export interface PrepareVoice extends ClientMessage, OwnVoice {
  readonly t: "voice.prepare";
}

export interface PrivateLine extends Result {
  readonly t: "privateLine";
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly words: readonly PrivateWord[];
  readonly reasons: readonly QuietReasonView[];
  readonly quiet: boolean;
  readonly reasonNeeded: boolean;
}

export interface PrivateLines extends Result {
  readonly t: "privateLines";
  readonly lines: readonly PrivateLineView[];
}

export interface PrivateLineView {
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly lastAt: IsoInstant;
  readonly waiting: boolean;
}

export interface PrivatelySaid extends Result {
  readonly t: "privatelySaid";
  readonly seq: number;
}

export interface PrivatelySpoken extends ServerMessage {
  readonly t: "line.said";
  readonly word: PrivateWord;
}

export interface PrivateWord {
  readonly seq: number;
  readonly person: ParticipantId;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly fromStaff: boolean;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface PromiseConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.promise";
  readonly wish: WishId;
  readonly at: IsoInstant | null;
  readonly note: string;
}

export interface ProposeExclusion extends ClientMessage, SteerRequest {
  readonly t: "steer.proposeExclusion";
  readonly hat: Hat | null;
  readonly person: ParticipantId;
  readonly category: ConcernCategory;
  readonly until: IsoDate;
  readonly why: string;
  readonly nextSupport: string;
}

export interface ProposeRoles extends ClientMessage {
  readonly t: "people.proposeRoles";
  readonly person: ParticipantId;
  readonly roles: readonly Role[];
}

export interface PublicOpening {
  readonly id: OpeningId;
  readonly kind: string;
  readonly name: string;
  readonly rules: string;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly state: PublicOpeningState;
  readonly note: string;
}

export interface PublicView {
  readonly spaceName: string;
  readonly contact: SpaceContact | null;
  readonly door: DoorView;
  readonly openings: readonly PublicOpening[];
  readonly cards: readonly InfoCard[];
  readonly rules: Rules;
  readonly demo: boolean;
}

export interface Publish extends ClientMessage, RulesRequest {
  readonly t: "rules.publish";
  readonly base: number;
  readonly shortLines: readonly string[];
  readonly full: readonly string[];
}

export interface PublishSlots extends ClientMessage, BookingRequest {
  readonly t: "consult.publish";
  readonly from: IsoInstant;
  readonly minutes: number;
  readonly count: number;
  readonly medium: ConsultMedium;
  readonly agency: string;
  readonly counsellor: ParticipantId | null;
}

export interface PushRequest {
}

export interface PushState extends Result {
  readonly t: "pushState";
  readonly key: string;
  readonly devices: number;
}

export interface PushTested extends Result {
  readonly t: "pushTested";
  readonly taken: number;
  readonly failed: number;
}

export interface PutAside extends ClientMessage, ConcernRequest {
  readonly t: "aside.put";
  readonly person: ParticipantId;
  readonly on: boolean;
}

export interface PutSidePaper extends ClientMessage, SideRequest {
  readonly t: "side.put";
  readonly room: SideRoomId;
  readonly key: string;
  readonly kind: SidePaperKind;
  readonly text: string;
}

export interface PutTopic extends ClientMessage, TopicRequest {
  readonly t: "topic.put";
  readonly topic: TopicId | null;
}

export interface QuietDoor extends ClientMessage, DutyRequest {
  readonly t: "door.quiet";
  readonly on: boolean;
  readonly reason: string;
}

export interface QuietReasonView {
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly reason: string;
}

export interface RaiseHand extends ClientMessage, OwnVoice {
  readonly t: "voice.hand";
  readonly up: boolean;
}

export interface RaiseHandInPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.hand";
  readonly panel: PanelId;
  readonly up: boolean;
}

export interface React extends ClientMessage {
  readonly t: "chat.react";
  readonly line: number;
  readonly reaction: Reaction;
  readonly on: boolean;
}

export interface Reacted extends ServerMessage {
  readonly t: "chat.reacted";
  readonly seq: number;
  readonly line: number;
  readonly by: ParticipantId;
  readonly reaction: Reaction;
  readonly on: boolean;
}

export interface ReadAudit extends ClientMessage, AuditRequest {
  readonly t: "audit.read";
  readonly day: IsoDate;
  readonly kind: AuditKind | null;
  readonly before: number | null;
}

export interface ReadBack extends ClientMessage, LineRequest {
  readonly t: "back.read";
  readonly day: IsoDate | null;
}

export interface ReadBoard extends ClientMessage, DutyRequest {
  readonly t: "duty.board";
}

export interface ReadCards extends ClientMessage, ConcernRequest {
  readonly t: "concern.cards";
}

export interface ReadCareCases extends ClientMessage, CareRequest {
  readonly t: "care.cases";
}

export interface ReadCase extends ClientMessage, CaseRequest {
  readonly t: "case.read";
  readonly record: CaseRecordId;
}

export interface ReadDeck extends ClientMessage, TopicRequest {
  readonly t: "topic.deck";
}

export interface ReadDiary extends ClientMessage, DiaryRequest {
  readonly t: "diary.read";
  readonly opening: OpeningId;
}

export interface ReadExperiences extends ClientMessage, DutyRequest {
  readonly t: "duty.experiences";
}

export interface ReadFollowUps extends ClientMessage, SteerRequest {
  readonly t: "steer.followUps";
}

export interface ReadFreeSlots extends ClientMessage, BookingRequest {
  readonly t: "consult.times";
}

export interface ReadIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.read";
  readonly incident: IncidentId;
}

export interface ReadinessView {
  readonly ready: boolean;
  readonly gaps: readonly GapView[];
}

export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly kana: string;
}

export interface ReadingRequest {
}

export interface Readings extends Result {
  readonly t: "readings";
  readonly texts: readonly Reading[][];
}

export interface ReadKept extends ClientMessage, RulesRequest {
  readonly t: "rules.kept";
}

export interface Readmit extends ClientMessage {
  readonly t: "people.readmit";
  readonly person: ParticipantId;
}

export interface ReadOwnBooking extends ClientMessage, BookingRequest {
  readonly t: "consult.booking";
}

export interface ReadOwnCare extends ClientMessage, CareRequest {
  readonly t: "care.mine";
}

export interface ReadOwnConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.mine";
}

export interface ReadOwnLine extends ClientMessage, LineRequest {
  readonly t: "line.mine";
}

export interface ReadOwnRegard extends ClientMessage, PairsRequest {
  readonly t: "regard.mine";
}

export interface ReadOwnTickets extends ClientMessage, TechRequest {
  readonly t: "tech.mine";
}

export interface ReadPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.read";
  readonly panel: PanelId;
  readonly before: number | null;
}

export interface ReadPanelNotes extends ClientMessage, PanelRequest {
  readonly t: "panel.notes";
  readonly panel: PanelId;
}

export interface ReadPrivateLine extends ClientMessage, LineRequest {
  readonly t: "line.open";
  readonly person: ParticipantId;
}

export interface ReadPush extends ClientMessage, PushRequest {
  readonly t: "push.state";
}

export interface ReadRegards extends ClientMessage, PairsRequest {
  readonly t: "regard.of";
  readonly person: ParticipantId;
}

export interface ReadRosters extends ClientMessage, DutyRequest {
  readonly t: "duty.rosters";
}

export interface ReadRules extends ClientMessage {
  readonly t: "rules.read";
}

export interface ReadSide extends ClientMessage, SideRequest {
  readonly t: "side.read";
  readonly room: SideRoomId;
  readonly before: number | null;
}

export interface ReadSteering extends ClientMessage, SteerRequest {
  readonly t: "steer.state";
}

export interface ReadSteps extends ClientMessage, SteerRequest {
  readonly t: "steer.log";
  readonly day: IsoDate;
}

export interface ReadTexts extends ClientMessage, ReadingRequest {
  readonly t: "reading.of";
  readonly texts: readonly string[];
}

export interface ReadTickets extends ClientMessage, TechRequest {
  readonly t: "tech.tickets";
}

export interface ReadWords extends ClientMessage, ConcernRequest {
  readonly t: "words.lists";
}

export interface ReadYear extends ClientMessage, DiaryRequest {
  readonly t: "hours.year";
  readonly fiscalYear: number;
}

export interface RecentOpenings extends ClientMessage, DiaryRequest {
  readonly t: "hours.recent";
}

export interface RecordLeaving extends ClientMessage {
  readonly t: "people.left";
  readonly person: ParticipantId;
}

export interface Refused extends ServerMessage {
  readonly t: "refused";
  readonly n: number;
  readonly code: RefusalCode;
  readonly limits: { [index: string]: number };
}

export interface Regards extends Result {
  readonly t: "regards";
  readonly regards: RegardsView;
}

export interface RegardsView {
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly inside: boolean;
  readonly regards: readonly RegardView[];
  readonly apart: readonly PairView[];
}

export interface RegardView {
  readonly id: RegardId;
  readonly own: boolean;
  readonly byName: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface ReleaseCard extends ClientMessage, ConcernRequest {
  readonly t: "concern.release";
  readonly card: ConcernId;
}

export interface ReleaseCare extends ClientMessage, CareRequest {
  readonly t: "care.release";
  readonly careCase: CareCaseId;
  readonly part: CarePart;
}

export interface RemoveCard extends ClientMessage {
  readonly t: "info.remove";
  readonly card: CardId;
}

export interface Removed extends ServerMessage {
  readonly t: "chat.removed";
  readonly seq: number;
  readonly line: number;
}

export interface RemoveLine extends ClientMessage {
  readonly t: "chat.remove";
  readonly line: number;
}

export interface RemovePasskey extends ClientMessage {
  readonly t: "account.removePasskey";
  readonly passkey: PasskeyId;
}

export interface RemoveShift extends ClientMessage, DutyRequest {
  readonly t: "duty.removeShift";
  readonly shift: ShiftId;
  readonly version: number;
}

export interface RemoveTopic extends ClientMessage, TopicRequest {
  readonly t: "topic.remove";
  readonly topic: TopicId;
  readonly version: number;
}

export interface ReopenIncident extends ClientMessage, IncidentRequest {
  readonly t: "incident.reopen";
  readonly incident: IncidentId;
  readonly key: string;
  readonly why: string;
}

export interface Repeat {
  readonly form: RepeatForm;
  readonly every: number;
  readonly days: readonly Weekday[];
  readonly weeks: readonly number[];
  readonly dates: readonly IsoDate[];
}

export interface ReplyPrivately extends ClientMessage, LineRequest {
  readonly t: "line.reply";
  readonly person: ParticipantId;
  readonly key: string;
  readonly text: string;
  readonly template: NoteTemplate | null;
  readonly quietReason: string | null;
}

export interface Report extends ClientMessage, ConcernRequest {
  readonly t: "concern.report";
  readonly key: string;
  readonly line: number | null;
  readonly person: ParticipantId | null;
  readonly reason: string;
}

export interface ReportClockView {
  readonly clock: ReportClock;
  readonly aimAt: IsoInstant | null;
  readonly dueAt: IsoInstant;
  readonly doneAt: IsoInstant | null;
  readonly doneBy: string | null;
}

export interface Reset extends ClientMessage {
  readonly t: "people.reset";
  readonly person: ParticipantId;
}

export interface Restarting extends ServerMessage {
  readonly t: "server.restarting";
  readonly backInSeconds: number;
}

export interface Restore extends ClientMessage, SteerRequest {
  readonly t: "steer.restore";
  readonly hat: Hat;
  readonly line: number;
  readonly why: string;
}

export interface Result {
  readonly t: "hello" | "entered" | "voiceLine" | "voiceAnswer" | "said" | "passkeyOptions" | "totpSecret" | "rules" | "rulesKept" | "auditDay" | "auditVerified" | "signIns" | "people" | "personAdded" | "invited" | "cardSaved" | "readings" | "calendar" | "calendarHistory" | "contract" | "calendarSaved" | "rolesProposed" | "openingsToWrite" | "hoursOfYear" | "diary" | "file" | "pushState" | "pushTested" | "careOwn" | "careCases" | "privatelySaid" | "ownLine" | "privateLine" | "privateLines" | "backLine" | "consultOwn" | "consultWaiting" | "freeSlots" | "ownBooking" | "slots" | "sideOpened" | "sideEntered" | "sideWords" | "sideSaid" | "sideRooms" | "sideEntries" | "panels" | "panelPlanned" | "panelLinked" | "panelKnocked" | "panelEntered" | "panelWords" | "panelSaid" | "panelNotes" | "caseDrafts" | "caseBegun" | "caseRecords" | "caseRead" | "caseGlasses" | "ticket" | "tickets" | "dutyBoard" | "rosters" | "shiftSaved" | "experiences" | "concernCards" | "concernCard" | "asides" | "wordLists" | "wordTest" | "topicDeck" | "steerState" | "steps" | "stepTaken" | "exclusionProposed" | "glassOpened" | "glasses" | "incidents" | "incident" | "pairs" | "regards" | "ownRegard" | "followUps";
}

export interface ResumePoint {
  readonly epoch: string;
  readonly seq: number;
}

export interface RoleProposal {
  readonly id: ProposalId;
  readonly person: ParticipantId;
  readonly roles: readonly Role[];
  readonly proposedBy: ParticipantId;
  readonly at: IsoInstant;
}

export interface RolesProposed extends Result {
  readonly t: "rolesProposed";
  readonly proposal: ProposalId;
}

export interface RoomView {
  readonly room: RoomId;
  readonly name: string;
  readonly epoch: string;
  readonly seq: number;
  readonly floorPlan: FloorPlan;
  readonly presenceMode: PresenceMode;
  readonly avatars: readonly AvatarView[];
  readonly watchers: readonly WatcherView[] | null;
  readonly lines: readonly Line[];
  readonly duty: DutyView;
  readonly lookedAt: Looking;
  readonly slow: boolean;
  readonly voice: boolean;
}

export interface Rosters extends Result {
  readonly t: "rosters";
  readonly rosters: readonly RosterView[];
  readonly staff: readonly StaffView[];
}

export interface RosterView {
  readonly opening: OpeningView;
  readonly shifts: readonly ShiftView[];
  readonly readiness: ReadinessView;
}

export interface Rules {
  readonly version: number;
  readonly shortLines: readonly string[];
  readonly full: readonly string[];
}

export interface RulesAcceptance {
  readonly who: ParticipantId;
  readonly nickname: string | null;
  readonly staff: boolean;
  readonly version: number;
  readonly at: IsoInstant | null;
}

export interface RulesInForce extends Result {
  readonly t: "rules";
  readonly rules: Rules;
  readonly accepted: Rules | null;
}

export interface RulesKept extends Result {
  readonly t: "rulesKept";
  readonly kept: RulesKeptView;
}

export interface RulesKeptView {
  readonly rules: Rules;
  readonly since: IsoInstant;
  readonly people: readonly RulesAcceptance[];
}

export interface RulesRequest {
}

export interface RuleText {
  readonly kind: KindId;
  readonly name: string;
  readonly repeat: Repeat;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate | null;
  readonly hours: OpeningHours;
  readonly onHoliday: OnHoliday;
  readonly askFirst: boolean;
}

export interface RuleView {
  readonly id: RuleId;
  readonly text: RuleText;
  readonly version: number;
}

export interface Said extends ServerMessage {
  readonly t: "chat.said";
  readonly seq: number;
  readonly line: Line;
}

export interface SaidAs extends Result {
  readonly t: "said";
  readonly seq: number;
}

export interface SaveBreak extends ClientMessage {
  readonly t: "calendar.saveBreak";
  readonly id: BreakId | null;
  readonly version: number;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly name: string;
}

export interface SaveCard extends ClientMessage {
  readonly t: "info.save";
  readonly card: CardId | null;
  readonly text: InfoCardText;
}

export interface SaveDiary extends ClientMessage, DiaryRequest {
  readonly t: "diary.save";
  readonly opening: OpeningId;
  readonly base: number;
  readonly text: DiaryText;
}

export interface SaveKind extends ClientMessage {
  readonly t: "calendar.saveKind";
  readonly kind: KindId | null;
  readonly version: number;
  readonly text: KindText;
}

export interface SaveRule extends ClientMessage {
  readonly t: "calendar.saveRule";
  readonly rule: RuleId | null;
  readonly version: number;
  readonly text: RuleText;
  readonly reason: string;
}

export interface SaveShift extends ClientMessage, DutyRequest {
  readonly t: "duty.saveShift";
  readonly shift: ShiftId | null;
  readonly opening: OpeningId;
  readonly person: ParticipantId;
  readonly hats: readonly Hat[];
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly version: number;
}

export interface SaveTargets extends ClientMessage {
  readonly t: "calendar.saveTargets";
  readonly version: number;
  readonly targets: ContractTargets;
}

export interface SaveTopic extends ClientMessage, TopicRequest {
  readonly t: "topic.save";
  readonly topic: TopicId | null;
  readonly text: string;
  readonly version: number;
}

export interface SaveWords extends ClientMessage, ConcernRequest {
  readonly t: "words.save";
  readonly topic: WordTopic;
  readonly words: readonly string[];
  readonly version: number;
}

export interface Say extends ClientMessage {
  readonly t: "chat.say";
  readonly key: string;
  readonly audience: Audience;
  readonly text: string;
  readonly replyTo: number | null;
  readonly contactConfirmed: boolean;
}

export interface SayPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.say";
  readonly panel: PanelId;
  readonly key: string;
  readonly text: string;
}

export interface SayPhrase extends ClientMessage {
  readonly t: "chat.phrase";
  readonly key: string;
  readonly audience: Audience;
  readonly phrase: Phrase;
}

export interface SaySide extends ClientMessage, SideRequest {
  readonly t: "side.say";
  readonly room: SideRoomId;
  readonly key: string;
  readonly text: string;
}

export interface SayTopic extends ClientMessage, SteerRequest {
  readonly t: "steer.topic";
  readonly hat: Hat;
  readonly text: string;
  readonly category: ConcernCategory | null;
}

export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
}

export interface SeatPanel extends ClientMessage, PanelRequest {
  readonly t: "panel.seat";
  readonly panel: PanelId;
  readonly person: ParticipantId;
  readonly part: PanelPart | null;
}

export interface Secret extends SignIn {
  readonly t: "secret";
  readonly signInName: string;
  readonly secret: string;
  readonly code: string | null;
  readonly remember: boolean;
}

export interface SecretLater extends ClientMessage {
  readonly t: "secret.later";
}

export interface SeeNotice extends ClientMessage {
  readonly t: "account.noticeSeen";
  readonly notice: NoticeId;
}

export interface SelfChanged extends ServerMessage {
  readonly t: "self.changed";
  readonly self: SelfView;
}

export interface SelfTest {
  readonly browser: string;
  readonly system: string;
  readonly line: Finding;
  readonly roundTripMillis: number | null;
  readonly storage: Finding;
  readonly sound: Finding;
  readonly microphone: Finding;
}

export interface SelfView {
  readonly who: ParticipantId;
  readonly nickname: string | null;
  readonly avatar: Avatar | null;
  readonly roles: readonly Role[];
  readonly capabilities: readonly string[];
  readonly remaining: readonly WelcomeStep[];
  readonly session: SessionId;
  readonly remembered: boolean;
  readonly settings: PersonalSettings | null;
  readonly speakingPause: PauseView | null;
}

export interface ServerMessage {
  readonly t: "done" | "refused" | "chat.said" | "chat.edited" | "chat.removed" | "chat.reacted" | "line.hidden" | "line.restored" | "avatars.changed" | "watchers.changed" | "room.lookedAt" | "door.changed" | "duty.changed" | "duty.alarm" | "care.rang" | "care.changed" | "care.own" | "line.said" | "back.said" | "consult.own" | "consult.appointment" | "consult.changed" | "consult.rang" | "side.said" | "side.paper" | "side.paperGone" | "side.changed" | "side.voiceSlots" | "side.voiceEnded" | "side.ended" | "side.asked" | "panel.said" | "panel.changed" | "panel.moved" | "panel.ended" | "case.changed" | "case.asked" | "tech.changed" | "room.slow" | "pause.changed" | "today.ended" | "away.decided" | "steer.changed" | "glass.changed" | "incident.changed" | "pairs.together" | "pairs.changed" | "self.changed" | "notice.given" | "server.restarting" | "concern.changed" | "aside.changed" | "voice.table" | "voice.slots" | "voice.speaking" | "voice.ended" | "voice.hushed" | "topic.changed";
}

export interface SessionView {
  readonly id: SessionId;
  readonly device: string;
  readonly since: IsoInstant;
  readonly lastSeen: IsoInstant;
  readonly remembered: boolean;
  readonly current: boolean;
}

export interface SetSecret extends ClientMessage {
  readonly t: "secret.set";
  readonly signInName: string;
  readonly secret: string;
  readonly current: string | null;
}

export interface SettleConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.settle";
  readonly wish: WishId;
}

export interface ShiftSaved extends Result {
  readonly t: "shiftSaved";
  readonly shift: ShiftView;
}

export interface ShiftView {
  readonly id: ShiftId;
  readonly opening: OpeningId;
  readonly person: ParticipantId;
  readonly hats: readonly Hat[];
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly version: number;
}

export interface ShowCalendar extends ClientMessage {
  readonly t: "calendar.show";
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ShowCalendarHistory extends ClientMessage {
  readonly t: "calendar.history";
  readonly subject: string | null;
}

export interface ShowContract extends ClientMessage {
  readonly t: "calendar.contract";
  readonly fiscalYear: number;
}

export interface SideAsked extends ServerMessage {
  readonly t: "side.asked";
  readonly room: SideRoomId;
}

export interface SideChanged extends ServerMessage {
  readonly t: "side.changed";
  readonly room: SideRoomView;
}

export interface SideEnded extends ServerMessage {
  readonly t: "side.ended";
  readonly room: SideRoomId;
}

export interface SideEntered extends Result {
  readonly t: "sideEntered";
  readonly room: SideRoomView;
  readonly words: readonly SideWord[];
  readonly more: boolean;
  readonly papers: readonly SidePaperView[];
}

export interface SideEntries extends Result {
  readonly t: "sideEntries";
  readonly entries: readonly SideEntryView[];
}

export interface SideEntryView {
  readonly entry: EntryId;
  readonly staff: ParticipantId;
  readonly staffName: string | null;
  readonly by: ParticipantId;
  readonly byName: string | null;
  readonly at: IsoInstant;
  readonly why: string;
  readonly confirmedBy: string | null;
  readonly room: SideRoomId | null;
}

export interface SideOpened extends Result {
  readonly t: "sideOpened";
  readonly room: SideRoomId;
}

export interface SideOwnView {
  readonly room: SideRoomId;
  readonly part: SidePart;
  readonly since: IsoInstant;
  readonly endedAt: IsoInstant | null;
  readonly people: readonly SidePersonView[];
}

export interface SidePaperGone extends ServerMessage {
  readonly t: "side.paperGone";
  readonly room: SideRoomId;
  readonly paper: SidePaperId;
}

export interface SidePaperLaid extends ServerMessage {
  readonly t: "side.paper";
  readonly room: SideRoomId;
  readonly paper: SidePaperView;
}

export interface SidePaperView {
  readonly paper: SidePaperId;
  readonly kind: SidePaperKind;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string | null;
  readonly card: InfoCardText | null;
}

export interface SidePersonView {
  readonly who: ParticipantId;
  readonly nickname: string | null;
  readonly part: SidePart;
  readonly where: SideWhere;
}

export interface SideRequest {
}

export interface SideRooms extends Result {
  readonly t: "sideRooms";
  readonly mine: readonly SideOwnView[];
  readonly inUse: readonly SideUseView[];
  readonly overtimes: readonly OvertimeView[];
}

export interface SideRoomView {
  readonly room: SideRoomId;
  readonly medium: ConsultMedium;
  readonly since: IsoInstant;
  readonly people: readonly SidePersonView[];
  readonly closedSince: IsoInstant | null;
  readonly extendedUntil: IsoInstant | null;
  readonly keptDays: number;
  readonly keepWished: boolean;
  readonly mayKeep: boolean;
  readonly voices: readonly VoicePerson[] | null;
}

export interface SideSaid extends Result {
  readonly t: "sideSaid";
  readonly seq: number;
}

export interface SideSpoken extends ServerMessage {
  readonly t: "side.said";
  readonly room: SideRoomId;
  readonly word: SideWord;
}

export interface SideUseView {
  readonly staff: ParticipantId;
  readonly staffName: string | null;
  readonly since: IsoInstant;
  readonly closedSince: IsoInstant | null;
  readonly extendedUntil: IsoInstant | null;
}

export interface SideVoiceEnded extends ServerMessage {
  readonly t: "side.voiceEnded";
  readonly room: SideRoomId;
  readonly why: VoiceEnding;
}

export interface SideVoiceSlots extends ServerMessage {
  readonly t: "side.voiceSlots";
  readonly room: SideRoomId;
  readonly slots: (ParticipantId | null)[];
}

export interface SideWord {
  readonly seq: number;
  readonly by: ParticipantId;
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface SideWords extends Result {
  readonly t: "sideWords";
  readonly words: readonly SideWord[];
  readonly more: boolean;
  readonly papers: readonly SidePaperView[];
}

export interface SignDiary extends ClientMessage, DiaryRequest {
  readonly t: "diary.sign";
  readonly opening: OpeningId;
  readonly version: number;
}

export interface SignedIn extends SignInAnswer {
  readonly t: "signedIn";
}

export interface SignIn {
  readonly t: "link" | "secret" | "passkey" | "lost";
}

export interface SignInAnswer {
  readonly t: "signedIn" | "heard" | "passkeyOptions" | "signInRefused";
}

export interface SignInRefused extends SignInAnswer {
  readonly t: "signInRefused";
  readonly code: RefusalCode;
  readonly limits: { [index: string]: number };
}

export interface SignIns extends Result {
  readonly t: "signIns";
  readonly signInName: string | null;
  readonly hasSecret: boolean;
  readonly hasTotp: boolean;
  readonly sessions: readonly SessionView[];
  readonly passkeys: readonly PasskeyView[];
}

export interface SlotLaterView {
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly state: BookingState;
  readonly since: IsoInstant;
}

export interface Slots extends Result {
  readonly t: "slots";
  readonly slots: readonly SlotView[];
  readonly later: readonly SlotLaterView[];
  readonly full: readonly SlotStretchView[];
  readonly counsellors: readonly NamedPerson[];
  readonly voice: boolean;
}

export interface SlotStretchView {
  readonly opening: string;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly booked: boolean;
}

export interface SlotView {
  readonly slot: SlotId;
  readonly counsellor: ParticipantId;
  readonly counsellorName: string | null;
  readonly from: IsoInstant;
  readonly to: IsoInstant;
  readonly medium: ConsultMedium;
  readonly agency: string;
  readonly opening: string | null;
  readonly person: ParticipantId | null;
  readonly nickname: string | null;
  readonly soon: boolean;
  readonly mayOpen: boolean;
  readonly room: SideRoomId | null;
  readonly outcome: SlotOutcome | null;
}

export interface Slow extends ClientMessage, SteerRequest {
  readonly t: "steer.slow";
  readonly hat: Hat;
  readonly on: boolean;
  readonly why: string;
}

export interface SlowChanged extends ServerMessage {
  readonly t: "room.slow";
  readonly on: boolean;
}

export interface SpaceContact {
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly hours: string;
}

export interface StaffView {
  readonly who: ParticipantId;
  readonly nickname: string;
  readonly roles: readonly Role[];
  readonly mayManage: boolean;
}

export interface StandUp extends ClientMessage {
  readonly t: "seat.leave";
}

export interface SteerChanged extends ServerMessage {
  readonly t: "steer.changed";
}

export interface SteerRequest {
}

export interface SteerState extends Result {
  readonly t: "steerState";
  readonly state: SteerStateView;
}

export interface SteerStateView {
  readonly slow: boolean;
  readonly paused: readonly Paused[];
  readonly ended: readonly EndedToday[];
  readonly exclusions: readonly ExclusionView[];
}

export interface Step extends ClientMessage {
  readonly t: "avatar.step";
  readonly facing: Facing;
}

export interface StepOutcome {
  readonly by: ParticipantId;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface StepsOfDay extends Result {
  readonly t: "steps";
  readonly steps: readonly StepView[];
}

export interface StepTaken extends Result {
  readonly t: "stepTaken";
  readonly step: StepId;
}

export interface StepView {
  readonly id: StepId;
  readonly at: IsoInstant;
  readonly by: ParticipantId;
  readonly byName: string | null;
  readonly hat: Hat | null;
  readonly step: SteerStep;
  readonly category: ConcernCategory | null;
  readonly person: ParticipantId | null;
  readonly personName: string | null;
  readonly line: Line | null;
  readonly minutes: number | null;
  readonly why: string;
  readonly outcomes: readonly StepOutcome[];
}

export interface Subscribe extends ClientMessage, PushRequest {
  readonly t: "push.subscribe";
  readonly endpoint: string;
}

export interface SummarisePanel extends ClientMessage, PanelRequest {
  readonly t: "panel.summarise";
  readonly panel: PanelId;
  readonly facts: string;
  readonly question: string;
  readonly sure: boolean;
}

export interface Suspend extends ClientMessage {
  readonly t: "people.suspend";
  readonly person: ParticipantId;
  readonly reason: string;
}

export interface TakeBackBooking extends ClientMessage, BookingRequest {
  readonly t: "consult.unbook";
}

export interface TakeBackCare extends ClientMessage, CareRequest {
  readonly t: "care.takeBack";
}

export interface TakeBackConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.takeBack";
}

export interface TakeCard extends ClientMessage, ConcernRequest {
  readonly t: "concern.take";
  readonly card: ConcernId;
}

export interface TakeConsult extends ClientMessage, ConsultRequest {
  readonly t: "consult.take";
  readonly wish: WishId;
}

export interface TakeSeat extends ClientMessage {
  readonly t: "seat.take";
  readonly seat: SeatId;
}

export interface TakeSidePaper extends ClientMessage, SideRequest {
  readonly t: "side.takeAway";
  readonly room: SideRoomId;
  readonly paper: SidePaperId;
}

export interface TakeTicket extends ClientMessage, TechRequest {
  readonly t: "tech.take";
  readonly ticket: TicketId;
}

export interface TechRequest {
}

export interface TellOutside extends ClientMessage, ConcernRequest {
  readonly t: "concern.outside";
  readonly key: string;
  readonly text: string;
}

export interface TestPush extends ClientMessage, PushRequest {
  readonly t: "push.test";
}

export interface TestWords extends ClientMessage, ConcernRequest {
  readonly t: "words.test";
  readonly text: string;
}

export interface TicketAnswer {
  readonly nickname: string | null;
  readonly at: IsoInstant;
  readonly text: string;
}

export interface TicketChanged extends ServerMessage {
  readonly t: "tech.changed";
  readonly ticket: TicketView;
}

export interface Tickets extends Result {
  readonly t: "tickets";
  readonly tickets: readonly TicketView[];
}

export interface TicketSaved extends Result {
  readonly t: "ticket";
  readonly ticket: TicketView;
}

export interface TicketView {
  readonly id: TicketId;
  readonly person: ParticipantId;
  readonly nickname: string | null;
  readonly askedAt: IsoInstant;
  readonly symptom: string;
  readonly selfTest: SelfTest | null;
  readonly takenBy: string | null;
  readonly takenAt: IsoInstant | null;
  readonly answers: readonly TicketAnswer[];
  readonly closedAt: IsoInstant | null;
}

export interface Tile {
  readonly x: number;
  readonly y: number;
}

export interface TodayEnded extends ServerMessage {
  readonly t: "today.ended";
  readonly by: string | null;
  readonly how: string;
}

export interface TopicCard {
  readonly id: TopicId;
  readonly text: string;
  readonly version: number;
}

export interface TopicChanged extends ServerMessage {
  readonly t: "topic.changed";
  readonly topic: TopicView | null;
}

export interface TopicDeck extends Result {
  readonly t: "topicDeck";
  readonly current: TopicView | null;
  readonly voted: boolean;
  readonly cards: readonly TopicCard[];
}

export interface TopicRequest {
}

export interface TopicView {
  readonly topic: TopicId;
  readonly round: number;
  readonly text: string;
  readonly byStaff: boolean;
  readonly votes: number;
}

export interface TotpSecret extends Result {
  readonly t: "totpSecret";
  readonly base32: string;
  readonly uri: string;
}

export interface Unsubscribe extends ClientMessage, PushRequest {
  readonly t: "push.unsubscribe";
  readonly endpoint: string;
}

export interface UseMic extends ClientMessage, OwnVoice {
  readonly t: "voice.mic";
  readonly on: boolean;
}

export interface UseSideMic extends ClientMessage, SideRequest {
  readonly t: "side.mic";
  readonly room: SideRoomId;
  readonly on: boolean;
}

export interface VerifyAudit extends ClientMessage, AuditRequest {
  readonly t: "audit.verify";
  readonly anchor: string | null;
}

export interface VoiceAnswer extends Result {
  readonly t: "voiceAnswer";
  readonly answer: string;
}

export interface VoiceEnded extends ServerMessage {
  readonly t: "voice.ended";
  readonly why: VoiceEnding;
}

export interface VoiceHushed extends ServerMessage {
  readonly t: "voice.hushed";
}

export interface VoiceLine extends Result {
  readonly t: "voiceLine";
  readonly slots: number;
  readonly relays: readonly VoiceRelay[];
}

export interface VoicePerson {
  readonly who: ParticipantId;
  readonly mic: boolean;
  readonly hand: boolean;
}

export interface VoiceRelay {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
  readonly ttlSeconds: number;
}

export interface VoiceRequest {
}

export interface VoiceSlots extends ServerMessage {
  readonly t: "voice.slots";
  readonly slots: (ParticipantId | null)[];
}

export interface VoiceSpeaking extends ServerMessage {
  readonly t: "voice.speaking";
  readonly who: ParticipantId;
  readonly speaks: boolean;
}

export interface VoiceTable extends ServerMessage {
  readonly t: "voice.table";
  readonly people: readonly VoicePerson[];
}

export interface VoteTopic extends ClientMessage, TopicRequest {
  readonly t: "topic.vote";
  readonly topic: TopicId;
  readonly on: boolean;
}

export interface WatchersChanged extends ServerMessage {
  readonly t: "watchers.changed";
  readonly watchers: readonly WatcherView[];
}

export interface WatcherView {
  readonly who: ParticipantId;
  readonly nickname: string;
}

export interface WithdrawExperience extends ClientMessage, DutyRequest {
  readonly t: "duty.withdrawExperience";
  readonly experience: ExperienceId;
}

export interface WithdrawOffer extends ClientMessage, DutyRequest {
  readonly t: "duty.withdrawOffer";
}

export interface WithdrawSlot extends ClientMessage, BookingRequest {
  readonly t: "consult.withdraw";
  readonly slot: SlotId;
}

export interface WordLists extends Result {
  readonly t: "wordLists";
  readonly lists: readonly WordListView[];
}

export interface WordListView {
  readonly topic: WordTopic;
  readonly words: readonly string[];
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: IsoInstant | null;
}

export interface WordTest extends Result {
  readonly t: "wordTest";
  readonly topic: WordTopic | null;
  readonly entry: string | null;
  readonly folded: string;
}

export interface WriteBack extends ClientMessage, LineRequest {
  readonly t: "back.write";
  readonly key: string;
  readonly text: string;
  readonly kind: BackKind;
}

export interface WriteCase extends ClientMessage, CaseRequest {
  readonly t: "case.write";
  readonly record: CaseRecordId;
  readonly head: CaseHead;
  readonly text: CaseText;
}

export interface WriteOutcome extends ClientMessage, SteerRequest {
  readonly t: "steer.outcome";
  readonly step: StepId;
  readonly text: string;
}

export interface WriteOwnRegard extends ClientMessage, PairsRequest {
  readonly t: "regard.writeMine";
  readonly text: string;
}

export interface WritePanelNote extends ClientMessage, PanelRequest {
  readonly t: "panel.note";
  readonly panel: PanelId;
  readonly base: number;
  readonly text: string;
}

export interface WriteRegard extends ClientMessage, PairsRequest {
  readonly t: "regard.write";
  readonly person: ParticipantId;
  readonly text: string;
}

export interface WriteToStaff extends ClientMessage, LineRequest {
  readonly t: "line.write";
  readonly key: string;
  readonly text: string;
}

export type Admission = "EVERYBODY" | "GROUP";

export type AlarmKind = "MANAGER_LOST" | "DEPUTY_ASKED" | "QUIET_BEGINS" | "MANAGER_BACK";

export type Audience = "ROOM" | "TABLE";

export type AuditFlaw = "CHANGED" | "OUT_OF_ORDER" | "MISSING" | "REBUILT";

export type AuditKind = "PEOPLE" | "LEDGER" | "OPENING" | "STEERING" | "CARE" | "TEXTS" | "FILES" | "MACHINE" | "OTHER";

export type BackKind = "TALK" | "HANDOVER" | "DEBRIEF";

export type BookingReminder = "NONE" | "LETTER";

export type BookingState = "NONE" | "BOOKED" | "POSTPONED" | "WITHDRAWN";

export type BreakId = string;

export type CardId = string;

export type CardKind = "AGENCY" | "HELP";

export type CareCaseId = string;

export type CareKind = "CALLED" | "HINT";

export type CareLevel = "LISTENED" | "TODAY" | "SAFETY";

export type CarePart = "BESIDE" | "AROUND";

export type CareState = "NONE" | "CALLED" | "ANSWERED";

export type CareStep = "ACKNOWLEDGED" | "ASKED_PLAINLY" | "MEANS_AWAY" | "LISTENED_TO" | "CONTACT_CALLED" | "EMERGENCY_CALLED" | "OFFICER_TOLD" | "CHECK_IN_PLANNED" | "OTHER";

export type CaseGlassId = string;

export type CaseKind = "EXCHANGE" | "CONSULT" | "INFO" | "LEARNING" | "REFERRAL" | "TECH" | "MEETING" | "PAPERS";

export type CaseLook = "AUTHOR" | "ASSIGNED" | "LEAD" | "GLASS" | "REFUSED";

export type CaseMedium = "TEXT" | "VOICE" | "PHONE" | "MAIL" | "MEETING" | "VISIT" | "OTHER";

export type CaseRecordId = string;

export type CaseState = "DRAFT" | "DONE" | "NOT_NEEDED";

export type ClientMessageUnion = Hello | Ping | ChooseNickname | ChooseAvatar | SetSecret | SecretLater | BeginPasskey | FinishPasskey | BeginTotp | FinishTotp | GivePledge | ReadRules | AcceptRules | ListSignIns | EndSession | EndOtherSessions | RemovePasskey | SeeNotice | KeepSettings | ReadTexts | Enter | Leave | ChangeMode | Step | GoTo | TakeSeat | StandUp | Say | SayPhrase | EditLine | RemoveLine | React | PrepareVoice | JoinVoice | LeaveVoice | UseMic | RaiseHand | HushVoice | ListPeople | AddPerson | Invite | Suspend | Readmit | EndSessions | Reset | RecordLeaving | ProposeRoles | DecideRoles | AskErasing | DecideErasing | SaveCard | RemoveCard | ShowCalendar | ShowCalendarHistory | ShowContract | SaveRule | EndRule | AddDate | ChangeDate | CancelDate | SaveBreak | EndBreak | SaveKind | AdmitGuest | ImportHolidays | SaveTargets | RecentOpenings | ReadYear | ExportHours | ReadDiary | SaveDiary | SignDiary | ExportDiary | CallCare | TakeBackCare | ReadOwnCare | ReadCareCases | AnswerCare | ReleaseCare | NoteCareStep | CloseCare | WriteToStaff | ReplyPrivately | ReadOwnLine | ReadPrivateLine | ListPrivateLines | WriteBack | ReadBack | AskConsult | TakeBackConsult | ReadOwnConsult | ListConsults | TakeConsult | HandConsult | PromiseConsult | SettleConsult | OpenConsult | ReadFreeSlots | ReadOwnBooking | BookSlot | PostponeBooking | TakeBackBooking | ListSlots | PublishSlots | WithdrawSlot | OpenSlot | NoteOutcome | EnterSide | LeaveSide | SaySide | ReadSide | PrepareSideVoice | JoinSideVoice | LeaveSideVoice | UseSideMic | PutSidePaper | HandSideCard | TakeSidePaper | KeepSide | InviteSide | AnswerSide | EndSide | ExtendSide | ListSides | AskEntry | ConfirmEntry | ListEntries | ListPanels | PlanPanel | SeatPanel | LinkPanel | CancelPanel | SummarisePanel | KnockPanel | EnterPanel | LeavePanel | AdmitPanel | BeginPanel | NominatePanel | RaiseHandInPanel | SayPanel | ReadPanel | ReadPanelNotes | WritePanelNote | EndPanel | ListDrafts | BeginCase | WriteCase | CaseNotNeeded | CorrectCase | ListCases | ReadCase | AskCases | ConfirmCases | ListCaseGlasses | AskTech | ReadOwnTickets | ReadTickets | TakeTicket | AnswerTicket | CloseTicket | ReadPush | Subscribe | Unsubscribe | TestPush | ReadBoard | CheckIn | CheckOut | Offer | WithdrawOffer | AnswerOffer | ReadRosters | SaveShift | RemoveShift | ReadExperiences | AddExperience | ConfirmExperience | WithdrawExperience | OpenDoor | PauseDoor | CloseDoor | QuietDoor | ExtendDoor | Report | TellOutside | Flag | ReadCards | TakeCard | ReleaseCard | CloseCard | PutAside | ListAsides | ReadWords | SaveWords | TestWords | DrawTopic | VoteTopic | PutTopic | ReadDeck | SaveTopic | RemoveTopic | OpenGlass | ListGlasses | ConfirmGlass | ListIncidents | ReadIncident | BeginIncident | NoteIncident | ChangeIncident | MarkReported | CloseIncident | ReopenIncident | ExportIncident | ListPairs | KeepApart | EndApart | ReadRegards | WriteRegard | EndRegard | ReadOwnRegard | WriteOwnRegard | SayTopic | Hide | Restore | Pause | LiftPause | Slow | EndToday | LetBack | ProposeExclusion | DecideExclusion | EndExclusion | WriteOutcome | ReadSteering | ReadSteps | ExportSteps | ReadFollowUps | FinishFollowUp | ReadKept | Publish | ReadAudit | ExportAudit | VerifyAudit;

export type ConcernCategory = "SLANDER" | "UNEASE" | "VIOLENCE" | "POLITICS" | "RELIGION" | "OTHER";

export type ConcernId = string;

export type ConcernKind = "REPORT" | "FLAG" | "WORDS" | "CONTACT" | "OUTSIDE";

export type ConcernUrgency = "CALM" | "SOON" | "NOW";

export type ConsultMedium = "TEXT" | "VOICE";

export type ConsultState = "NONE" | "WAITING" | "READY";

export type ConsultTime = "NOW" | "LATER" | "DAY" | "UNSURE";

export type ContractAlertKind = "WEEK" | "EVENING" | "UNDECIDED";

export type DiaryState = "NONE" | "WRITTEN" | "SIGNED";

export type DoorState = "CLOSED" | "SOON" | "WAITING" | "OPEN" | "PAUSED" | "CLOSING" | "GRACE";

export type DutyState = "IN_ROOM" | "ON_CALL";

export type EntryId = string;

export type ErasedKind = "LEDGER" | "PERSON" | "TALK" | "CARE" | "CASES";

export type ErasureId = string;

export type ExclusionId = string;

export type ExperienceId = string;

export type Facing = "UP" | "DOWN" | "LEFT" | "RIGHT";

export type Finding = "GOOD" | "SLOW" | "OFF" | "NO" | "NOT_TRIED";

export type FollowUpId = string;

export type Form = "TEXT" | "CSV" | "PAGE";

export type GlassId = string;

export type Hat = "MANAGER" | "EXCHANGE" | "CONSULT" | "INFO" | "LEARNING" | "TECH" | "BRIDGE";

export type IncidentEntryKind = "BEGUN" | "NOTE" | "CHANGED" | "REPORTED" | "NOT_REPORTED" | "CLOSED" | "REOPENED";

export type IncidentId = string;

export type IncidentKind = "LIFE" | "HARM" | "PERSONAL_INFORMATION" | "OUTSIDE" | "SYSTEM" | "NEAR_MISS" | "OTHER";

export type IncidentSeverity = "SETTLED" | "SERIOUS" | "GRAVE";

export type IsoDate = string;

export type IsoInstant = string;

export type Kind = "CARD" | "CARE";

export type KindId = string;

export type Language = "JA" | "JA_EASY" | "EN";

export type Looking = "NOBODY" | "STAFF" | "MANAGER";

export type Motion = "AUTO" | "CALM";

export type NoteTemplate = "TOPIC" | "ALL_RIGHT" | "HERE";

export type NoticeId = string;

export type NoticeKind = "NEW_DEVICE" | "SECRET_CHANGED";

export type OnHoliday = "OPEN_ANYWAY" | "NEXT_WEEKDAY" | "LEAVE_OUT";

export type OpeningCause = "RULE" | "HOLIDAY" | "HOLIDAY_CHAIN" | "ASK" | "BREAK" | "OVERLAP" | "OUTSIDE" | "SINGLE" | "HAND" | "WITHDRAWN" | "DEMO";

export type OpeningId = string;

export type OpeningStatus = "PLANNED" | "CANCELLED" | "UNDECIDED";

export type PairId = string;

export type PanelId = string;

export type PanelPart = "FACILITATOR" | "MEDICAL" | "LEGAL" | "WELFARE" | "COUNSELLOR";

export type PanelWhere = "ABSENT" | "WAITING" | "OUTSIDE" | "INSIDE";

export type ParticipantId = string;

export type PasskeyId = string;

export type PersonState = "REGISTERED" | "ACTIVE" | "SUSPENDED" | "LEFT";

export type Phrase = "LISTENING" | "I_SEE" | "LATER" | "HELLO" | "THANKS" | "LEAVING";

export type PlaceId = string;

export type PlaceKind = "PLAZA" | "TALK" | "QUIET" | "STUDY" | "STAFF" | "INFO";

export type PresenceMode = "WATCH" | "QUIET" | "LISTEN" | "TEXT" | "VOICE";

export type ProposalId = string;

export type PublicOpeningState = "AS_PLANNED" | "CHANGED" | "CANCELLED";

export type Reaction = "NOD" | "CLAP" | "LIKE" | "SAME" | "THANKS";

export type RefusalCode = "MALFORMED_JSON" | "UNKNOWN_COMMAND" | "MISSING_FIELD" | "NULL_FIELD" | "EXTRA_FIELD" | "DUPLICATE_FIELD" | "TOO_DEEP" | "TOO_LONG" | "WRONG_TYPE" | "BAD_VALUE" | "HELLO_FIRST" | "NOT_ALLOWED" | "NOT_ARRIVED" | "TOO_FAST" | "BUSY" | "NOT_SAVED" | "UNAVAILABLE" | "SIGN_IN_FAILED" | "SIGN_IN_SLOWED" | "LINK_NOT_VALID" | "SIGN_IN_NAME_TAKEN" | "SECRET_TOO_SHORT" | "SECRET_TOO_LONG" | "SECRET_TOO_COMMON" | "WRONG_CURRENT_SECRET" | "WRONG_CODE" | "NICKNAME_EMPTY" | "NICKNAME_TOO_LONG" | "NICKNAME_CHARACTERS" | "NICKNAME_TAKEN" | "NICKNAME_RESERVED" | "NICKNAME_NEAR_REAL_NAME" | "UNKNOWN_AVATAR" | "RULES_CHANGED" | "LAST_SIGN_IN_WAY" | "SIGN_IN_AGAIN" | "DOOR_CLOSED" | "ROOM_FULL" | "NOT_IN_ROOM" | "SEAT_TAKEN" | "NO_SUCH_PLACE" | "NOT_REACHABLE" | "WATCHING" | "WRITING_RESTS" | "QUIET_TIME" | "TEXT_EMPTY" | "TEXT_TOO_LONG" | "TEXT_CHARACTERS" | "LOOKS_LIKE_CONTACT" | "NOT_AT_TABLE" | "NO_SUCH_LINE" | "NOT_OWN_LINE" | "WINDOW_OVER" | "NOT_IN_VOICE" | "EDITED_MEANWHILE" | "NO_SUCH_OPENING" | "NO_SUCH_RULE" | "NO_SUCH_BREAK" | "NO_SUCH_KIND" | "KIND_IN_USE" | "ENDS_BEFORE_START" | "OPENING_TOO_LONG" | "OPENING_OVERLAPS" | "ALREADY_BEGUN" | "IN_THE_PAST" | "TOO_FAR_AHEAD" | "REASON_NEEDED" | "NOTHING_PLANNED" | "FILE_NOT_READ" | "NOT_OVER_YET" | "PUSH_ADDRESS" | "NO_SUCH_PERSON" | "NO_SUCH_CARD" | "NO_SUCH_PROPOSAL" | "SECOND_PERSON_NEEDED" | "NOT_ONESELF" | "ALREADY_DONE" | "NO_CONTACT" | "MAIL_NOT_SET_UP" | "NO_SUCH_CASE" | "PART_TAKEN" | "NO_SUCH_TICKET" | "NO_SUCH_WISH" | "NO_SUCH_SIDE_ROOM" | "NO_SUCH_ENTRY" | "NO_SUCH_SLOT" | "SLOT_OVERLAPS" | "NO_SUCH_PANEL" | "NOT_NOMINATED" | "NO_EXPERIENCE" | "NO_MANAGER" | "NOT_ON_DUTY" | "NOT_NOW" | "HAND_OVER_FIRST" | "NO_SUCH_OFFER" | "NO_SUCH_SHIFT" | "NO_SUCH_EXPERIENCE" | "NO_SUCH_CONCERN" | "NO_SUCH_TOPIC" | "TOO_MANY" | "SPEAKING_PAUSED" | "ENDED_FOR_TODAY" | "EXCLUDED" | "NOT_ABOVE_OWN_HAT" | "NO_SUCH_STEP" | "WHY_NEEDED" | "FOLLOW_UP_NEEDED" | "NO_SUCH_RECORD" | "REPORT_FIRST";

export type RegardId = string;

export type RepeatForm = "WEEKLY" | "MONTHLY" | "DATES";

export type ReportClock = "PREFECTURE" | "COMMISSION_FIRST" | "COMMISSION_FULL";

export type ResultUnion = Greeting | Entered | VoiceLine | VoiceAnswer | SaidAs | PasskeyOptions | TotpSecret | RulesInForce | RulesKept | AuditDay | AuditVerified | SignIns | People | PersonAdded | Invited | CardSaved | Readings | Calendar | CalendarHistory | Contract | CalendarSaved | RolesProposed | OpeningsToWrite | HoursOfYear | DiaryRead | FileMade | PushState | PushTested | CareOwn | CareCases | PrivatelySaid | OwnLine | PrivateLine | PrivateLines | BackLine | ConsultOwn | ConsultWaiting | FreeSlots | OwnBooking | Slots | SideOpened | SideEntered | SideWords | SideSaid | SideRooms | SideEntries | Panels | PanelPlanned | PanelLinked | PanelKnocked | PanelEntered | PanelWords | PanelSaid | PanelNotes | CaseDrafts | CaseBegun | CaseRecords | CaseRead | CaseGlasses | TicketSaved | Tickets | DutyBoard | Rosters | ShiftSaved | Experiences | ConcernCards | ConcernCardNow | Asides | WordLists | WordTest | TopicDeck | SteerState | StepsOfDay | StepTaken | ExclusionProposed | GlassOpened | Glasses | Incidents | IncidentRead | Pairs | Regards | OwnRegard | FollowUps;

export type Role = "PARTICIPANT" | "MANAGER" | "SUPPORT_WORKER" | "COUNSELLOR" | "EXPERT" | "TECH_SUPPORT" | "OFFICER" | "SYSADMIN" | "LEAD" | "BRIDGE_WORKER" | "FACILITATOR";

export type RoomId = string;

export type RoomViewing = "AUTO" | "LIST" | "MAP";

export type RuleId = string;

export type SeatId = string;

export type ServerMessageUnion = Done | Refused | Said | Edited | Removed | Reacted | LineHidden | LineRestored | AvatarsChanged | WatchersChanged | LookedAt | DoorChanged | DutyChanged | DutyAlarmed | CareRang | CareChanged | CareOwnChanged | PrivatelySpoken | BackSaid | ConsultOwnChanged | BookingChanged | ConsultsChanged | ConsultRang | SideSpoken | SidePaperLaid | SidePaperGone | SideChanged | SideVoiceSlots | SideVoiceEnded | SideEnded | SideAsked | PanelSpoken | PanelChanged | PanelMoved | PanelEnded | CasesChanged | CaseAsked | TicketChanged | SlowChanged | PauseChanged | TodayEnded | AwayDecided | SteerChanged | GlassChanged | IncidentChanged | PairTogether | PairsChanged | SelfChanged | NoticeGiven | Restarting | ConcernChanged | AsidesChanged | VoiceTable | VoiceSlots | VoiceSpeaking | VoiceEnded | VoiceHushed | TopicChanged;

export type SessionId = string;

export type ShiftId = string;

export type SidePaperId = string;

export type SidePaperKind = "LEFT_OUT" | "NOTE" | "CARD";

export type SidePart = "PERSON" | "COUNSELLOR" | "THIRD" | "EMERGENCY";

export type SideRoomId = string;

export type SideWhere = "ASKED" | "OUTSIDE" | "INSIDE";

export type SignInAnswerUnion = SignedIn | Heard | PasskeyRequest | SignInRefused;

export type SignInUnion = Link | Secret | Passkey | Lost;

export type SlotId = string;

export type SlotOutcome = "HELD" | "NOT_MET";

export type Sound = "ROOM_LINE" | "TABLE_LINE" | "DOOR";

export type State = "WAITING" | "AGREED" | "DECLINED" | "ENDED";

export type SteerStep = "TOPIC" | "HIDE" | "RESTORE" | "PAUSE" | "LIFT_PAUSE" | "SLOW_ON" | "SLOW_OFF" | "END_TODAY" | "LET_BACK" | "PROPOSE_EXCLUSION" | "AGREE_EXCLUSION" | "DECLINE_EXCLUSION" | "END_EXCLUSION" | "CLOSE_CARD" | "ANSWER_CARE" | "HUSH" | "BREAK_GLASS";

export type StepId = string;

export type Stretch = "OPEN" | "PAUSED" | "INTERRUPTED" | "QUIET" | "GRACE" | "WITHOUT_MANAGER";

export type Talking = "PRESS" | "OPEN";

export type TextSize = "NORMAL" | "LARGE" | "LARGER" | "LARGEST";

export type Theme = "AUTO" | "LIGHT" | "DARK";

export type TicketId = string;

export type TopicId = string;

export type Verdict = "MET" | "OFF_LENGTH" | "ASKING" | "CLOSED" | "MISSING" | "PARTIAL";

export type VoiceEnding = "LEFT_TABLE" | "QUIET" | "CLOSED" | "LOST" | "ELSEWHERE";

export type Weekday = "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";

export type WelcomeStep = "NICKNAME" | "AVATAR" | "SECRET" | "SECOND_FACTOR" | "PLEDGE" | "RULES";

export type WishId = string;

export type WordTopic = "CARE" | "SLANDER" | "UNEASE" | "VIOLENCE" | "POLITICS" | "RELIGION" | "OTHER";

/** Every bound of one person or device; the unit ends each name. */
export const LIMITS = {
  maxFrameBytes: 65536,
  smallFrameBytes: 1024,
  textFrameBytes: 16384,
  offerFrameBytes: 32768,
  maxJsonDepth: 16,
  maxNumberDigits: 15,
  maxLineGraphemes: 500,
  maxLineUnits: 2000,
  maxReadTexts: 20,
  maxNicknameGraphemes: 12,
  minPassphraseChars: 10,
  minPasswordChars: 12,
  maxSecretChars: 128,
  maxSignInNameChars: 40,
  maxKeyChars: 40,
  ownLineWindowMillis: 300000,
  quietPauseMillis: 30000,
  keyMemoryMillis: 86400000,
  seatKeptMillis: 180000,
  voiceKeptMillis: 60000,
  helloWithinMillis: 10000,
  idleAfterMillis: 75000,
  pingEveryMillis: 25000,
  maxOutboxBytes: 1048576,
  maxOutboxMessages: 256,
  maxSocketsPerPerson: 6,
  maxSocketsPerAddress: 60,
  maxFramesPerSecond: 1000,
  maxBytesPerSecond: 1048576,
  maxPongsPerSecond: 10,
  maxBodyBytes: 65536,
  maxRoomInbox: 1024,
} as const;

/** The CC0 sets that avatars come from, in the order in which they are offered. */
export const AVATAR_STYLES = ["critters", "sprouts", "blobs", "thumbs"] as const;

/** What an avatar's seed may look like. */
export const AVATAR_SEED = /^[a-z0-9-]{1,24}$/;

/** Every reason for a polite no. */
export const REFUSAL_CODES: readonly RefusalCode[] = [
  "MALFORMED_JSON",
  "UNKNOWN_COMMAND",
  "MISSING_FIELD",
  "NULL_FIELD",
  "EXTRA_FIELD",
  "DUPLICATE_FIELD",
  "TOO_DEEP",
  "TOO_LONG",
  "WRONG_TYPE",
  "BAD_VALUE",
  "HELLO_FIRST",
  "NOT_ALLOWED",
  "NOT_ARRIVED",
  "TOO_FAST",
  "BUSY",
  "NOT_SAVED",
  "UNAVAILABLE",
  "SIGN_IN_FAILED",
  "SIGN_IN_SLOWED",
  "LINK_NOT_VALID",
  "SIGN_IN_NAME_TAKEN",
  "SECRET_TOO_SHORT",
  "SECRET_TOO_LONG",
  "SECRET_TOO_COMMON",
  "WRONG_CURRENT_SECRET",
  "WRONG_CODE",
  "NICKNAME_EMPTY",
  "NICKNAME_TOO_LONG",
  "NICKNAME_CHARACTERS",
  "NICKNAME_TAKEN",
  "NICKNAME_RESERVED",
  "NICKNAME_NEAR_REAL_NAME",
  "UNKNOWN_AVATAR",
  "RULES_CHANGED",
  "LAST_SIGN_IN_WAY",
  "SIGN_IN_AGAIN",
  "DOOR_CLOSED",
  "ROOM_FULL",
  "NOT_IN_ROOM",
  "SEAT_TAKEN",
  "NO_SUCH_PLACE",
  "NOT_REACHABLE",
  "WATCHING",
  "WRITING_RESTS",
  "QUIET_TIME",
  "TEXT_EMPTY",
  "TEXT_TOO_LONG",
  "TEXT_CHARACTERS",
  "LOOKS_LIKE_CONTACT",
  "NOT_AT_TABLE",
  "NO_SUCH_LINE",
  "NOT_OWN_LINE",
  "WINDOW_OVER",
  "NOT_IN_VOICE",
  "EDITED_MEANWHILE",
  "NO_SUCH_OPENING",
  "NO_SUCH_RULE",
  "NO_SUCH_BREAK",
  "NO_SUCH_KIND",
  "KIND_IN_USE",
  "ENDS_BEFORE_START",
  "OPENING_TOO_LONG",
  "OPENING_OVERLAPS",
  "ALREADY_BEGUN",
  "IN_THE_PAST",
  "TOO_FAR_AHEAD",
  "REASON_NEEDED",
  "NOTHING_PLANNED",
  "FILE_NOT_READ",
  "NOT_OVER_YET",
  "PUSH_ADDRESS",
  "NO_SUCH_PERSON",
  "NO_SUCH_CARD",
  "NO_SUCH_PROPOSAL",
  "SECOND_PERSON_NEEDED",
  "NOT_ONESELF",
  "ALREADY_DONE",
  "NO_CONTACT",
  "MAIL_NOT_SET_UP",
  "NO_SUCH_CASE",
  "PART_TAKEN",
  "NO_SUCH_TICKET",
  "NO_SUCH_WISH",
  "NO_SUCH_SIDE_ROOM",
  "NO_SUCH_ENTRY",
  "NO_SUCH_SLOT",
  "SLOT_OVERLAPS",
  "NO_SUCH_PANEL",
  "NOT_NOMINATED",
  "NO_EXPERIENCE",
  "NO_MANAGER",
  "NOT_ON_DUTY",
  "NOT_NOW",
  "HAND_OVER_FIRST",
  "NO_SUCH_OFFER",
  "NO_SUCH_SHIFT",
  "NO_SUCH_EXPERIENCE",
  "NO_SUCH_CONCERN",
  "NO_SUCH_TOPIC",
  "TOO_MANY",
  "SPEAKING_PAUSED",
  "ENDED_FOR_TODAY",
  "EXCLUDED",
  "NOT_ABOVE_OWN_HAT",
  "NO_SUCH_STEP",
  "WHY_NEEDED",
  "FOLLOW_UP_NEEDED",
  "NO_SUCH_RECORD",
  "REPORT_FIRST",
];

/** Why a socket closes, and whether to come back by oneself. */
export const CLOSE_CODES = {
  NORMAL: { number: 1000, comeBack: false },
  GOING_AWAY: { number: 1001, comeBack: true },
  PROTOCOL_ERROR: { number: 1002, comeBack: true },
  NOT_TEXT: { number: 1003, comeBack: false },
  NOT_UTF8: { number: 1007, comeBack: false },
  TOO_LONG: { number: 1009, comeBack: false },
  OUR_FAULT: { number: 1011, comeBack: true },
  BAD_FRAME: { number: 4400, comeBack: false },
  SIGNED_OUT: { number: 4401, comeBack: false },
  HELLO_TOO_LATE: { number: 4408, comeBack: true },
  FLOOD: { number: 4429, comeBack: true },
  TOO_SLOW: { number: 4430, comeBack: true },
  SILENT: { number: 4431, comeBack: true },
  TOO_MANY_TABS: { number: 4432, comeBack: false },
} as const;

/** How often one person may ask for things of one kind. */
export const RATE_CLASSES = {
  CARE: { burst: 20, refillMillis: 60000 },
  CHAT: { burst: 20, refillMillis: 20000 },
  REACTION: { burst: 30, refillMillis: 20000 },
  MOVE: { burst: 20, refillMillis: 2000 },
  READING: { burst: 20, refillMillis: 40000 },
  HELP: { burst: 600, refillMillis: 60000 },
  GRAVE: { burst: 5, refillMillis: 600000 },
  DESK: { burst: 300, refillMillis: 60000 },
  VOICE: { burst: 600, refillMillis: 60000 },
  VOICE_JOIN: { burst: 6, refillMillis: 60000 },
  LIGHT: { burst: 60, refillMillis: 60000 },
} as const;

/** The rule that stands with each wish. */
export const COMMANDS = {
  "session.hello": { capability: "*", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "session.ping": { capability: "*", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "welcome.nickname": { capability: "acct-12", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "welcome.avatar": { capability: "acct-12", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "secret.set": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "secret.later": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "passkey.begin": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "passkey.finish": { capability: "acct-03", rate: "CARE", maxBytes: 16384, whileArriving: true },
  "totp.begin": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "totp.finish": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "pledge.give": { capability: "acct-13", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "rules.read": { capability: "site-01", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "rules.accept": { capability: "acct-13", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "account.signIns": { capability: "acct-11", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "account.endSession": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "account.endOthers": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "account.removePasskey": { capability: "acct-03", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "account.noticeSeen": { capability: "acct-11", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "account.settings": { capability: "*", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "reading.of": { capability: "*", rate: "READING", maxBytes: 16384, whileArriving: true },
  "room.enter": { capability: "room-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "room.leave": { capability: "room-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "room.mode": { capability: "room-31", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "avatar.step": { capability: "room-07", rate: "MOVE", maxBytes: 1024, whileArriving: false },
  "avatar.goTo": { capability: "room-07", rate: "MOVE", maxBytes: 1024, whileArriving: false },
  "seat.take": { capability: "room-07", rate: "MOVE", maxBytes: 1024, whileArriving: false },
  "seat.leave": { capability: "room-07", rate: "MOVE", maxBytes: 1024, whileArriving: false },
  "chat.say": { capability: "room-09", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "chat.phrase": { capability: "room-09", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "chat.edit": { capability: "room-24", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "chat.remove": { capability: "room-14", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "chat.react": { capability: "room-09", rate: "REACTION", maxBytes: 1024, whileArriving: false },
  "voice.prepare": { capability: "voice-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "voice.join": { capability: "voice-01", rate: "VOICE_JOIN", maxBytes: 32768, whileArriving: false },
  "voice.leave": { capability: "voice-01", rate: "VOICE", maxBytes: 1024, whileArriving: false },
  "voice.mic": { capability: "voice-01", rate: "VOICE", maxBytes: 1024, whileArriving: false },
  "voice.hand": { capability: "voice-01", rate: "VOICE", maxBytes: 1024, whileArriving: false },
  "voice.hush": { capability: "voice-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.list": { capability: "people-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "people.add": { capability: "people-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "people.invite": { capability: "acct-10", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.suspend": { capability: "acct-08", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "people.readmit": { capability: "acct-08", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.endSessions": { capability: "acct-08", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.reset": { capability: "acct-04", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.left": { capability: "acct-08", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.proposeRoles": { capability: "acct-06", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.decideRoles": { capability: "acct-06", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "people.erase": { capability: "case-05", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "people.decideErasing": { capability: "case-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "info.save": { capability: "info-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "info.remove": { capability: "info-02", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.show": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.history": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.contract": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.saveRule": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.endRule": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.addDate": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.changeDate": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.cancelDate": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.saveBreak": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.endBreak": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.saveKind": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "calendar.admit": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "calendar.importHolidays": { capability: "ops-01", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "calendar.saveTargets": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "hours.recent": { capability: "report-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "hours.year": { capability: "report-05", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "hours.export": { capability: "report-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "diary.read": { capability: "report-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "diary.save": { capability: "report-01", rate: "CARE", maxBytes: 32768, whileArriving: false },
  "diary.sign": { capability: "report-07", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "diary.export": { capability: "report-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "care.call": { capability: "room-21", rate: "HELP", maxBytes: 1024, whileArriving: true },
  "care.takeBack": { capability: "room-21", rate: "HELP", maxBytes: 1024, whileArriving: true },
  "care.mine": { capability: "room-21", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "care.cases": { capability: "room-26", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "care.answer": { capability: "room-26", rate: "HELP", maxBytes: 1024, whileArriving: false },
  "care.release": { capability: "room-26", rate: "HELP", maxBytes: 1024, whileArriving: false },
  "care.step": { capability: "room-26", rate: "HELP", maxBytes: 16384, whileArriving: false },
  "care.close": { capability: "room-26", rate: "HELP", maxBytes: 16384, whileArriving: false },
  "line.write": { capability: "room-29", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "line.reply": { capability: "room-29", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "line.mine": { capability: "room-29", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "line.open": { capability: "room-29", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "line.list": { capability: "room-29", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "back.write": { capability: "audit-04", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "back.read": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.ask": { capability: "consult-01", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "consult.takeBack": { capability: "consult-01", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "consult.mine": { capability: "consult-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "consult.list": { capability: "consult-07", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.take": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.hand": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.promise": { capability: "consult-02", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "consult.settle": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.open": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.times": { capability: "consult-06", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "consult.booking": { capability: "consult-06", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "consult.book": { capability: "consult-06", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "consult.postpone": { capability: "consult-06", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "consult.unbook": { capability: "consult-06", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "consult.slots": { capability: "consult-08", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.publish": { capability: "consult-08", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.withdraw": { capability: "consult-08", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.openSlot": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "consult.outcome": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.enter": { capability: "consult-03", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "side.leave": { capability: "consult-03", rate: "HELP", maxBytes: 1024, whileArriving: false },
  "side.say": { capability: "consult-03", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "side.read": { capability: "consult-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.voicePrepare": { capability: "consult-03", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "side.voiceJoin": { capability: "consult-03", rate: "VOICE_JOIN", maxBytes: 32768, whileArriving: false },
  "side.voiceLeave": { capability: "consult-03", rate: "VOICE", maxBytes: 1024, whileArriving: false },
  "side.mic": { capability: "consult-03", rate: "VOICE", maxBytes: 1024, whileArriving: false },
  "side.put": { capability: "consult-03", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "side.hand": { capability: "consult-03", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "side.takeAway": { capability: "consult-03", rate: "CHAT", maxBytes: 1024, whileArriving: false },
  "side.keep": { capability: "consult-04", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "side.invite": { capability: "consult-09", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.answer": { capability: "consult-03", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "side.end": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.extend": { capability: "consult-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.rooms": { capability: "consult-05", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "side.emergency": { capability: "consult-03", rate: "GRAVE", maxBytes: 1024, whileArriving: false },
  "side.confirmEntry": { capability: "consult-03", rate: "GRAVE", maxBytes: 1024, whileArriving: false },
  "side.entries": { capability: "consult-03", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.list": { capability: "panel-06", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.plan": { capability: "panel-05", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "panel.seat": { capability: "panel-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "panel.link": { capability: "panel-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "panel.cancel": { capability: "panel-05", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "panel.summarise": { capability: "panel-07", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "panel.knock": { capability: "panel-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "panel.enter": { capability: "panel-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "panel.leave": { capability: "panel-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "panel.admit": { capability: "panel-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.begin": { capability: "panel-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.nominate": { capability: "panel-04", rate: "DESK", maxBytes: 16384, whileArriving: false },
  "panel.hand": { capability: "panel-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "panel.say": { capability: "panel-01", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "panel.read": { capability: "panel-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.notes": { capability: "panel-07", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "panel.note": { capability: "panel-07", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "panel.end": { capability: "panel-04", rate: "DESK", maxBytes: 16384, whileArriving: false },
  "case.drafts": { capability: "case-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "case.begin": { capability: "case-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "case.write": { capability: "case-01", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "case.notNeeded": { capability: "case-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "case.correct": { capability: "case-03", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "case.of": { capability: "case-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "case.read": { capability: "case-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "case.ask": { capability: "case-02", rate: "GRAVE", maxBytes: 1024, whileArriving: false },
  "case.confirm": { capability: "case-02", rate: "GRAVE", maxBytes: 1024, whileArriving: false },
  "case.glasses": { capability: "case-02", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "tech.ask": { capability: "room-29", rate: "CARE", maxBytes: 16384, whileArriving: true },
  "tech.mine": { capability: "room-29", rate: "LIGHT", maxBytes: 1024, whileArriving: true },
  "tech.tickets": { capability: "room-29", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "tech.take": { capability: "room-29", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "tech.answer": { capability: "room-29", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "tech.close": { capability: "room-29", rate: "CARE", maxBytes: 1024, whileArriving: true },
  "push.state": { capability: "push-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "push.subscribe": { capability: "push-01", rate: "CARE", maxBytes: 4096, whileArriving: false },
  "push.unsubscribe": { capability: "push-01", rate: "CARE", maxBytes: 4096, whileArriving: false },
  "push.test": { capability: "push-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.board": { capability: "*", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "duty.checkIn": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.checkOut": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.offer": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.withdrawOffer": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.answerOffer": { capability: "*", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.rosters": { capability: "*", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "duty.saveShift": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.removeShift": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.experiences": { capability: "ops-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "duty.addExperience": { capability: "ops-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "duty.confirmExperience": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "duty.withdrawExperience": { capability: "ops-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "door.open": { capability: "room-28", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "door.pause": { capability: "room-28", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "door.close": { capability: "room-28", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "door.quiet": { capability: "room-28", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "door.extend": { capability: "room-28", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "concern.report": { capability: "room-25", rate: "LIGHT", maxBytes: 16384, whileArriving: false },
  "concern.outside": { capability: "room-25", rate: "LIGHT", maxBytes: 16384, whileArriving: false },
  "concern.flag": { capability: "room-25", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "concern.cards": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "concern.take": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "concern.release": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "concern.close": { capability: "audit-04", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "aside.put": { capability: "room-20", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "aside.list": { capability: "room-20", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "words.lists": { capability: "room-15", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "words.save": { capability: "room-15", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "words.test": { capability: "room-15", rate: "LIGHT", maxBytes: 16384, whileArriving: false },
  "topic.draw": { capability: "room-30", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "topic.vote": { capability: "room-30", rate: "REACTION", maxBytes: 1024, whileArriving: false },
  "topic.put": { capability: "room-30", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "topic.deck": { capability: "room-30", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "topic.save": { capability: "room-30", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "topic.remove": { capability: "room-30", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "glass.open": { capability: "case-08", rate: "GRAVE", maxBytes: 16384, whileArriving: false },
  "glass.list": { capability: "case-08", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "glass.confirm": { capability: "case-08", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "incident.list": { capability: "incident-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "incident.read": { capability: "incident-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "incident.begin": { capability: "incident-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "incident.note": { capability: "incident-01", rate: "CHAT", maxBytes: 16384, whileArriving: false },
  "incident.change": { capability: "incident-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "incident.reported": { capability: "incident-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "incident.close": { capability: "incident-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "incident.reopen": { capability: "incident-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "incident.export": { capability: "incident-02", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "pairs.list": { capability: "pairs-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "pairs.keep": { capability: "pairs-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "pairs.end": { capability: "pairs-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "regard.of": { capability: "pairs-01", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "regard.write": { capability: "pairs-01", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "regard.end": { capability: "pairs-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "regard.mine": { capability: "pairs-02", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "regard.writeMine": { capability: "pairs-02", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.topic": { capability: "room-30", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.hide": { capability: "room-15", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.restore": { capability: "room-15", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.pause": { capability: "room-17", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.liftPause": { capability: "room-17", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.slow": { capability: "room-17", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.endToday": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.letBack": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.proposeExclusion": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.decideExclusion": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.endExclusion": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.outcome": { capability: "audit-04", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "steer.state": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "steer.log": { capability: "audit-04", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "steer.exportLog": { capability: "audit-04", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "steer.followUps": { capability: "room-18", rate: "DESK", maxBytes: 1024, whileArriving: false },
  "steer.followUpDone": { capability: "room-18", rate: "CARE", maxBytes: 16384, whileArriving: false },
  "rules.kept": { capability: "ops-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "rules.publish": { capability: "ops-01", rate: "CARE", maxBytes: 65536, whileArriving: false },
  "audit.read": { capability: "audit-01", rate: "LIGHT", maxBytes: 1024, whileArriving: false },
  "audit.export": { capability: "audit-01", rate: "CARE", maxBytes: 1024, whileArriving: false },
  "audit.verify": { capability: "audit-03", rate: "CARE", maxBytes: 1024, whileArriving: false },
} as const satisfies Record<ClientMessageUnion["t"], object>;
