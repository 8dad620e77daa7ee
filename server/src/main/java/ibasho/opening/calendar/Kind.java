package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.KindText;
import ibasho.protocol.KindView;
import ibasho.protocol.ParticipantId;
import java.util.List;
import java.util.Set;

/**
 * A kind of opening.
 *
 * @param guests who is on its list
 */
record Kind(KindId id, KindText text, Set<ParticipantId> guests, long version) implements Piece {
    /** Those a new 居場所 begins with; the last three wait until somebody wants them. */
    static final List<Kind> FIRST =
            List.of(
                    first("people", "当事者の会", KindText.Admission.EVERYBODY, false, true),
                    first("evening", "夜の会", KindText.Admission.EVERYBODY, true, true),
                    first("family", "家族の会", KindText.Admission.GROUP, false, false),
                    first("women", "女性だけの会", KindText.Admission.GROUP, false, false),
                    first("fair", "相談会", KindText.Admission.EVERYBODY, false, false));

    private static Kind first(
            String id, String name, KindText.Admission admission, boolean evening, boolean active) {
        var text = new KindText(name, admission, "", evening, active);
        return new Kind(new KindId(id), text, Set.of(), 1);
    }

    boolean admits(ParticipantId person) {
        return text.admission() == KindText.Admission.EVERYBODY || guests.contains(person);
    }

    KindView view(boolean withGuests) {
        return new KindView(id, text, withGuests ? List.copyOf(guests) : List.of(), version);
    }
}
