package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.moderation.Ladders;
import ibasho.moderation.SteerAct;
import ibasho.moderation.topic.TopicStore;
import ibasho.moderation.topic.Topics;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.PlayedDoor;
import ibasho.participant.Town;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ExclusionId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.SteerStep;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A longer time away, decided by a second person; and what the day's log keeps from whom. */
final class SteerAwayTest implements News {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Office office = new Office(fixture, new IllegalStateException("mail"));
    private final Town town = office.town;
    private final PlayedDoor door = new PlayedDoor(OpeningSchedule.of(List.of()), town.clock);
    private final ibasho.moderation.Ladder ladder =
            Ladders.of(town.database, fixture.cipher(), town.space, town.clock);
    private final List<Map.Entry<ParticipantId, ServerMessage>> told = new ArrayList<>();
    private final SteerDesk desk = desk();
    private final Caller manager = office.staff("manager", Role.MANAGER);
    private final Caller lead = office.staff("lead", Role.MANAGER);
    private final LocalDate until =
            LocalDate.ofInstant(town.clock.instant(), ZoneId.of("Asia/Tokyo")).plusDays(14);

    @AfterEach
    void close() {
        door.close();
        fixture.close();
    }

    @Test
    void thePersonHearsOfItAtOnceWithWhatIsOfferedInstead() {
        var usagi = town.arrived("うさぎ");
        var id = propose(usagi);
        assertThat(told).isEmpty();

        decide(id, true);

        assertThat(told)
                .containsExactly(
                        Map.entry(usagi, new ServerMessage.AwayDecided(until, "週に一度、電話で話す")));
    }

    @Test
    void whatASecondPersonDoesNotAgreeToIsNotToldToThePerson() {
        var id = propose(town.arrived("うさぎ"));

        decide(id, false);

        assertThat(told).isEmpty();
    }

    @Test
    void staffWhomACardWasAboutDoNotFindItInTheLog() {
        var act = new SteerAct(lead.who(), null, null, "話しました", town.clock.instant());
        ladder.steps().note(act.step(SteerStep.CLOSE_CARD, manager.who())).join();
        ladder.steps().note(act.step(SteerStep.TOPIC)).join();

        assertThat(stepsSeenBy(manager)).containsExactly(SteerStep.TOPIC);
        assertThat(stepsSeenBy(lead))
                .containsExactlyInAnyOrder(SteerStep.CLOSE_CARD, SteerStep.TOPIC);
    }

    private ExclusionId propose(ParticipantId who) {
        var wish =
                new SteerRequest.ProposeExclusion(
                        null, who, ConcernCategory.OTHER, until, "くり返し", "週に一度、電話で話す");
        return ((Result.ExclusionProposed) Office.done(desk.handle(manager, wish))).exclusion();
    }

    private void decide(ExclusionId id, boolean agree) {
        var wish = new SteerRequest.DecideExclusion(null, id, agree, "同じ考えです");
        assertThat(Town.done(desk.handle(lead, wish))).isNull();
    }

    private List<SteerStep> stepsSeenBy(Caller who) {
        var day = LocalDate.ofInstant(town.clock.instant(), ZoneId.of("Asia/Tokyo"));
        var read = Office.done(desk.handle(who, new SteerRequest.ReadSteps(day)));
        return ((Result.StepsOfDay) read).steps().stream().map(step -> step.step()).toList();
    }

    private SteerDesk desk() {
        var store = new TopicStore(town.database, new AuditLog(town.clock), town.space);
        return new SteerDesk(
                new SteerParts(
                        ladder,
                        door.door(),
                        town.registration,
                        this,
                        Topics.open(store, town.clock, _ -> 0),
                        _ -> null,
                        town.clock));
    }

    @Override
    public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
        told.add(Map.entry(who, message));
    }

    @Override
    public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {}
}
