package ibasho.staff;

import ibasho.casework.CaseBook;
import ibasho.casework.CaseGlass;
import ibasho.casework.CaseRecord;
import ibasho.casework.CaseVersion;
import ibasho.casework.Look;
import ibasho.protocol.CaseGlassView;
import ibasho.protocol.CaseLookView;
import ibasho.protocol.CaseRecordView;
import ibasho.protocol.CaseVersionView;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Case records as those see them who may. Pure. */
final class CaseViews {
    private CaseViews() {}

    static Result.CaseDrafts drafts(
            CaseBook.Own own, Predicate<ParticipantId> looksAfter, Names names) {
        return new Result.CaseDrafts(
                own.drafts().stream().map(record -> view(record, names)).toList(),
                names.people().keySet().stream()
                        .filter(looksAfter.or(own.writtenOf()::contains))
                        .filter(names::isGuest)
                        .map(who -> named(who, names))
                        .sorted((one, other) -> one.nickname().compareTo(other.nickname()))
                        .toList());
    }

    static Result.CaseRecords list(List<CaseRecord> found, Names names) {
        return new Result.CaseRecords(found.stream().map(record -> view(record, names)).toList());
    }

    static Result.CaseRead whole(CaseBook.Whole whole, Names names) {
        return new Result.CaseRead(
                view(whole.record(), names),
                whole.versions().stream().map(one -> view(one, names)).toList(),
                whole.looks().stream().map(one -> view(one, names)).toList(),
                whole.mayCorrect());
    }

    static Result.CaseGlasses glasses(List<CaseGlass> found, Names names) {
        return new Result.CaseGlasses(found.stream().map(one -> view(one, names)).toList());
    }

    private static NamedPerson named(ParticipantId who, Names names) {
        return new NamedPerson(who, Objects.requireNonNullElse(names.of(who), ""));
    }

    private static CaseRecordView view(CaseRecord record, Names names) {
        return new CaseRecordView(
                record.id(),
                record.person(),
                names.of(record.person()),
                record.state(),
                record.head(),
                record.author(),
                names.of(record.author()),
                record.attended().stream().map(names::of).filter(Objects::nonNull).toList(),
                record.version());
    }

    private static CaseVersionView view(CaseVersion one, Names names) {
        return new CaseVersionView(
                one.version(), one.at(), names.of(one.by()), one.head(), one.text(), one.reason());
    }

    private static CaseLookView view(Look one, Names names) {
        return new CaseLookView(names.of(one.by()), one.at(), one.as());
    }

    private static CaseGlassView view(CaseGlass one, Names names) {
        var confirmedBy = one.confirmedBy();
        return new CaseGlassView(
                one.id(),
                one.person(),
                names.of(one.person()),
                one.by(),
                names.of(one.by()),
                one.at(),
                one.why(),
                confirmedBy == null ? null : names.of(confirmedBy),
                one.until());
    }
}
