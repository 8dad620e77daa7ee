package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.opening.hours.HoursScene;
import ibasho.participant.Town;
import ibasho.protocol.DiaryRequest;
import ibasho.protocol.DiaryText;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiaryDeskTest {
    private static final DiaryText WORDS = new DiaryText("なごみました。", "", "", "");

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Town town = new Town(fixture);
    private final HoursScene scene = new HoursScene(fixture);
    private final DiaryDesk desk = new DiaryDesk(scene.book, scene.diaries, town.registration);
    private final Caller manager = scene.caller("kusunoki", Role.MANAGER);
    private final Caller worker = scene.caller("sugi", Role.SUPPORT_WORKER);
    private OpeningId opening = new OpeningId("");

    @BeforeEach
    void holdAnOpening() {
        opening = scene.held("2026-11-24");
        scene.comes(opening, "usagi", false);
        scene.clockTo("2026-11-24", "17:30");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aWorkerWritesAndTheManagerSigns() {
        var written = read(worker, new DiaryRequest.SaveDiary(opening, 0, WORDS));
        var signed = read(manager, new DiaryRequest.SignDiary(opening, written.diary().version()));

        assertThat(signed.diary().signed()).isTrue();
        assertThat(signed.diary().text()).isEqualTo(WORDS);
    }

    @Test
    void onlyTheManagerFollowsUpWhatIsSigned() {
        read(manager, new DiaryRequest.SignDiary(opening, 0));
        var correction = new DiaryRequest.SaveDiary(opening, 1, WORDS);

        assertThat(Town.refused(desk.handle(worker, correction)))
                .isEqualTo(RefusalCode.ALREADY_DONE);
        assertThat(read(manager, correction).diary().version()).isEqualTo(2);
    }

    @Test
    void theYearStandsBesideItsTarget() {
        var year = (Result.HoursOfYear) done(manager, new DiaryRequest.ReadYear(2026));

        assertThat(year.hours().counts().distinct()).isEqualTo(1);
        assertThat(year.hours().target()).isEqualTo(12);
    }

    @Test
    void yearsBeyondReasonAreRefused() {
        assertThat(Town.refused(desk.handle(manager, new DiaryRequest.ReadYear(99_999))))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(Town.refused(desk.handle(manager, new DiaryRequest.ExportHours(-5))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void theListOfDiariesIsOfOpeningsThatHaveBegun() {
        scene.planned("2026-12-01");

        var list = (Result.OpeningsToWrite) done(worker, new DiaryRequest.RecentOpenings());

        assertThat(list.openings()).extracting(HeldOpening::opening).containsExactly(opening);
    }

    @Test
    void filesAreMadeAndNoted() {
        var diary =
                (Result.FileMade)
                        done(worker, new DiaryRequest.ExportDiary(opening, DiaryRequest.Form.TEXT));
        var year = (Result.FileMade) done(manager, new DiaryRequest.ExportHours(2026));

        assertThat(diary.file().content()).contains("計画：13:00〜17:00");
        assertThat(year.file().content()).contains("令和8年度");
    }

    @Test
    void anOpeningOfNobodyIsRefused() {
        var wish = new DiaryRequest.ReadDiary(new OpeningId("nowhere"));

        assertThat(Town.refused(desk.handle(manager, wish))).isEqualTo(RefusalCode.NO_SUCH_OPENING);
    }

    @Test
    void theMatrixLetsWorkersWriteManagersSignAndParticipantsNothing() {
        var matrix = PrivilegeMatrix.load();

        assertThat(matrix.allows("report-01", Set.of(Role.SUPPORT_WORKER))).isTrue();
        assertThat(matrix.allows("report-07", Set.of(Role.SUPPORT_WORKER))).isFalse();
        assertThat(matrix.allows("report-07", Set.of(Role.LEAD))).isTrue();
        for (var row : new String[] {"report-01", "report-05", "report-07", "push-01"}) {
            assertThat(matrix.allows(row, Set.of(Role.PARTICIPANT))).as(row).isFalse();
            assertThat(matrix.allows(row, Set.of(Role.OFFICER))).as(row).isFalse();
        }
    }

    private Result.DiaryRead read(Caller caller, DiaryRequest wish) {
        return (Result.DiaryRead) done(caller, wish);
    }

    private Result done(Caller caller, DiaryRequest wish) {
        return Office.done(desk.handle(caller, wish));
    }
}
