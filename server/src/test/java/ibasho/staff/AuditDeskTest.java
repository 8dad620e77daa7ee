package ibasho.staff;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.acts.RecordOfActs;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.opening.duty.HatsWorn;
import ibasho.participant.Town;
import ibasho.protocol.AuditDayView;
import ibasho.protocol.AuditFlaw;
import ibasho.protocol.AuditKind;
import ibasho.protocol.AuditLineView;
import ibasho.protocol.AuditRequest;
import ibasho.protocol.AuditVerdictView;
import ibasho.protocol.AuditVerdictView.Flaw;
import ibasho.protocol.Hat;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.store.AuditAnchorStore;
import ibasho.store.AuditBook;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading, taking away and checking the record of acts. */
@OnBothEngines
final class AuditDeskTest {
    private final DatabaseFixture fixture;
    private Town town;
    private AuditBook book;
    private AuditDesk desk;
    private Caller manager;

    AuditDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
        this.book = bookOf(town);
        this.desk = deskOf(town);
        this.manager = town.somebody();
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
        book = bookOf(town);
        desk = deskOf(town);
        manager = town.callerOf(town.arrivedStaff("shika", Role.MANAGER));
    }

    @Test
    void aDayIsReadInWordsWithWhoAndUnderWhichHat() {
        note("steer.pause", Map.of("hat", "MANAGER", "category", "SLANDER", "minutes", "5"));

        var line = day(null, null).lines().get(1);

        assertThat(line)
                .isEqualTo(
                        new AuditLineView(
                                line.seq(),
                                town.clock.instant(),
                                AuditKind.STEERING,
                                "発言をお休みにした",
                                "shika",
                                false,
                                null,
                                List.of(Hat.MANAGER),
                                "区分：誹謗・中傷　分：5"));
    }

    @Test
    void thatSomebodyReadsIsOnRecordBeforeTheySeeAnything() {
        var lines = day(AuditKind.LEDGER, null).lines();

        assertThat(lines).isEmpty();
        assertThat(day(AuditKind.MACHINE, null).lines())
                .extracting(AuditLineView::what)
                .containsExactly("操作の記録を読んだ", "操作の記録を読んだ");
    }

    @Test
    void oneKindIsReadByItselfAndADayPageByPage() {
        for (var n = 0; n < AuditDesk.PAGE + 5; n++) {
            note("info.change", Map.of());
        }

        var first = day(AuditKind.TEXTS, null);
        var rest = day(AuditKind.TEXTS, first.lines().getLast().seq());

        assertThat(first.lines()).hasSize(AuditDesk.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(rest.lines()).extracting(AuditLineView::what).containsOnly("案内を直した", "ルールに同意した");
        assertThat(rest.more()).isFalse();
    }

    @Test
    void whoKeepsTheMachineIsShownWhatItDidAndNobodysName() {
        var keeper =
                new Caller(
                        town.space, manager.who(), manager.session(), Set.of(Role.SYSADMIN), true);
        note("steer.pause", Map.of("hat", "MANAGER"));

        var lines = day(keeper, null, null).lines();

        assertThat(lines).extracting(AuditLineView::kind).containsOnly(AuditKind.MACHINE);
        assertThat(lines).extracting(AuditLineView::byName).containsOnlyNulls();
    }

    @Test
    void aMonthLeavesAsATableAndNoMore() {
        note("ledger.enter", Map.of("reference", "IB-1"));
        var today = today();

        var made =
                result(
                        Result.FileMade.class,
                        desk(manager, new AuditRequest.ExportAudit(today, today)));

        assertThat(made.file().content())
                .startsWith("\uFEFF番号,日時,したこと")
                .contains("台帳に記した", "整理番号：IB-1", "操作の記録を書き出した");
        assertThat(refused(desk(manager, new AuditRequest.ExportAudit(today.minusDays(31), today))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void anUntouchedRecordIsWholeAlsoAgainstAValueNotedBefore() {
        var noted = day(null, null).anchor();

        var verdict = verify(noted);

        assertThat(verdict.flaw()).isNull();
        assertThat(verdict.entries())
                .isEqualTo(Long.parseLong(noted.substring(0, noted.indexOf(':'))));
        assertThat(day(AuditKind.MACHINE, null).lines().get(1).note()).isEqualTo("結果：欠けも書きかえもない");
    }

    @Test
    void aRecordThatIsNotTheOneTheValueWasNotedFromIsFound() {
        assertThat(verify("2:" + "0".repeat(64)).flaw()).isEqualTo(new Flaw(2, AuditFlaw.REBUILT));
    }

    @Test
    void aValueThatIsNoneIsRefused() {
        assertThat(refused(desk(manager, new AuditRequest.VerifyAudit("7"))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    private void note(String act, Map<String, String> details) {
        book.note(new AuditEntry(town.space, manager.who(), act, null, details)).join();
    }

    private AuditDayView day(@Nullable AuditKind kind, @Nullable Long before) {
        return day(manager, kind, before);
    }

    private AuditDayView day(Caller reader, @Nullable AuditKind kind, @Nullable Long before) {
        var wish = new AuditRequest.ReadAudit(today(), kind, before);
        return result(Result.AuditDay.class, desk(reader, wish)).day();
    }

    private AuditVerdictView verify(@Nullable String anchor) {
        var wish = new AuditRequest.VerifyAudit(anchor);
        return result(Result.AuditVerified.class, desk(manager, wish)).verdict();
    }

    private CompletionStage<Outcome<@Nullable Result>> desk(Caller caller, AuditRequest wish) {
        return desk.handle(caller, wish);
    }

    private static <R extends Result> R result(
            Class<R> kind, CompletionStage<Outcome<@Nullable Result>> answer) {
        return kind.cast(Objects.requireNonNull(done(answer)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(town.clock.instant(), ZoneId.of("Asia/Tokyo"));
    }

    private static AuditBook bookOf(Town town) {
        return new AuditBook(town.database, new AuditLog(town.clock));
    }

    private static AuditDesk deskOf(Town town) {
        return new AuditDesk(
                new AuditParts(
                        new RecordOfActs(
                                bookOf(town),
                                new AuditAnchorStore(town.database, new AuditLog(town.clock))),
                        town.registration,
                        _ -> CompletableFuture.completedFuture(HatsWorn.of(List.of()))));
    }
}
