package ibasho.push;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class PushDevicesTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));
    private final DatabaseFixture fixture;
    private final StandIn service;
    private SpaceId space;
    private PushDevices devices;

    PushDevicesTest(DatabaseFixture fixture) throws Exception {
        this.fixture = fixture;
        this.service = new StandIn();
        this.space = fixture.space();
        this.devices = devices(service.entry());
    }

    @BeforeEach
    void moveToAFreshSpace() {
        space = fixture.space();
    }

    @AfterEach
    void close() {
        devices.close();
        service.close();
    }

    @Test
    void everyDeviceOfThosePeopleIsCalledAndNobodyElses() {
        subscribe("kusunoki", "/phone");
        subscribe("kusunoki", "/desk");
        subscribe("kaede", "/other");

        var tally = devices.call(space, people("kusunoki")).join();

        assertThat(tally).isEqualTo(new PushTally(2, 0));
        assertThat(service.calls)
                .extracting(StandIn.Call::path)
                .containsExactlyInAnyOrder("/phone", "/desk");
    }

    @Test
    void aDeviceSubscribedTwiceIsCalledOnce() {
        subscribe("kusunoki", "/phone");

        assertThat(subscribe("kusunoki", "/phone")).isEqualTo(Outcome.done(1));
    }

    @Test
    void aBrowserThatChangesHandsCallsItsNewOwnerOnly() {
        subscribe("kusunoki", "/shared");
        subscribe("kaede", "/shared");

        assertThat(devices.call(space, people("kusunoki")).join()).isEqualTo(PushTally.NOBODY);
        assertThat(devices.call(space, people("kaede")).join()).isEqualTo(new PushTally(1, 0));
    }

    @Test
    void nobodyUnsubscribesSomebodyElsesDevice() {
        subscribe("kusunoki", "/phone");

        devices.unsubscribe(caller("kaede"), service.address("/phone")).join();

        assertThat(devices.count(caller("kusunoki")).join()).isEqualTo(1);
    }

    @Test
    void anUnsubscribedDeviceIsLeftInPeace() {
        subscribe("kusunoki", "/phone");

        var left = devices.unsubscribe(caller("kusunoki"), service.address("/phone")).join();

        assertThat(left).isZero();
        assertThat(devices.call(space, people("kusunoki")).join()).isEqualTo(PushTally.NOBODY);
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        subscribe("kusunoki", "/gone");
        service.answers("/gone", 410);

        devices.call(space, people("kusunoki")).join();

        assertThat(devices.count(caller("kusunoki")).join()).isZero();
    }

    @Test
    void aDeviceThatFailsIsKeptAndTheOthersAreCalled() {
        subscribe("kusunoki", "/weak");
        subscribe("kusunoki", "/phone");
        service.answers("/weak", 503);

        assertThat(devices.call(space, people("kusunoki")).join()).isEqualTo(new PushTally(1, 1));
        assertThat(devices.count(caller("kusunoki")).join()).isEqualTo(2);
    }

    @Test
    void anAddressElsewhereIsRefusedAndNeverCalled() {
        var refused =
                devices.subscribe(caller("kusunoki"), "https://169.254.169.254/latest/").join();

        assertThat(refused).isEqualTo(Outcome.refused(RefusalCode.PUSH_ADDRESS));
        assertThat(devices.count(caller("kusunoki")).join()).isZero();
    }

    @Test
    void aServiceStruckOffTheListIsNotCalledAnyMore() {
        subscribe("kusunoki", "/phone");

        try (var stricter = devices("push.example")) {
            assertThat(stricter.call(space, people("kusunoki")).join())
                    .isEqualTo(new PushTally(0, 1));
        }
        assertThat(service.calls).isEmpty();
    }

    @Test
    void oneMoreThanTheMostIsRefusedWithTheNumber() {
        for (var i = 0; i < PushDevices.MAX_DEVICES; i++) {
            subscribe("kusunoki", "/device-" + i);
        }

        var why = Refusal.of(RefusalCode.BAD_VALUE, "maxDevices", PushDevices.MAX_DEVICES);
        assertThat(subscribe("kusunoki", "/more")).isEqualTo(Outcome.refused(why));
    }

    @Test
    void theKeyIsMadeOnceAndSurvivesARestart() {
        var key = devices.key(space).join();
        fixture.reopened();

        try (var later = devices(service.entry())) {
            assertThat(later.key(space).join()).isEqualTo(key);
        }
    }

    @Test
    void addressesAndThePrivateKeyLieSealed() throws Exception {
        subscribe("kusunoki", "/phone-of-kusunoki");
        devices.key(space).join();

        try (var burglar = fixture.burglar();
                var rows =
                        burglar.createStatement()
                                .executeQuery(
                                        """
                                        select d.address, k.private_key from push_device d
                                        join push_key k on k.space_id = d.space_id
                                        where d.space_id = '%s'
                                        """
                                                .formatted(space))) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain("localhost", "kusunoki");
            assertThat(rows.getBytes(2)).hasSizeGreaterThan(100);
        }
    }

    private Outcome<Integer> subscribe(String who, String path) {
        return devices.subscribe(caller(who), service.address(path)).join();
    }

    private PushDevices devices(String known) {
        return new PushDevices(
                new PushStore(fixture.database(), fixture.cipher(), new AuditLog(CLOCK), CLOCK),
                PushServices.of(List.of(known)),
                new PushSender(
                        "mailto:desk@hiroba.example",
                        CLOCK,
                        service::connections,
                        Duration.ofSeconds(5)));
    }

    private Caller caller(String who) {
        return new Caller(
                space,
                new ParticipantId(who),
                new SessionId("session-" + who),
                Set.of(Role.MANAGER),
                true);
    }

    private static Set<ParticipantId> people(String... names) {
        return java.util.Arrays.stream(names)
                .map(ParticipantId::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
