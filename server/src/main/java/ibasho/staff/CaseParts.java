package ibasho.staff;

import ibasho.casework.CaseBook;
import ibasho.casework.CaseGlasses;
import ibasho.participant.Registration;

/** What the desk of case records works with. */
public record CaseParts(
        CaseBook book, CaseGlasses glasses, Registration registration, News news, Calling calls) {}
