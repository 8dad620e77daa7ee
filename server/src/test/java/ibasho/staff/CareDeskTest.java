package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.care.AnswerLog;
import ibasho.care.CareBook;
import ibasho.care.CareStore;
import ibasho.kernel.Caller;
import ibasho.participant.Registration.ReadyPerson;
import ibasho.participant.Town;
import ibasho.protocol.Avatar;
import ibasho.protocol.CareCaseId;
import ibasho.protocol.CarePart;
import ibasho.protocol.CareRequest;
import ibasho.protocol.CareState;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is called and who is told, with a clock that stands still. */
final class CareDeskTest {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Town town = new Town(fixture);
    private final List<OnDuty> duty = new ArrayList<>();
    private final Set<ParticipantId> connected = new HashSet<>();
    private final List<Set<ParticipantId>> calls = Collections.synchronizedList(new ArrayList<>());
    private final Heard heard = new Heard();
    private final CareParts parts = parts();
    private final CareDesk desk = new CareDesk(parts);
    private final CareWatch watch = new CareWatch(parts);

    private final Caller usagi = person("うさぎ", Role.PARTICIPANT);
    private final Caller kaede = person("かえで", Role.COUNSELLOR);
    private final Caller kusunoki = person("くすのき", Role.MANAGER);
    private final Caller hinoki = person("ひのき", Role.TECH_SUPPORT);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void onlyThoseOnDutyWhoAnswerAreCalled() {
        onDuty(kaede, DutyState.IN_ROOM);
        onDuty(hinoki, DutyState.IN_ROOM);

        press("k1");

        assertThat(calls).containsExactly(Set.of(kaede.who()));
        assertThat(heard.rang).containsExactly("person " + kaede.who());
    }

    @Test
    void afterAMinuteEverybodyWhoAnswersIsCalledOnce() {
        onDuty(kaede, DutyState.IN_ROOM);
        press("k1");
        town.clock.forward(Duration.ofSeconds(60));

        var looks = List.of(watch.look(), watch.look());
        looks.forEach(CompletableFuture::join);

        assertThat(calls).containsExactly(Set.of(kaede.who()), Set.of(kaede.who(), kusunoki.who()));
        assertThat(heard.rang).last().isEqualTo("staff [C, M, W]");
        assertThat(own(new CareRequest.ReadOwnCare()).care().calledAgain()).isTrue();
    }

    @Test
    void nobodyIsCalledAgainOnceSomebodyIsThere() {
        onDuty(kaede, DutyState.IN_ROOM);
        press("k1");
        var wish = new CareRequest.AnswerCare(onlyCase(), CarePart.BESIDE);
        Town.done(desk.handle(kaede, wish));
        town.clock.forward(Duration.ofSeconds(60));

        watch.look().join();

        assertThat(calls).hasSize(1);
        var care = own(new CareRequest.ReadOwnCare()).care();
        assertThat(care.state()).isEqualTo(CareState.ANSWERED);
        assertThat(care.by()).isEqualTo("かえで");
    }

    @Test
    void nobodyIsCalledAgainForACallThatWasTakenBack() {
        onDuty(kaede, DutyState.IN_ROOM);
        press("k1");

        var back = own(new CareRequest.TakeBackCare());
        town.clock.forward(Duration.ofSeconds(60));
        watch.look().join();

        assertThat(back.care().state()).isEqualTo(CareState.NONE);
        assertThat(calls).hasSize(1);
    }

    @Test
    void withNobodyOnDutyNoTelephoneRingsAndThePersonIsToldSo() {
        var pressed = press("k1");
        town.clock.forward(Duration.ofSeconds(60));
        watch.look().join();

        assertThat(pressed.care().reached()).isFalse();
        assertThat(calls).isEmpty();
        assertThat(heard.rang).containsExactly("staff [C, M, W]");
    }

    @Test
    void whoeverIsOnDutyWithoutAPageIsCalledButNotSaidToBeThere() {
        duty.add(on(kaede, DutyState.IN_ROOM));

        assertThat(press("k1").care().reached()).isFalse();
        assertThat(calls).containsExactly(Set.of(kaede.who()));
    }

    @Test
    void whoeverIsOnCallNeedsNoOpenPage() {
        duty.add(on(kaede, DutyState.ON_CALL));

        assertThat(press("k1").care().reached()).isTrue();
    }

    @Test
    void aRobotOnDutyAnswersNobody() {
        var robot =
                Town.join(
                        town.registration.addReady(
                                town.space,
                                new ReadyPerson(
                                        "もみのき",
                                        new Avatar("sprouts", "m"),
                                        Set.of(Role.MANAGER),
                                        true)));
        duty.add(new OnDuty(robot, "もみのき", true, Set.of(Hat.MANAGER), DutyState.ON_CALL, false));

        assertThat(press("k1").care().reached()).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test
    void fiftyPressesCallOnce() {
        onDuty(kaede, DutyState.IN_ROOM);

        for (var n = 0; n < 50; n++) {
            assertThat(press("k" + n).care().state()).isEqualTo(CareState.CALLED);
        }

        assertThat(calls).hasSize(1);
        assertThat(heard.rang).hasSize(1);
    }

    @Test
    void aHintRingsForStaffAndTellsThePersonNothing() {
        onDuty(kaede, DutyState.IN_ROOM);

        new CareHints(parts).hint(town.space, usagi.who(), 7);

        await().until(() -> !heard.rang.isEmpty());
        assertThat(own(new CareRequest.ReadOwnCare()).care().state()).isEqualTo(CareState.NONE);
        assertThat(heard.own).isEmpty();
    }

    private CareParts parts() {
        var store =
                new CareStore(
                        town.database, new AuditLog(town.clock), fixture.cipher(), AnswerLog.NONE);
        return new CareParts(
                new CareBook(store, town.clock),
                new CareTeam(
                        town.registration,
                        () -> new DutyView(List.copyOf(duty)),
                        who -> connected.contains(who)),
                new CareRinging(heard, this::call));
    }

    private CompletableFuture<Integer> call(SpaceId space, Set<ParticipantId> people) {
        calls.add(people);
        return CompletableFuture.completedFuture(people.size());
    }

    private Caller person(String nickname, Role role) {
        var ready =
                new ReadyPerson(nickname, new Avatar("critters", nickname), Set.of(role), false);
        var id = Town.join(town.registration.addReady(town.space, ready));
        return new Caller(town.space, id, new SessionId("s-" + nickname), Set.of(role), true);
    }

    private void onDuty(Caller who, DutyState state) {
        duty.add(on(who, state));
        connected.add(who.who());
    }

    private static OnDuty on(Caller who, DutyState state) {
        return new OnDuty(who.who(), "", false, Set.of(Hat.CONSULT), state, false);
    }

    private Result.CareOwn press(String key) {
        return own(new CareRequest.CallCare(key));
    }

    private Result.CareOwn own(CareRequest wish) {
        return (Result.CareOwn) Office.done(desk.handle(usagi, wish));
    }

    private CareCaseId onlyCase() {
        var cases =
                (Result.CareCases) Office.done(desk.handle(kaede, new CareRequest.ReadCareCases()));
        return cases.cases().getFirst().id();
    }

    /** Remembers who was told what. */
    private static final class Heard implements News {
        final List<String> rang = Collections.synchronizedList(new ArrayList<>());
        final List<ServerMessage> own = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
            switch (message) {
                case ServerMessage.CareRang _ -> rang.add("person " + who);
                case ServerMessage.CareOwnChanged _ -> own.add(message);
                default -> throw new AssertionError(message.toString());
            }
        }

        @Override
        public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {
            if (message instanceof ServerMessage.CareRang) {
                rang.add("staff " + columns.stream().sorted().toList());
            }
        }
    }
}
