package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.care.AnswerLog;
import ibasho.care.CareBook;
import ibasho.care.CareStore;
import ibasho.care.line.BackLine;
import ibasho.care.line.BackLineStore;
import ibasho.care.line.PrivateLineStore;
import ibasho.care.line.PrivateLines;
import ibasho.kernel.Caller;
import ibasho.participant.Registration.ReadyPerson;
import ibasho.participant.Town;
import ibasho.protocol.Avatar;
import ibasho.protocol.BackKind;
import ibasho.protocol.CareRequest;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.Hat;
import ibasho.protocol.LineRequest;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.PrivateWord;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may read and write which line, and when staff give a reason first. */
final class LineDeskTest {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Town town = new Town(fixture);
    private final List<OnDuty> duty = new ArrayList<>();
    private final List<Set<ParticipantId>> calls = Collections.synchronizedList(new ArrayList<>());
    private final CareParts care = care();
    private final LineDesk desk = new LineDesk(parts());
    private @Nullable PresenceMode mode = PresenceMode.TEXT;

    private final Caller usagi = person("うさぎ", Role.PARTICIPANT);
    private final Caller kitsune = person("きつね", Role.PARTICIPANT);
    private final Caller kaede = person("かえで", Role.COUNSELLOR);
    private final Caller hinoki = person("ひのき", Role.TECH_SUPPORT);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPersonAndStaffReadTheSameLineAndNobodyElseDoes() {
        done(usagi, write("k1", "きいてほしいです"));
        done(kaede, reply("k1", "ここにいます", null));

        var own = (Result.OwnLine) done(usagi, new LineRequest.ReadOwnLine());
        var staff = (Result.PrivateLine) done(kaede, open());

        assertThat(own.words()).extracting(PrivateWord::text).containsExactly("きいてほしいです", "ここにいます");
        assertThat(own.words()).extracting(PrivateWord::nickname).containsExactly("うさぎ", "かえで");
        assertThat(staff.words()).isEqualTo(own.words());
        assertThat(((Result.OwnLine) done(kitsune, new LineRequest.ReadOwnLine())).words())
                .isEmpty();
    }

    @Test
    void somebodyOnSottoIsSpokenToFirstOnlyWithAReason() {
        mode = PresenceMode.QUIET;

        assertThat(refused(kaede, reply("k1", "こんにちは", null))).isEqualTo(RefusalCode.REASON_NEEDED);
        assertThat(((Result.PrivateLine) done(kaede, open())).reasonNeeded()).isTrue();
        done(kaede, reply("k2", "こんにちは", "食事の時間なので"));

        var line = (Result.PrivateLine) done(kaede, open());
        assertThat(line.reasons()).singleElement().extracting("reason").isEqualTo("食事の時間なので");
        assertThat(line.reasonNeeded()).isFalse();
    }

    @Test
    void whoeverPressedTsuraiIsAnsweredWithoutAForm() {
        mode = PresenceMode.QUIET;
        Town.done(new CareDesk(care).handle(usagi, new CareRequest.CallCare("k1")));

        done(kaede, reply("k1", "ここにいます", null));
    }

    @Test
    void whoeverIsNotInsideOrTalksIsWrittenToFreely() {
        done(kaede, reply("k1", "こんにちは", null));
        town.clock.forward(Duration.ofHours(2));
        mode = null;

        done(kaede, reply("k2", "きのうはどうでしたか", null));
    }

    @Test
    void technicalSupportSeesNothingOfIt() {
        for (var wish :
                List.of(
                        open(),
                        reply("k1", "はい", null),
                        new LineRequest.ListPrivateLines(),
                        new LineRequest.ReadBack(null),
                        new LineRequest.WriteBack("k1", "はい", BackKind.TALK))) {
            assertThat(refused(hinoki, wish)).isEqualTo(RefusalCode.NOT_ALLOWED);
        }
    }

    @Test
    void participantsReachNothingButTheirOwnLine() {
        for (var wish :
                List.of(open(), reply("k1", "はい", null), new LineRequest.ListPrivateLines())) {
            assertThat(refused(kitsune, wish)).isEqualTo(RefusalCode.NOT_ALLOWED);
        }
        assertThat(refused(kaede, write("k1", "はい"))).isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void thereIsNoPrivateLineBetweenStaff() {
        var wish = new LineRequest.ReplyPrivately(hinoki.who(), "k1", "こんにちは", null, null);

        assertThat(refused(kaede, wish)).isEqualTo(RefusalCode.NO_SUCH_PERSON);
    }

    @Test
    void whoeverIsOnCallWithoutAPageIsCalledOnceInAWhile() {
        duty.add(
                new OnDuty(
                        kaede.who(), "かえで", false, Set.of(Hat.CONSULT), DutyState.ON_CALL, false));

        done(usagi, write("k1", "きいてほしいです"));
        await().until(() -> calls.size() == 1);
        done(usagi, write("k2", "いますか"));
        town.clock.forward(Duration.ofMinutes(11));
        done(usagi, write("k3", "おまちしています"));

        await().until(() -> calls.size() == 2);
        assertThat(calls).containsOnly(Set.of(kaede.who()));
    }

    private LineParts parts() {
        return new LineParts(
                new PrivateLines(
                        new PrivateLineStore(
                                town.database, new AuditLog(town.clock), fixture.cipher()),
                        town.clock),
                new BackLine(new BackLineStore(town.database, fixture.cipher()), town.clock),
                care,
                (_, _) -> CompletableFuture.<@Nullable PresenceMode>completedFuture(mode),
                town.registration,
                News.NOBODY_THERE,
                town.clock);
    }

    private CareParts care() {
        var store =
                new CareStore(
                        town.database, new AuditLog(town.clock), fixture.cipher(), AnswerLog.NONE);
        return new CareParts(
                new CareBook(store, town.clock),
                new CareTeam(town.registration, () -> new DutyView(List.copyOf(duty)), _ -> false),
                new CareRinging(News.NOBODY_THERE, this::call));
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

    private LineRequest open() {
        return new LineRequest.ReadPrivateLine(usagi.who());
    }

    private static LineRequest write(String key, String text) {
        return new LineRequest.WriteToStaff(key, text);
    }

    private LineRequest reply(String key, String text, @Nullable String reason) {
        return new LineRequest.ReplyPrivately(usagi.who(), key, text, null, reason);
    }

    private Result done(Caller by, LineRequest wish) {
        return Office.done(desk.handle(by, wish));
    }

    private RefusalCode refused(Caller by, LineRequest wish) {
        return Town.refused(desk.handle(by, wish));
    }
}
