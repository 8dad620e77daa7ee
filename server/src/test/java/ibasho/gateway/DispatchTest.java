package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.AccountRequest;
import ibasho.protocol.AuditRequest;
import ibasho.protocol.BookingRequest;
import ibasho.protocol.BreakGlassRequest;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.CareRequest;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.CommandRegistry;
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
import ibasho.protocol.RoomRequest;
import ibasho.protocol.RulesRequest;
import ibasho.protocol.SessionRequest;
import ibasho.protocol.SideRequest;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.TechRequest;
import ibasho.protocol.TopicRequest;
import ibasho.protocol.VoiceRequest;
import ibasho.protocol.WelcomeRequest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DispatchTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandBelongsToExactlyOneGroupThatIsAnswered(CommandRegistry.Entry command) {
        var groups =
                Stream.of(
                        SessionRequest.class,
                        WelcomeRequest.class,
                        AccountRequest.class,
                        RoomRequest.class,
                        PeopleRequest.class,
                        InfoRequest.class,
                        DiaryRequest.class,
                        PushRequest.class,
                        ReadingRequest.class,
                        DutyRequest.class,
                        CalendarRequest.class,
                        ConcernRequest.class,
                        TopicRequest.class,
                        CareRequest.class,
                        LineRequest.class,
                        TechRequest.class,
                        SteerRequest.class,
                        BreakGlassRequest.class,
                        IncidentRequest.class,
                        PairsRequest.class,
                        RulesRequest.class,
                        AuditRequest.class,
                        ConsultRequest.class,
                        BookingRequest.class,
                        SideRequest.class,
                        PanelRequest.class,
                        VoiceRequest.class,
                        CaseRequest.class);

        assertThat(groups.filter(group -> group.isAssignableFrom(command.type()))).hasSize(1);
    }

    static Stream<CommandRegistry.Entry> commands() {
        return CommandRegistry.all().stream();
    }
}
