package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.mail.LetterBox;
import ibasho.mail.MailSettings;
import ibasho.mail.SmtpLetterBox;
import ibasho.opening.duty.AlarmCall;
import ibasho.participant.Town;
import ibasho.protocol.AlarmKind;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PushRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.push.PushDevices;
import ibasho.push.PushTally;
import ibasho.push.StandIn;
import ibasho.staff.StaffCalls.Called;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls of staff, against a push service and a mail server of our own. */
final class StaffCallsTest {
    @RegisterExtension
    final GreenMailExtension mail = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Office office = new Office(fixture, new IllegalStateException("mail"));
    private final Town town = office.town;
    private final StandIn service;
    private final PushDevices devices;
    private final PushDesk desk;

    StaffCallsTest() throws Exception {
        service = new StandIn();
        devices = service.devices(fixture, town.clock);
        desk = new PushDesk(devices);
    }

    @AfterEach
    void close() {
        devices.close();
        service.close();
        fixture.close();
    }

    @Test
    void deviceAndLetterReachTheOneWhoIsCalled() throws Exception {
        var worker = worker("kusunoki@example.jp", Role.MANAGER);
        subscribe(worker, "/phone");

        assertThat(call(smtp(mail.getSmtp().getPort()), worker))
                .isEqualTo(new Called(new PushTally(1, 0), 1, 0));

        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("お知らせ");
        assertThat(letter.getAllRecipients()[0]).hasToString("kusunoki@example.jp");
        assertThat(letter.getContent().toString())
                .contains("https://hiroba.example/")
                .doesNotContain("管理者", "居場所", "当番", "開設", "ひきこもり");
        assertThat(service.calls).extracting(StandIn.Call::bodyBytes).containsExactly(0);
    }

    @Test
    void withNobodyNamedAllWhoCanBeOnDutyAreCalled() {
        subscribe(worker(null, Role.MANAGER), "/manager");
        subscribe(worker(null, Role.TECH_SUPPORT), "/tech");
        subscribe(worker(null, Role.OFFICER), "/officer");

        call(null);

        assertThat(service.calls)
                .extracting(StandIn.Call::path)
                .containsExactlyInAnyOrder("/manager", "/tech");
    }

    @Test
    void participantsAreNeverCalledEvenIfNamed() {
        var participant = office.addParticipant(office.staff(Role.MANAGER), "usagi@example.jp");
        subscribe(participant, "/participant");

        assertThat(call(smtp(mail.getSmtp().getPort()), participant))
                .isEqualTo(new Called(PushTally.NOBODY, 0, 0));
    }

    @Test
    void whoeverIsSuspendedIsNotCalled() {
        var worker = worker("kaede@example.jp", Role.MANAGER);
        subscribe(worker, "/phone");
        Town.done(
                town.standing.suspend(
                        town.somebody(),
                        worker,
                        "お休みのため",
                        (_, _) -> Outcome.done(Nothing.NOTHING)));

        assertThat(call(smtp(mail.getSmtp().getPort()), worker))
                .isEqualTo(new Called(PushTally.NOBODY, 0, 0));
    }

    @Test
    void aMailServerThatIsDownDoesNotKeepDevicesFromRinging() {
        var worker = worker("kusunoki@example.jp", Role.MANAGER);
        subscribe(worker, "/phone");

        assertThat(call(smtp(1), worker)).isEqualTo(new Called(new PushTally(1, 0), 0, 1));
    }

    @Test
    void oneCanSubscribeTestAndUnsubscribeAtTheDesk() {
        var caller = callerOf(worker(null, Role.MANAGER));

        var before =
                (Result.PushState) Office.done(desk.handle(caller, new PushRequest.ReadPush()));
        var after = subscribe(caller.who(), "/phone");
        var test = Office.done(desk.handle(caller, new PushRequest.TestPush()));
        var end =
                Office.done(
                        desk.handle(
                                caller, new PushRequest.Unsubscribe(service.address("/phone"))));

        assertThat(before.devices()).isZero();
        assertThat(after).isEqualTo(new Result.PushState(before.key(), 1));
        assertThat(test).isEqualTo(new Result.PushTested(1, 0));
        assertThat(end).isEqualTo(before);
    }

    @Test
    void theDeskRefusesAnAddressInsideTheHouse() {
        var wish = new PushRequest.Subscribe("https://127.0.0.1/admin");

        var answer = desk.handle(callerOf(worker(null, Role.MANAGER)), wish);

        assertThat(Town.refused(answer)).isEqualTo(RefusalCode.PUSH_ADDRESS);
    }

    @Test
    void anAlarmOfDutyLeavesTheHouse() {
        var worker = worker(null, Role.MANAGER);
        subscribe(worker, "/phone");
        var post = new AlarmPost(calls(null));

        post.raise(alarm(AlarmKind.MANAGER_LOST, worker));

        await().untilAsserted(() -> assertThat(service.calls).hasSize(1));
    }

    @Test
    void everyAlarmRingsButTheEndOfOne() {
        assertThat(AlarmKind.values())
                .filteredOn(AlarmPost::rings)
                .containsExactlyInAnyOrder(
                        AlarmKind.MANAGER_LOST, AlarmKind.DEPUTY_ASKED, AlarmKind.QUIET_BEGINS);
    }

    private AlarmCall alarm(AlarmKind kind, ParticipantId who) {
        return new AlarmCall(
                town.space, new OpeningId("tuesday"), kind, Set.of(who), town.clock.instant());
    }

    private Called call(@Nullable LetterBox letterBox, ParticipantId... people) {
        return calls(letterBox).call(town.space, Set.of(people)).join();
    }

    private StaffCalls calls(@Nullable LetterBox letterBox) {
        var ledger =
                new Ledger(
                        new LedgerStore(
                                town.database,
                                fixture.cipher(),
                                new AuditLog(town.clock),
                                town.clock));
        return new StaffCalls(
                devices, town.registration, ledger, letterBox, "https://hiroba.example");
    }

    private ParticipantId worker(@Nullable String email, Role role) {
        var person = office.add(office.staff(Role.MANAGER), true, email).person();
        town.setRoles(person, role);
        return person;
    }

    private Result subscribe(ParticipantId who, String path) {
        return Office.done(
                desk.handle(callerOf(who), new PushRequest.Subscribe(service.address(path))));
    }

    private Caller callerOf(ParticipantId who) {
        return new Caller(town.space, who, new SessionId("s"), Set.of(Role.MANAGER), true);
    }

    private static SmtpLetterBox smtp(int port) {
        return new SmtpLetterBox(
                new MailSettings(
                        "127.0.0.1",
                        port,
                        MailSettings.Security.NONE,
                        null,
                        null,
                        "no-reply@hiroba.example",
                        "お知らせ"));
    }
}
