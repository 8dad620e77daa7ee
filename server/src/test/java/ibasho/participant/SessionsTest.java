package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.join;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Hashes;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SessionView;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class SessionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DatabaseFixture fixture;
    private Town town;

    SessionsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void whoeverIsNotRememberedIsSignedInForTwelveHours() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);

        town.clock.forward(SessionLifetimes.NOT_REMEMBERED.minus(MINUTE));
        assertThat(town.holder(session)).isNotNull();
        town.clock.forward(MINUTE);
        assertThat(town.holder(session)).isNull();
    }

    @Test
    void whoeverWishesToBeRememberedIsForThirtyDays() {
        town.arrived("ひなた");
        var session = town.remembered("ひなた", Town.PHONE);

        town.clock.forward(SessionLifetimes.REMEMBERED.minus(MINUTE));
        assertThat(town.holder(session)).isNotNull();
        town.clock.forward(MINUTE);
        assertThat(town.holder(session)).isNull();
    }

    @Test
    void aDeviceIsMarkedOnlyOnWish() {
        town.arrived("ひなた");

        assertThat(town.signedIn("ひなた", Town.PHONE).deviceToken()).isNull();
        assertThat(town.remembered("ひなた", Town.PHONE).deviceToken()).isNotNull();
    }

    @Test
    void staffAreNeverRemembered() {
        var session = staffSession(true);

        assertThat(session.remember()).isFalse();
        assertThat(session.lifetime()).isEqualTo(SessionLifetimes.STAFF);
        assertThat(session.deviceToken()).isNull();
    }

    @Test
    void staffWhoRestHalfAnHourAreSignedOut() {
        var session = staffSession(false);

        town.clock.forward(SessionLifetimes.STAFF_IDLE);

        assertThat(town.holder(session)).isNull();
        assertThat(join(town.sessions.endOver())).contains(session.id());
        assertThat(town.heard.ended).contains(session.id());
    }

    @Test
    void aWishKeepsStaffSignedIn() {
        var session = staffSession(false);
        var caller = town.caller(session);
        town.clock.forward(SessionLifetimes.STAFF_IDLE.minus(MINUTE));

        town.sessions.seen(caller);
        town.write(_ -> {}); // works are done in order: the wish is written down now

        town.clock.forward(SessionLifetimes.STAFF_IDLE.minus(MINUTE));
        assertThat(town.holder(session)).isNotNull();
        assertThat(join(town.sessions.endOver())).doesNotContain(session.id());
    }

    @Test
    void noWishKeepsStaffSignedInForMoreThanTwelveHours() {
        var session = staffSession(false);
        var caller = town.caller(session);
        for (int i = 0; i < 60; i++) {
            town.clock.forward(Duration.ofMinutes(12));
            town.sessions.seen(caller);
            town.write(_ -> {});
        }

        assertThat(join(town.sessions.endOver())).contains(session.id());
        assertThat(town.holder(session)).isNull();
    }

    @Test
    void participantsWhoRestStaySignedIn() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);
        town.clock.forward(SessionLifetimes.STAFF_IDLE.plus(MINUTE));

        assertThat(join(town.sessions.endOver())).doesNotContain(session.id());
        assertThat(town.holder(session)).isNotNull();
    }

    @Test
    void theDatabaseKnowsOnlyTheHashOfAToken() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);

        var kept =
                join(
                        town.database.read(handle ->
                                handle.createQuery(
                                                "select token_hash from session where id ="
                                                        + " :id")
                                        .bind("id", session.id())
                                        .mapTo(String.class)
                                        .one()));

        assertThat(kept).isEqualTo(Hashes.of(session.token())).isNotEqualTo(session.token());
    }

    @Test
    void signingInAgainInTheSameBrowserGivesANewSessionForTheOldOne() {
        town.arrived("ひなた");
        var first = town.signedIn("ひなた", Town.PHONE);
        var sameBrowser =
                new DeviceHint(Town.PHONE.userAgent(), false, "home", null, first.token());

        var second = town.signedIn("ひなた", sameBrowser);

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(town.holder(first)).isNull();
        assertThat(town.heard.ended).contains(first.id());
    }

    @Test
    void endingOthersLeavesThisOne() {
        town.arrived("ひなた");
        var here = town.signedIn("ひなた", Town.PHONE);
        var there = town.signedIn("ひなた", Town.ELSEWHERE);

        join(town.sessions.endOthers(town.caller(here)));

        assertThat(town.holder(there)).isNull();
        assertThat(town.holder(here)).isNotNull();
        assertThat(town.heard.ended).contains(there.id()).doesNotContain(here.id());
    }

    @Test
    void aSessionOfSomebodyElseCannotBeEnded() {
        town.arrived("ひなた");
        town.arrived("つばめ");
        var mine = town.caller(town.signedIn("ひなた", Town.PHONE));
        var theirs = town.signedIn("つばめ", Town.ELSEWHERE);

        assertThat(refused(town.sessions.endOwn(mine, theirs.id())))
                .isEqualTo(RefusalCode.ALREADY_DONE);
        assertThat(town.holder(theirs)).isNotNull();
    }

    @Test
    void signingOutEndsTheSession() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);

        join(town.sessions.end(town.caller(session)));

        assertThat(town.holder(session)).isNull();
        assertThat(town.heard.ended).contains(session.id());
    }

    @Test
    void theListShowsDevicesInPlainWordsAndHoursOnly() {
        town.arrived("ひなた");
        town.clock.forward(Duration.ofMinutes(47));
        var session = town.signedIn("ひなた", Town.PHONE);

        var list = join(town.account.signIns(town.caller(session))).sessions();

        var since = town.clock.instant();
        var hour = since.minus(Duration.ofMinutes(since.atZone(ZoneOffset.UTC).getMinute()));
        assertThat(list)
                .containsExactly(
                        new SessionView(
                                session.id(), "Android の Chrome", since, hour, false, true));
    }

    @Test
    void theOldestSessionGivesWayToTheThirteenth() {
        town.arrived("ひなた");
        var oldest = town.signedIn("ひなた", Town.PHONE);
        for (int i = 0; i < SessionLifetimes.MAX_SESSIONS - 1; i++) {
            town.clock.forward(MINUTE);
            town.write(this::anotherSession);
        }
        assertThat(town.holder(oldest)).isNotNull();

        town.clock.forward(MINUTE);
        town.write(this::anotherSession);

        assertThat(town.holder(oldest)).isNull();
    }

    @Test
    void aNonsenseTokenOpensNothing() {
        assertThat(join(town.sessions.find(""))).isNull();
        assertThat(join(town.sessions.find("x".repeat(5_000)))).isNull();
    }

    private void anotherSession(Shelves shelves) {
        var secret = shelves.secrets().ofName("ひなた");
        var person = secret == null ? null : shelves.people().find(secret.personId());
        if (person != null) {
            new SessionStart(shelves, person, Town.ELSEWHERE).begin(Way.SECRET, false);
        }
    }

    private NewSession staffSession(boolean rememberWish) {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var wish = new SignIn.Secret("佐藤", Town.PASSWORD, town.code(boss.base32()), rememberWish);
        return (NewSession) done(town.signIn(wish, Town.PHONE));
    }
}
