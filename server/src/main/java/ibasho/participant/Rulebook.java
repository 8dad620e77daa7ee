package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Rules;
import ibasho.protocol.RulesAcceptance;
import ibasho.protocol.RulesKeptView;
import ibasho.protocol.RulesRequest;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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

    /** The rules as they stand, with the newest version this person accepted. */
    public CompletionStage<Reading> forReader(Caller caller) {
        return store.read(
                caller.space(),
                shelves -> new Reading(inForce(shelves), shelves.rules().acceptedBy(caller.who())));
    }

    /**
     * The rules for somebody.
     *
     * @param accepted {@code null} before the first was accepted
     */
    public record Reading(Rules rules, @Nullable Rules accepted) {}

    /** The rules as those see them who keep them. */
    public CompletionStage<RulesKeptView> kept(SpaceId space) {
        return store.read(space, Rulebook::kept);
    }

    /**
     * Whom a new version does not disturb.
     *
     * @param inside who is in the room; staff at work are spared with them
     * @param until when the opening is over; {@code null} while there is none: then everybody is
     *     asked at once
     */
    public record Spared(Set<ParticipantId> inside, @Nullable Instant until) {
        /** Nobody is inside. */
        public static final Spared NOBODY = new Spared(Set.of(), null);

        private boolean has(Person person) {
            return person.staff() || inside.contains(person.id());
        }
    }

    /**
     * Puts a new version in force; see {@link RulesRequest.Publish}. Whoever is spared is asked
     * after the opening, everybody else at once; who puts it in force has accepted it.
     */
    public CompletionStage<Outcome<RulesKeptView>> publish(
            Caller by, RulesRequest.Publish wish, Spared spared) {
        return store.write(
                by.space(),
                shelves ->
                        RulesText.shortLines(wish.shortLines())
                                .then(lines ->
                                        RulesText.full(wish.full())
                                                .then(full ->
                                                        next(shelves, wish.base(), lines, full)))
                                .map(rules -> published(shelves, by, rules, spared)));
    }

    private static Outcome<Rules> next(
            Shelves shelves, int base, List<String> lines, List<String> full) {
        var now = inForce(shelves);
        if (now.version() != base) {
            return Outcome.refused(RefusalCode.EDITED_MEANWHILE);
        }
        return now.shortLines().equals(lines) && now.full().equals(full)
                ? Outcome.refused(RefusalCode.ALREADY_DONE)
                : Outcome.done(new Rules(base + 1, lines, full));
    }

    private static RulesKeptView published(Shelves shelves, Caller by, Rules rules, Spared spared) {
        var accepted = shelves.rules().acceptances();
        shelves.rules().add(rules, shelves.now());
        var details = Map.of("version", Integer.toString(rules.version()));
        shelves.acts().note(by.who(), "rules.publish", null, details);
        shelves.rules().accept(by.who(), rules.version(), shelves.now());
        for (var person : shelves.people().all()) {
            var until = spared.until();
            if (until != null && spared.has(person) && accepted.containsKey(person.id())) {
                shelves.rules().askLater(person.id(), rules.version(), until);
            } else {
                shelves.after().changed(person.id());
            }
        }
        return kept(shelves);
    }

    private static RulesKeptView kept(Shelves shelves) {
        var accepted = shelves.rules().acceptances();
        var people =
                shelves.people().all().stream()
                        .filter(person -> person.isWelcome() && !person.robot())
                        .map(person -> acceptance(person, accepted.get(person.id())))
                        .sorted(
                                Comparator.comparingInt(RulesAcceptance::version)
                                        .thenComparing(one -> one.who().value()))
                        .toList();
        return new RulesKeptView(inForce(shelves), shelves.rules().since(), people);
    }

    private static RulesAcceptance acceptance(
            Person person, RulesStore.@Nullable Accepted accepted) {
        var nickname = person.nickname();
        return new RulesAcceptance(
                person.id(),
                nickname == null ? null : nickname.text(),
                person.staff(),
                accepted == null ? 0 : accepted.version(),
                accepted == null ? null : accepted.at());
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

    /** Whether this person need not be asked now. */
    static boolean isSettled(Shelves shelves, Person person) {
        var version = inForce(shelves).version();
        return shelves.rules().accepted(person.id(), version)
                || shelves.rules().isLater(person.id(), version, shelves.now());
    }
}
