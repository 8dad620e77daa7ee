package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.ledger.BreakGlassStore;
import ibasho.ledger.LedgerStore;
import ibasho.moderation.Ladders;
import ibasho.moderation.StepLog;
import ibasho.participant.Registration.ReadyPerson;
import ibasho.participant.Town;
import ibasho.protocol.Avatar;
import ibasho.protocol.BreakGlassRequest;
import ibasho.protocol.BreakGlassRequest.ConfirmGlass;
import ibasho.protocol.BreakGlassRequest.ListGlasses;
import ibasho.protocol.BreakGlassRequest.OpenGlass;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.GlassId;
import ibasho.protocol.GlassView;
import ibasho.protocol.Hat;
import ibasho.protocol.LedgerView;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a 呼び名 to the real identity, in danger of life: who may, who is told, what stays. */
@OnBothEngines
final class BreakGlassDeskTest {
    private static final String WHY = "いまから命を絶つと言い、返事がない";

    private final DatabaseFixture fixture;
    private Office office;
    private List<Set<ParticipantId>> called = new ArrayList<>();
    private List<String> told = new ArrayList<>();
    private StepLog steps;
    private BreakGlassDesk desk;
    private Caller kusunoki;
    private Caller tsubaki;
    private Caller kaede;

    BreakGlassDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        open();
    }

    @BeforeEach
    void open() {
        office = new Office(fixture, new IllegalStateException("mail"));
        called = new ArrayList<>();
        told = new ArrayList<>();
        var town = office.town;
        var audit = new AuditLog(town.clock);
        var ledger = new LedgerStore(town.database, fixture.cipher(), audit, town.clock);
        steps = Ladders.of(town.database, fixture.cipher(), town.space, town.clock).steps();
        kusunoki = person("くすのき", Role.MANAGER);
        tsubaki = person("つばき", Role.LEAD);
        kaede = person("かえで", Role.COUNSELLOR);
        desk =
                new BreakGlassDesk(
                        new BreakGlassParts(
                                new BreakGlassStore(
                                        town.database, ledger, fixture.cipher(), audit, town.clock),
                                steps,
                                this::duty,
                                town.registration,
                                new Heard(),
                                this::call,
                                town.clock));
    }

    @Test
    void aManagerSeesWhoItIsAndTheOtherManagersAreCalled() {
        var person = office.addParticipant(kaede, "yui@example.jp");

        var opened = opens(kusunoki, person);

        assertThat(opened.identity())
                .isEqualTo(
                        new LedgerView(
                                "0001", "佐々木 結衣", "ささき ゆい", null, "yui@example.jp", "夕方に電話"));
        assertThat(opened.told()).containsExactly("つばき");
        assertThat(called).containsExactly(Set.of(tsubaki.who()));
        assertThat(told)
                .containsExactly("[M] glass.changed", "[M, W] steer.changed")
                .noneMatch(one -> one.startsWith("person"));
    }

    @Test
    void itIsInTheAuditChainAndInTheLogOfTheDayWithoutTheIdentity() {
        var person = office.addParticipant(kaede, null);

        opens(kusunoki, person);

        assertThat(office.town.acts()).endsWith("glass.open", "steer.breakGlass");
        var step = Town.join(steps.ofDay(LocalDate.of(2026, 10, 20))).getLast();
        assertThat(step.kind()).isEqualTo(SteerStep.BREAK_GLASS);
        assertThat(step.hat()).isEqualTo(Hat.MANAGER);
        assertThat(step.person()).isEqualTo(person);
        assertThat(step.toString()).doesNotContain("佐々木", "ささき");
    }

    @Test
    void withoutAReasonNothingIsOpenedAndNothingWritten() {
        var person = office.addParticipant(kaede, null);
        var before = office.town.acts();

        assertThat(refuses(kusunoki, new OpenGlass(person, " 　")))
                .isEqualTo(RefusalCode.WHY_NEEDED);
        assertThat(office.town.acts()).isEqualTo(before);
    }

    @Test
    void aCounsellorOpensOnlyThoseTheyLookAfter() {
        var own = office.addParticipant(kaede, null);
        var other = office.addParticipant(person("いちい", Role.COUNSELLOR), null);

        assertThat(opens(kaede, own).identity()).isNotNull();
        assertThat(refuses(kaede, new OpenGlass(other, WHY))).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(refuses(kaede, new OpenGlass(new ParticipantId("nobody"), WHY)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(list(kaede)).hasSize(1);
    }

    @Test
    void whereNothingStandsTheOpeningIsOnRecordAllTheSame() {
        var usagi = person("うさぎ", Role.PARTICIPANT);

        var opened = opens(kusunoki, usagi.who());

        assertThat(opened.identity()).isNull();
        assertThat(opened.glass().found()).isFalse();
        assertThat(list(tsubaki)).singleElement().extracting("why").isEqualTo(WHY);
        assertThat(refuses(kusunoki, new OpenGlass(new ParticipantId("nobody"), WHY)))
                .isEqualTo(RefusalCode.NO_SUCH_PERSON);
    }

    @Test
    void aSecondManagerConfirmsNeverTheSame() {
        var glass = opens(kusunoki, office.addParticipant(kaede, null)).glass().id();

        assertThat(refuses(kusunoki, new ConfirmGlass(glass))).isEqualTo(RefusalCode.NOT_ONESELF);
        assertThat(refuses(kaede, new ConfirmGlass(glass))).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(refuses(tsubaki, new ConfirmGlass(new GlassId("none"))))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
        Town.done(desk.handle(tsubaki, new ConfirmGlass(glass)));

        assertThat(list(kusunoki)).singleElement().extracting("confirmedBy").isEqualTo("つばき");
        assertThat(office.town.acts()).endsWith("glass.confirm");
    }

    @Test
    void theReasonLiesSealed() {
        opens(kusunoki, office.addParticipant(kaede, null));

        var stored =
                Town.join(
                        office.town.database.read(handle ->
                                handle.createQuery(
                                                "select why from break_glass where space_id = :s")
                                        .bind("s", office.town.space)
                                        .mapTo(byte[].class)
                                        .one()));

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("命");
    }

    private Result.GlassOpened opens(Caller by, ParticipantId person) {
        return (Result.GlassOpened) Office.done(desk.handle(by, new OpenGlass(person, WHY)));
    }

    private List<GlassView> list(Caller by) {
        return ((Result.Glasses) Office.done(desk.handle(by, new ListGlasses()))).glasses();
    }

    private RefusalCode refuses(Caller by, BreakGlassRequest wish) {
        return Town.refused(desk.handle(by, wish));
    }

    private DutyView duty() {
        return new DutyView(
                List.of(
                        new OnDuty(
                                kusunoki.who(),
                                "くすのき",
                                false,
                                Set.of(Hat.MANAGER, Hat.INFO),
                                DutyState.IN_ROOM,
                                false)));
    }

    private CompletableFuture<Boolean> call(SpaceId space, Set<ParticipantId> people) {
        called.add(people);
        return CompletableFuture.completedFuture(true);
    }

    private Caller person(String nickname, Role role) {
        var ready =
                new ReadyPerson(nickname, new Avatar("critters", nickname), Set.of(role), false);
        var id = Town.join(office.town.registration.addReady(office.town.space, ready));
        var session = new SessionId("s-" + nickname);
        return new Caller(office.town.space, id, session, Set.of(role), true);
    }

    private final class Heard implements News {
        @Override
        public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
            told.add("person " + who);
        }

        @Override
        public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {
            told.add(columns.stream().sorted().toList() + " " + name(message));
        }

        private static String name(ServerMessage message) {
            return switch (message) {
                case ServerMessage.GlassChanged _ -> "glass.changed";
                case ServerMessage.SteerChanged _ -> "steer.changed";
                default -> message.toString();
            };
        }
    }
}
