package ibasho.staff;

import ibasho.casework.CaseBook;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.ParticipantId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Wishes about case records that a role may not even utter: who tried at which record. */
final class CaseTries {
    private final CaseBook book;

    CaseTries(CaseBook book) {
        this.book = book;
    }

    /** On record when it completes; wishes that name nobody's record leave nothing. */
    CompletionStage<Nothing> note(Caller caller, CaseRequest wish) {
        return switch (wish) {
            case CaseRequest.ReadCase(var id) -> at(caller, id);
            case CaseRequest.WriteCase(var id, _, _) -> at(caller, id);
            case CaseRequest.CaseNotNeeded(var id, _) -> at(caller, id);
            case CaseRequest.CorrectCase(var id, _, _, _, _) -> at(caller, id);
            case CaseRequest.ListCases(var person) -> of(caller, person);
            case CaseRequest.BeginCase(_, var person, _) -> of(caller, person);
            case CaseRequest.AskCases(var person, _) -> of(caller, person);
            case CaseRequest.ListDrafts _,
                    CaseRequest.ConfirmCases _,
                    CaseRequest.ListCaseGlasses _ ->
                    nothing();
        };
    }

    private CompletionStage<Nothing> at(Caller caller, CaseRecordId id) {
        return book.tried(caller.space(), caller.who(), id);
    }

    /** Of colleagues only: nobody else learns the id of another person. */
    private CompletionStage<Nothing> of(Caller caller, ParticipantId person) {
        return caller.isStaff() ? book.triedOf(caller.space(), caller.who(), person) : nothing();
    }

    private static CompletionStage<Nothing> nothing() {
        return CompletableFuture.completedStage(Nothing.NOTHING);
    }
}
