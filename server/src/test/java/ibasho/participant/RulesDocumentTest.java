package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.join;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Rulebook.Spared;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.RulesAcceptance;
import ibasho.protocol.RulesKeptView;
import ibasho.protocol.RulesRequest.Publish;
import ibasho.protocol.WelcomeStep;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules as a document with versions, and the proof of who accepted which. */
@OnBothEngines
final class RulesDocumentTest {
    private static final List<String> LINES = List.of("呼び名で過ごします。");
    private static final List<String> FULL = List.of("ひとつめ。", "ふたつめ。");

    private final DatabaseFixture fixture;
    private Town town;
    private Caller manager;

    RulesDocumentTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
        this.manager = town.somebody();
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
        join(town.rulebook.layDown(town.space));
        manager = town.callerOf(town.arrivedStaff("shika", Role.MANAGER));
    }

    @Test
    void aNewVersionIsAskedOfEverybodyAtTheirNextComing() {
        town.arrived("usagi");

        var kept = done(publish(1, LINES, FULL));

        assertThat(kept.rules().version()).isEqualTo(2);
        var session = town.signedIn("usagi", Town.PHONE);
        assertThat(town.alive(session).self().remaining()).containsExactly(WelcomeStep.RULES);
        assertThat(town.acts()).contains("rules.publish");
    }

    @Test
    void whoeverAcceptedAnEarlierVersionIsShownWhatItWas() {
        town.arrived("usagi");
        done(publish(1, LINES, FULL));
        var usagi = town.caller(town.signedIn("usagi", Town.PHONE));

        var reading = join(town.rulebook.forReader(usagi));

        assertThat(reading.rules().version()).isEqualTo(2);
        assertThat(reading.accepted()).isEqualTo(FirstRules.VERSION_1);
        done(town.rulebook.accept(usagi, 2));
        assertThat(join(town.rulebook.forReader(usagi)).accepted()).isEqualTo(reading.rules());
    }

    @Test
    void theProofSaysWhoAcceptedWhichVersionAndWhoIsStillToBeAsked() {
        var early = town.arrived("usagi");
        var again = town.arrived("kitsune");
        done(publish(1, LINES, FULL));
        done(town.rulebook.accept(town.caller(town.signedIn("kitsune", Town.PHONE)), 2));

        var kept = join(town.rulebook.kept(town.space));

        assertThat(kept.people())
                .filteredOn(one -> one.who().equals(early) || one.who().equals(again))
                .extracting(RulesAcceptance::who, RulesAcceptance::version)
                .containsExactly(tuple(early, 1), tuple(again, 2));
    }

    @Test
    void whoeverIsInsideIsAskedOnlyWhenTheOpeningIsOver() {
        var inside = town.arrived("usagi");
        var outside = town.arrived("kitsune");
        var stays = town.signedIn("usagi", Town.PHONE);
        var waits = town.signedIn("kitsune", Town.PHONE);
        town.heard.changed.clear();
        var until = town.clock.instant().plus(Duration.ofHours(2));

        done(publish(1, LINES, FULL, new Spared(Set.of(inside), until)));

        assertThat(town.heard.changed).contains(outside).doesNotContain(inside);
        assertThat(town.alive(stays).self().remaining()).isEmpty();
        assertThat(town.alive(waits).self().remaining()).containsExactly(WelcomeStep.RULES);
        town.clock.forward(Duration.ofHours(2));
        assertThat(town.alive(stays).self().remaining()).containsExactly(WelcomeStep.RULES);
    }

    @Test
    void staffAtWorkAreNotCalledAwayDuringAnOpening() {
        var worker = town.arrivedStaff("kuma", Role.SUPPORT_WORKER);
        var until = town.clock.instant().plus(Duration.ofHours(2));
        town.heard.changed.clear();

        done(publish(1, LINES, FULL, new Spared(Set.of(), until)));

        assertThat(town.heard.changed).doesNotContain(worker.id());
    }

    @Test
    void whoPutsItInForceHasAcceptedIt() {
        var kept = done(publish(1, LINES, FULL));

        assertThat(kept.people())
                .filteredOn(one -> one.who().equals(manager.who()))
                .extracting(RulesAcceptance::version)
                .containsExactly(2);
    }

    @Test
    void theSecondOfTwoWhoWriteIsToldAndNothingIsLost() {
        done(publish(1, List.of("はじめの人の文。"), FULL));

        assertThat(refused(publish(1, List.of("あとの人の文。"), FULL)))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(join(town.rulebook.inForce(town.space)).shortLines())
                .containsExactly("はじめの人の文。");
    }

    @Test
    void theShortRulesAreOneToSevenLines() {
        assertThat(refused(publish(1, List.of(" ", ""), FULL))).isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(refused(publish(1, Collections.nCopies(8, "行"), FULL)))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(refused(publish(1, List.of("あ".repeat(81)), FULL)))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(refused(publish(1, List.of("行\u202e"), FULL)))
                .isEqualTo(RefusalCode.TEXT_CHARACTERS);
    }

    @Test
    void aVersionThatChangesNothingIsNone() {
        var first = FirstRules.VERSION_1;

        assertThat(refused(publish(1, first.shortLines(), first.full())))
                .isEqualTo(RefusalCode.ALREADY_DONE);
    }

    private CompletionStage<Outcome<RulesKeptView>> publish(
            int base, List<String> shortLines, List<String> full) {
        return publish(base, shortLines, full, Spared.NOBODY);
    }

    private CompletionStage<Outcome<RulesKeptView>> publish(
            int base, List<String> shortLines, List<String> full, Spared spared) {
        return town.rulebook.publish(manager, new Publish(base, shortLines, full), spared);
    }
}
