package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.PersonRule;
import ibasho.participant.Registration;
import ibasho.participant.RoleChanges;
import ibasho.participant.Standing;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ProposalId;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A 管理者 on duty who loses the right to it is missed within two seconds. */
final class DutyRightsTest {
    private static final Set<Hat> ALL = EnumSet.allOf(Hat.class);
    private static final PersonRule ANYBODY = (_, _) -> Outcome.done(Nothing.NOTHING);

    @TempDir Path directory;
    private OpenHouse open;
    private Caller kusunoki;
    private Caller kaede;

    @BeforeEach
    void comeOnDuty() {
        open = new OpenHouse(directory.resolve("data"), HouseKind.DEMO_UNATTENDED, Map.of());
        // the link of the 管理者, whose page stays open
        var _ = open.comeIn(open.tokens(false).get(1));
        kusunoki = caller("くすのき", Role.MANAGER);
        kaede = caller("かえで", Role.COUNSELLOR);
        var in = new DutyRequest.CheckIn(ALL, DutyState.ON_CALL);
        assertThat(open.house.offices().desks().duty().handle(kusunoki, in).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(5))
                .isInstanceOf(Outcome.Done.class);
        assertThat(hats()).isEqualTo(List.of(ALL));
    }

    @AfterEach
    void leave() {
        open.close();
    }

    @Test
    void anotherRoleTakesTheHatsThatItDoesNotAllow() {
        var changes = new RoleChanges(open.house.offices().people());
        var proposed =
                changes.propose(kaede, kusunoki.who(), Set.of(Role.SUPPORT_WORKER))
                        .toCompletableFuture()
                        .join();
        var proposal = ((Outcome.Done<ProposalId>) proposed).value();

        changes.decide(caller("うさぎ", Role.MANAGER), proposal, true).toCompletableFuture().join();

        var left = EnumSet.complementOf(EnumSet.of(Hat.MANAGER));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(hats()).isEqualTo(List.of(left)));
        awaitLoss();
    }

    @Test
    void whoeverIsSuspendedIsOffDuty() {
        new Standing(open.house.offices().people())
                .suspend(kaede, kusunoki.who(), "事情がある", ANYBODY)
                .toCompletableFuture()
                .join();

        await().atMost(Duration.ofSeconds(2)).until(() -> hats().isEmpty());
        awaitLoss();
    }

    @Test
    void anExperienceThatIsWithdrawnTakesTheHatOfTheManager() {
        var experiences = open.house.duty().experiences();
        experiences.all().join().stream()
                .filter(entry -> entry.person().equals(kusunoki.who()))
                .forEach(entry -> experiences.withdraw(kaede.who(), entry.id()).join());

        await().atMost(Duration.ofSeconds(2))
                .until(() -> hats().stream().noneMatch(worn -> worn.contains(Hat.MANAGER)));
        awaitLoss();
    }

    @Test
    void whoeverIsSignedOutIsNotWaitedFor() {
        new Standing(open.house.offices().people())
                .endSessions(kaede, kusunoki.who(), ANYBODY)
                .toCompletableFuture()
                .join();

        awaitLoss();
        assertThat(hats()).isEqualTo(List.of(ALL));
    }

    private void awaitLoss() {
        await().atMost(Duration.ofSeconds(2))
                .until(() -> open.house.duty().duty().lostSince() != null);
    }

    private List<Set<Hat>> hats() {
        return open.house.door().duty().people().stream().map(OnDuty::hats).toList();
    }

    private Caller caller(String nickname, Role role) {
        var everybody =
                new Registration(open.house.offices().people())
                        .everybody(open.house.space())
                        .toCompletableFuture()
                        .join();
        var id =
                everybody.people().stream()
                        .filter(one ->
                                one.nickname() != null && one.nickname().text().equals(nickname))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new Caller(open.house.space(), id, new SessionId("s"), Set.of(role), true);
    }
}
