package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.moderation.StepLog;
import ibasho.moderation.aside.AsideStore;
import ibasho.moderation.aside.Asides;
import ibasho.moderation.concern.Card;
import ibasho.moderation.concern.CardLines;
import ibasho.moderation.concern.CardStore;
import ibasho.moderation.concern.Cards;
import ibasho.moderation.concern.Spot;
import ibasho.moderation.words.WordListStore;
import ibasho.moderation.words.WordLists;
import ibasho.participant.Town;
import ibasho.protocol.ConcernCard;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.Line;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WordTopic;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports, flags, cards, word lists and hiding, as the desk answers them. */
final class ConcernDeskTest implements CardLines, News {
    private static final String LINE_OWNER = "staff-speaker";

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Office office = new Office(fixture, new IllegalStateException("mail"));
    private final Map<Long, ParticipantId> said = new HashMap<>();
    private final List<String> news = new ArrayList<>();
    private final ConcernDesk desk = desk();
    private final Caller guest = office.staff("guest", Role.PARTICIPANT);
    private final Caller manager = office.staff("manager", Role.MANAGER);
    private final Caller worker = office.staff("worker", Role.SUPPORT_WORKER);
    private final Caller counsellor = office.staff("counsellor", Role.COUNSELLOR);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aReportReachesManagersAndWorkersWithTheLinesAround() {
        said.put(7L, new ParticipantId(LINE_OWNER));

        does(guest, report("k1", 7L, null, "こわかった"));

        var card = cards(manager).getFirst();
        assertThat(card.line()).isEqualTo(7);
        assertThat(card.about()).isEqualTo(new NamedPerson(new ParticipantId(LINE_OWNER), "くま"));
        assertThat(card.around()).extracting(Line::text).containsExactly("ことば");
        assertThat(card.voices().getFirst().text()).isEqualTo("こわかった");
        assertThat(news).containsExactly("staff M W");
        assertThat(cards(worker)).containsExactly(card);
        assertThat(cards(counsellor)).isEmpty();
    }

    @Test
    void aRepeatedPressIsAnsweredKindlyAndTellsNobodyAgain() {
        said.put(7L, new ParticipantId(LINE_OWNER));
        for (var i = 0; i < 50; i++) {
            does(guest, report("k" + i, 7L, null, ""));
        }

        assertThat(news).hasSize(1);
        assertThat(cards(manager)).hasSize(1);
    }

    @Test
    void staffWhomACardIsAboutNeverGetIt() {
        said.put(7L, worker.who());

        does(guest, report("k1", 7L, null, ""));

        assertThat(cards(worker)).isEmpty();
        var card = cards(manager).getFirst();
        assertThat(refuses(worker, new ConcernRequest.TakeCard(card.id())))
                .isEqualTo(RefusalCode.NO_SUCH_CONCERN);
    }

    @Test
    void newsOfACardAboutStaffPassThemBy() {
        var boss = office.town.arrivedStaff("佐藤", Role.MANAGER);
        var other = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);
        said.put(7L, boss.id());

        does(guest, report("k1", 7L, null, ""));

        assertThat(news).containsExactly("person " + other.id());
    }

    @Test
    void aReportNeedsALineOrAPersonThatIsThere() {
        assertThat(refuses(guest, report("k1", null, null, ""))).isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(refuses(guest, report("k1", 99L, null, ""))).isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(refuses(guest, report("k1", null, new ParticipantId("nobody"), "")))
                .isEqualTo(RefusalCode.NO_SUCH_PERSON);
        assertThat(refuses(guest, report("か", 7L, null, ""))).isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void onlyStaffFlagAndACounsellorKeepsTheirOwnFlag() {
        said.put(7L, new ParticipantId(LINE_OWNER));
        var flag = new ConcernRequest.Flag("k1", 7, ConcernCategory.UNEASE, "気になります");
        assertThat(refuses(guest, flag)).isEqualTo(RefusalCode.NOT_ALLOWED);

        does(counsellor, flag);

        var card = cards(counsellor).getFirst();
        assertThat(card.category()).isEqualTo(ConcernCategory.UNEASE);
        var closed =
                (Result.ConcernCardNow)
                        Office.done(
                                desk.handle(
                                        counsellor,
                                        new ConcernRequest.CloseCard(card.id(), "話せました", null)));
        assertThat(closed.card().closedHow()).isEqualTo("話せました");
    }

    @Test
    void whatHappenedOutsideMustBeSaidInWords() {
        assertThat(refuses(guest, new ConcernRequest.TellOutside("k1", " ")))
                .isEqualTo(RefusalCode.TEXT_EMPTY);

        does(guest, new ConcernRequest.TellOutside("k1", "SNSに書かれました"));

        assertThat(cards(manager).getFirst().voices().getFirst().text()).isEqualTo("SNSに書かれました");
    }

    @Test
    void hidingSomebodyIsToldToOneselfAlone() {
        var other = new ParticipantId("other");

        var now =
                (Result.Asides)
                        Office.done(desk.handle(guest, new ConcernRequest.PutAside(other, true)));

        assertThat(now.people()).extracting(one -> one.who()).containsExactly(other);
        assertThat(news).containsExactly("person guest");
        assertThat(Office.done(desk.handle(guest, new ConcernRequest.ListAsides()))).isEqualTo(now);
        assertThat(Office.done(desk.handle(manager, new ConcernRequest.ListAsides())))
                .isEqualTo(new Result.Asides(List.of()));
    }

    @Test
    void theTestBoxSaysWhatTheListsSay() {
        var test =
                (Result.WordTest)
                        Office.done(desk.handle(manager, new ConcernRequest.TestWords("ﾀﾋにたい")));

        assertThat(test.topic()).isEqualTo(WordTopic.CARE);
        assertThat(test.folded()).isEqualTo("死にたい");
    }

    @Test
    void listsAreSavedOnTheVersionThatWasRead() {
        var save = new ConcernRequest.SaveWords(WordTopic.OTHER, List.of("たぬき"), 0);

        var saved = (Result.WordLists) Office.done(desk.handle(manager, save));

        assertThat(saved.lists().getLast().version()).isEqualTo(1);
        assertThat(refuses(worker, save)).isEqualTo(RefusalCode.EDITED_MEANWHILE);
    }

    @Override
    public CompletableFuture<@Nullable Spot> find(SpaceId space, long line) {
        var by = said.get(line);
        return CompletableFuture.completedFuture(by == null ? null : new Spot(line, line, by));
    }

    @Override
    public CompletableFuture<List<Line>> around(SpaceId space, Card card, int each) {
        return CompletableFuture.completedFuture(
                card.line() == null ? List.of() : List.of(line(card.line())));
    }

    @Override
    public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
        news.add("person " + who);
    }

    @Override
    public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {
        news.add("staff " + String.join(" ", columns.stream().sorted().toList()));
    }

    private static Line line(long seq) {
        return new Line(
                seq,
                new ParticipantId(LINE_OWNER),
                "くま",
                null,
                false,
                null,
                "ことば",
                null,
                null,
                Instant.EPOCH,
                false,
                false,
                false,
                List.of());
    }

    private static ConcernRequest.Report report(
            String key, @Nullable Long line, @Nullable ParticipantId person, String reason) {
        return new ConcernRequest.Report(key, line, person, reason);
    }

    private List<ConcernCard> cards(Caller caller) {
        return ((Result.ConcernCards)
                        Office.done(desk.handle(caller, new ConcernRequest.ReadCards())))
                .cards();
    }

    private void does(Caller caller, ConcernRequest wish) {
        assertThat(Town.done(desk.handle(caller, wish))).isNull();
    }

    private RefusalCode refuses(Caller caller, ConcernRequest wish) {
        return Town.refused(desk.handle(caller, wish));
    }

    private ConcernDesk desk() {
        var town = office.town;
        var audit = new AuditLog(town.clock);
        var steps = new StepLog(town.database, audit, fixture.cipher(), town.space);
        var cards =
                new Cards(new CardStore(town.database, audit, fixture.cipher(), steps), town.clock);
        return new ConcernDesk(
                new ConcernParts(
                        cards,
                        this,
                        new ConcernBoard(this, town.registration, this),
                        Asides.open(new AsideStore(town.database), town.clock),
                        WordLists.open(
                                new WordListStore(town.database, audit, town.space), town.clock),
                        town.registration,
                        _ -> null,
                        this));
    }
}
