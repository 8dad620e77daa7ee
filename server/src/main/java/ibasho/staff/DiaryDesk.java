package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.opening.hours.Diaries;
import ibasho.opening.hours.DiaryFiles;
import ibasho.opening.hours.HoursBook;
import ibasho.opening.hours.HoursFile;
import ibasho.opening.hours.StaffNames;
import ibasho.participant.Registration;
import ibasho.protocol.DiaryRequest;
import ibasho.protocol.DiaryView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where staff look at hours and counts and write the 開設日誌 (001 5). Figures of a year are for the
 * 管理者 (report-05), the diary of the day also for 支援員 (report-01), signing for the 管理者 (report-07).
 */
public final class DiaryDesk implements Desk<DiaryRequest> {
    private static final int RECENT = 20;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    /** The column of those who may sign (report-07), and so may correct what is signed. */
    private static final String MANAGER = "M";

    private final HoursBook book;
    private final Diaries diaries;
    private final Registration registration;

    /** A desk over these. */
    public DiaryDesk(HoursBook book, Diaries diaries, Registration registration) {
        this.book = book;
        this.diaries = diaries;
        this.registration = registration;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, DiaryRequest wish) {
        return switch (wish) {
            case DiaryRequest.RecentOpenings _ ->
                    Answers.bringing(
                            book.recent(caller.space(), RECENT)
                                    .thenApply(Result.OpeningsToWrite::new));
            case DiaryRequest.ReadYear(var year) -> Answers.result(hours(caller, year));
            case DiaryRequest.ExportHours(var year) -> Answers.result(exportHours(caller, year));
            case DiaryRequest.ReadDiary(var opening) ->
                    diary(caller, names -> diaries.read(caller, opening, names));
            case DiaryRequest.SaveDiary(var opening, var base, var text) ->
                    diary(
                            caller,
                            names ->
                                    diaries.save(
                                            caller,
                                            opening,
                                            base,
                                            text,
                                            mayCorrect(caller),
                                            names));
            case DiaryRequest.SignDiary(var opening, var version) ->
                    diary(caller, names -> diaries.sign(caller, opening, version, names));
            case DiaryRequest.ExportDiary export -> Answers.result(exportDiary(caller, export));
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> diary(
            Caller caller, Function<StaffNames, CompletionStage<Outcome<DiaryView>>> work) {
        return Answers.result(
                names(caller)
                        .thenCompose(work)
                        .thenApply(outcome -> outcome.map(Result.DiaryRead::new)));
    }

    private CompletionStage<Outcome<Result.HoursOfYear>> hours(Caller caller, int year) {
        return isYear(year)
                ? book.year(caller.space(), year)
                        .thenApply(hours -> Outcome.done(new Result.HoursOfYear(hours)))
                : Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    private CompletionStage<Outcome<Result.FileMade>> exportHours(Caller caller, int year) {
        return hours(caller, year)
                .thenCompose(outcome ->
                        Steps.next(
                                outcome,
                                of ->
                                        diaries.hoursExported(caller, year)
                                                .thenApply(_ ->
                                                        Outcome.done(
                                                                new Result.FileMade(
                                                                        HoursFile.of(
                                                                                of.hours()))))));
    }

    private CompletionStage<Outcome<Result.FileMade>> exportDiary(
            Caller caller, DiaryRequest.ExportDiary wish) {
        return names(caller)
                .thenCompose(names -> diaries.read(caller, wish.opening(), names))
                .thenCompose(read ->
                        Steps.next(
                                read,
                                diary ->
                                        diaries.exported(caller, wish.opening(), wish.form().name())
                                                .thenApply(_ ->
                                                        Outcome.done(
                                                                new Result.FileMade(
                                                                        DiaryFiles.of(
                                                                                diary,
                                                                                wish.form()))))));
    }

    private CompletionStage<StaffNames> names(Caller caller) {
        return registration
                .everybody(caller.space())
                .thenApply(everybody ->
                        new StaffNames(
                                everybody.people().stream()
                                        .filter(person ->
                                                person.staff() && person.nickname() != null)
                                        .collect(
                                                Collectors.toMap(
                                                        person -> person.id(),
                                                        person ->
                                                                String.valueOf(
                                                                        person.nickname()
                                                                                .text())))));
    }

    private static boolean mayCorrect(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role.column().equals(MANAGER));
    }

    private static boolean isYear(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }
}
