package ibasho.panel;

import ibasho.chat.ContactPattern;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.RefusalCode;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What is written down: the matter without names (S-5.3a), and the advice of each profession, which
 * that profession, the ファシリテーター and the 相談員 of the session read (S-3.2.イ). Thread-safe.
 */
public final class PanelNotes {
    /** Longest text of one field, in characters. */
    static final int MAX_CHARS = 4_000;

    private final PanelStore store;
    private final InstantSource clock;

    PanelNotes(PanelStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What somebody may read.
     *
     * @param matter empty for a profession: inside, it is seen as long as the session lasts
     * @param notes by profession, the newest version first
     */
    public record Read(Panel.Matter matter, List<Note> notes) {}

    /**
     * The matter, by the 相談員 or the ファシリテーター of the session, also before anybody came.
     *
     * @param sure a telephone number or address in it was asked about
     * @return refused with {@code NO_SUCH_PANEL}, {@code LOOKS_LIKE_CONTACT} or what {@link
     *     PlainWords} says
     */
    public CompletionStage<Outcome<Panel>> summarise(
            Caller by, PanelId id, String facts, String question, boolean sure) {
        var looked = ContactPattern.isIn(facts) || ContactPattern.isIn(question);
        var accepted =
                PlainWords.needed(facts, MAX_CHARS)
                        .then(said ->
                                PlainWords.accept(question, MAX_CHARS)
                                        .map(asked -> new Panel.Matter(said, asked, "")))
                        .then(matter ->
                                looked && !sure
                                        ? Outcome.<Panel.Matter>refused(
                                                RefusalCode.LOOKS_LIKE_CONTACT)
                                        : Outcome.done(matter));
        return Steps.next(
                accepted,
                matter ->
                        store.change(rows -> {
                            var seat = rows.seat(by, id);
                            if (seat == null
                                    || !seat.panel().isOpen()
                                    || seat.own().part().isProfession()) {
                                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
                            }
                            var about = seat.panel().about(matter.facts(), matter.question());
                            rows.keep(about);
                            rows.note(about, by.who(), "panel.summarise");
                            return Outcome.done(about);
                        }));
    }

    /** What one may read, also when it is over; refused with {@code NO_SUCH_PANEL}. */
    public CompletionStage<Outcome<Read>> read(Caller who, PanelId id) {
        return store.look(rows -> {
            var seat = rows.seat(who, id);
            if (seat == null || !mayRead(seat.own())) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            var all = seat.own().part().readsAllNotes();
            var notes =
                    Arrays.stream(PanelPart.values())
                            .filter(PanelPart::isProfession)
                            .filter(part -> all || part == seat.own().part())
                            .flatMap(part -> rows.notes().of(seat.panel(), part).stream())
                            .toList();
            return Outcome.done(new Read(all ? seat.panel().matter() : Panel.Matter.NONE, notes));
        });
    }

    /**
     * Writes a version of the note of one's own profession, also when it is over.
     *
     * @return refused with {@code NO_SUCH_PANEL}, {@code NOT_ALLOWED} for whoever is no profession,
     *     {@code EDITED_MEANWHILE}, or what {@link PlainWords} says
     */
    public CompletionStage<Outcome<Panel>> write(Caller by, PanelId id, int base, String typed) {
        return Steps.next(
                PlainWords.needed(typed, MAX_CHARS),
                text ->
                        store.change(rows -> {
                            var seat = rows.seat(by, id);
                            if (seat == null || !mayRead(seat.own())) {
                                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
                            }
                            var part = seat.own().part();
                            if (!part.isProfession()) {
                                return Outcome.refused(RefusalCode.NOT_ALLOWED);
                            }
                            if (rows.notes().version(seat.panel(), part) != base) {
                                return Outcome.refused(RefusalCode.EDITED_MEANWHILE);
                            }
                            var note = new Note(part, base + 1, by.who(), clock.instant(), text);
                            rows.notes().add(seat.panel(), note);
                            rows.note(seat.panel(), by.who(), "panel.note");
                            return Outcome.done(seat.panel());
                        }));
    }

    /** A profession reads once it was let in; the others prepare the session. */
    private static boolean mayRead(Panel.Member own) {
        return own.part().readsAllNotes() || own.mayEnter();
    }
}
