package ibasho.casework;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.protocol.CaseGlassId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How a 管理者 comes to read case records: with a reason and a second person (case-02). Thread-safe.
 */
public final class CaseGlasses {
    /** How long the records of a person stay open to whoever asked. */
    static final Duration OPEN_FOR = Duration.ofHours(1);

    private final CaseStore store;
    private final InstantSource clock;

    /** Asks for records in this store. */
    public CaseGlasses(CaseStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A 管理者 asks; refused with {@code WHY_NEEDED}. */
    public CompletionStage<Outcome<CaseGlass>> ask(
            SpaceId space, ParticipantId by, ParticipantId person, String typed) {
        return Steps.next(
                CaseRules.why(typed),
                why ->
                        store.change(rows -> {
                            var glass =
                                    new CaseGlass(
                                            new CaseGlassId(Ids.id()),
                                            person,
                                            by,
                                            clock.instant(),
                                            why,
                                            null,
                                            null);
                            rows.glasses().insert(space, glass);
                            rows.note(space, by, "case.ask", glass.id().value());
                            return Outcome.done(glass);
                        }));
    }

    /**
     * The second person agrees.
     *
     * @return refused with {@code NO_SUCH_RECORD}, {@code NOT_ONESELF} or {@code ALREADY_DONE}
     */
    public CompletableFuture<Outcome<CaseGlass>> confirm(
            SpaceId space, ParticipantId by, CaseGlassId id) {
        return store.change(rows -> {
            var glass = rows.glasses().find(space, id);
            if (glass == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
            }
            if (glass.by().equals(by)) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            if (glass.confirmedBy() != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            var until = clock.instant().plus(OPEN_FOR);
            rows.glasses().confirm(glass, by, until);
            rows.note(space, by, "case.confirm", id.value());
            return Outcome.done(
                    new CaseGlass(
                            id, glass.person(), glass.by(), glass.at(), glass.why(), by, until));
        });
    }

    /** The newest first. */
    public CompletableFuture<List<CaseGlass>> newest(SpaceId space) {
        return store.look(rows -> rows.glasses().newest(space));
    }
}
