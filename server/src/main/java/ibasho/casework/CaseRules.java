package ibasho.casework;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseText;
import ibasho.protocol.RefusalCode;

/** What a case record may hold. Pure. */
final class CaseRules {
    /** Longest field, in characters. */
    static final int MAX_CHARS = 4_000;

    private static final int MAX_WHY_CHARS = 500;

    private CaseRules() {}

    static Outcome<CaseHead> sensible(CaseHead head) {
        return head.to().isBefore(head.from())
                ? Outcome.refused(RefusalCode.ENDS_BEFORE_START)
                : Outcome.done(head);
    }

    /** Facts are needed, the rest may be empty. */
    static Outcome<CaseText> written(CaseText typed) {
        return PlainWords.needed(typed.facts(), MAX_CHARS)
                .then(facts ->
                        PlainWords.accept(typed.words(), MAX_CHARS)
                                .then(words ->
                                        PlainWords.accept(typed.view(), MAX_CHARS)
                                                .then(view ->
                                                        PlainWords.accept(typed.next(), MAX_CHARS)
                                                                .map(next ->
                                                                        new CaseText(
                                                                                facts, words, view,
                                                                                next)))));
    }

    static Outcome<String> why(String typed) {
        return PlainWords.accept(typed, MAX_WHY_CHARS)
                .then(why ->
                        why.isEmpty()
                                ? Outcome.refused(RefusalCode.WHY_NEEDED)
                                : Outcome.done(why));
    }
}
