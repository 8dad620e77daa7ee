package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Rules;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The rules in force, and who accepted them (M-3.2.ア-5b). Thread-safe. */
public final class Rulebook {
    private final PeopleStore store;

    /** The rules kept in this store. */
    public Rulebook(PeopleStore store) {
        this.store = store;
    }

    /** Lays down version 1 where nothing was laid down yet; call at every start. */
    public CompletionStage<Nothing> layDown(SpaceId space) {
        return store.write(
                space,
                shelves -> {
                    if (shelves.rules().newest() == null) {
                        shelves.rules().add(FirstRules.VERSION_1, shelves.now());
                    }
                    return Nothing.NOTHING;
                });
    }

    /** The rules as they stand. */
    public CompletionStage<Rules> inForce(SpaceId space) {
        return store.read(space, Rulebook::inForce);
    }

    /** Accepts a version; refused when another is in force. */
    public CompletionStage<Outcome<Nothing>> accept(Caller caller, int version) {
        return store.write(caller.space(), shelves -> accept(shelves, caller, version));
    }

    private static Outcome<Nothing> accept(Shelves shelves, Caller caller, int version) {
        if (inForce(shelves).version() != version) {
            return Outcome.refused(RefusalCode.RULES_CHANGED);
        }
        shelves.rules().accept(caller.who(), version, shelves.now());
        var details = Map.of("version", Integer.toString(version));
        shelves.acts().note(caller.who(), "rules.accepted", caller.who(), details);
        Arrival.stepDone(shelves, caller);
        return Outcome.done(Nothing.NOTHING);
    }

    static Rules inForce(Shelves shelves) {
        var newest = shelves.rules().newest();
        return newest == null ? FirstRules.VERSION_1 : newest;
    }

    static boolean accepted(Shelves shelves, Person person) {
        return shelves.rules().accepted(person.id(), inForce(shelves).version());
    }
}
