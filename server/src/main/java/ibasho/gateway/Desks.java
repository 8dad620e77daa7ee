package ibasho.gateway;

import ibasho.protocol.AccountRequest;
import ibasho.protocol.AuditRequest;
import ibasho.protocol.BookingRequest;
import ibasho.protocol.BreakGlassRequest;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.CareRequest;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.ConsultRequest;
import ibasho.protocol.DiaryRequest;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.IncidentRequest;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.LineRequest;
import ibasho.protocol.PairsRequest;
import ibasho.protocol.PanelRequest;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.PushRequest;
import ibasho.protocol.ReadingRequest;
import ibasho.protocol.RulesRequest;
import ibasho.protocol.SideRequest;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.TechRequest;
import ibasho.protocol.TopicRequest;
import ibasho.protocol.VoiceRequest;
import ibasho.protocol.WelcomeRequest;
import ibasho.staff.Desk;

/** Who answers wishes that do not concern a room. */
public record Desks(
        Desk<WelcomeRequest> welcome,
        Desk<AccountRequest> account,
        Desk<PeopleRequest> people,
        Desk<InfoRequest> info,
        Desk<DutyRequest> duty,
        Desk<DiaryRequest> diary,
        Desk<PushRequest> push,
        Desk<ReadingRequest> reading,
        Desk<CalendarRequest> calendar,
        Desk<ConcernRequest> concern,
        Desk<TopicRequest> topic,
        Desk<CareRequest> care,
        Desk<LineRequest> line,
        Desk<TechRequest> tech,
        Desk<SteerRequest> steer,
        Desk<VoiceRequest.HushVoice> voice,
        Desk<BreakGlassRequest> glass,
        Desk<IncidentRequest> incident,
        Desk<PairsRequest> pairs,
        Desk<RulesRequest> rules,
        Desk<AuditRequest> audit,
        Desk<ConsultRequest> consult,
        Desk<SideRequest> side,
        Desk<CaseRequest> cases,
        Desk<BookingRequest> booking,
        Desk<PanelRequest> panel) {}
