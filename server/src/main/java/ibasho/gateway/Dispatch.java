package ibasho.gateway;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.AccountRequest;
import ibasho.protocol.AuditRequest;
import ibasho.protocol.BookingRequest;
import ibasho.protocol.BreakGlassRequest;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.CareRequest;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.ClientMessage;
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
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.RulesRequest;
import ibasho.protocol.SessionRequest;
import ibasho.protocol.SideRequest;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.TechRequest;
import ibasho.protocol.TopicRequest;
import ibasho.protocol.VoiceRequest;
import ibasho.protocol.WelcomeRequest;
import ibasho.room.Room;
import ibasho.room.Visitor;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who answers what: the table of contents of the server. Confined to the session's event loop. */
final class Dispatch {
    /** A wish of no group: the compiler cannot see it, as groups are not kinds of message. */
    private static final String UNKNOWN = "group of wish: none (expected: one) for ";

    private static final int MAX_CLIENT_CHARS = 40;

    private final Reception reception;
    private final Session session;

    Dispatch(Reception reception, Session session) {
        this.reception = reception;
        this.session = session;
    }

    /** Hands one wish, already admitted, to whoever answers it. */
    void handle(long n, ClientMessage message) {
        switch (message) {
            case SessionRequest request -> ofSession(n, request);
            case RoomRequest request ->
                    ofRoom(n, (room, self) -> room.handle(self, session, n, request));
            case VoiceRequest.OwnVoice request ->
                    ofRoom(n, (room, self) -> room.handle(self, session, n, request));
            case VoiceRequest.HushVoice request ->
                    session.answerWhenDone(
                            n, reception.desks().voice().handle(session.caller(), request));
            case WelcomeRequest request ->
                    ofSelf(n, reception.desks().welcome().handle(session.caller(), request));
            case AccountRequest request ->
                    ofSelf(n, reception.desks().account().handle(session.caller(), request));
            case PeopleRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().people().handle(session.caller(), request));
            case InfoRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().info().handle(session.caller(), request));
            case DiaryRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().diary().handle(session.caller(), request));
            case PushRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().push().handle(session.caller(), request));
            case ReadingRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().reading().handle(session.caller(), request));
            case DutyRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().duty().handle(session.caller(), request));
            case CalendarRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().calendar().handle(session.caller(), request));
            case ConcernRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().concern().handle(session.caller(), request));
            case TopicRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().topic().handle(session.caller(), request));
            case CareRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().care().handle(session.caller(), request));
            case LineRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().line().handle(session.caller(), request));
            case TechRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().tech().handle(session.caller(), request));
            case SteerRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().steer().handle(session.caller(), request));
            case RulesRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().rules().handle(session.caller(), request));
            case BreakGlassRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().glass().handle(session.caller(), request));
            case IncidentRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().incident().handle(session.caller(), request));
            case PairsRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().pairs().handle(session.caller(), request));
            case AuditRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().audit().handle(session.caller(), request));
            case ConsultRequest request ->
                    session.answerUncounted(
                            n, reception.desks().consult().handle(session.caller(), request));
            case CaseRequest request ->
                    session.answerUncounted(
                            n, reception.desks().cases().handle(session.caller(), request));
            case BookingRequest request ->
                    session.answerUncounted(
                            n, reception.desks().booking().handle(session.caller(), request));
            case SideRequest request ->
                    session.answerUncounted(
                            n, reception.desks().side().handle(session.caller(), request));
            case PanelRequest request ->
                    session.answerWhenDone(
                            n, reception.desks().panel().handle(session.caller(), request));
            default -> throw new IllegalStateException(UNKNOWN + message.getClass().getName());
        }
    }

    /**
     * The matrix said no: what was tried at case records is kept, by whoever may read who tried.
     */
    void turnedAway(ClientMessage message) {
        if (message instanceof CaseRequest wish) {
            var _ =
                    reception
                            .desks()
                            .cases()
                            .turnedAway(session.caller(), wish)
                            .exceptionally(session::notKept);
        }
    }

    private void ofSession(long n, SessionRequest request) {
        switch (request) {
            case SessionRequest.Hello(var client) when client.length() > MAX_CLIENT_CHARS ->
                    session.refuse(n, Refusal.of(RefusalCode.BAD_VALUE));
            case SessionRequest.Hello _ -> session.hello(n);
            case SessionRequest.Ping _ -> session.done(n, null);
        }
    }

    private void ofRoom(long n, BiPredicate<Room, Visitor> ask) {
        var room = reception.rooms().find(session.caller().space());
        var visitor = session.self().visitor();
        if (room == null || visitor == null) {
            session.refuse(n, Refusal.of(RefusalCode.UNAVAILABLE));
            return;
        }
        session.asksRoom();
        if (!ask.test(room, visitor)) {
            session.refuse(n, Refusal.of(RefusalCode.BUSY));
        }
    }

    /** What changes oneself is read again before the answer: the next wish counts on it. */
    private void ofSelf(long n, CompletionStage<Outcome<@Nullable Result>> work) {
        session.answerWhenDone(
                n, work.thenCompose(outcome -> session.refresh().thenApply(_ -> outcome)));
    }
}
