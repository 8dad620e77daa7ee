package ibasho.retention;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ErasedKind;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import ibasho.store.OnBothEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything of one person goes, nothing of anybody else, and no figure changes (case-05). */
@OnBothEngines
final class ErasedPersonTest {
    /** Free words of staff, or of the house: no id ties them to one person. */
    private static final Set<String> OF_NO_ONE_PERSON =
            Set.of(
                    "back_word.words",
                    "diary_version.good",
                    "diary_version.concern",
                    "diary_version.handover",
                    "diary_version.correction",
                    "diary_version.facts",
                    "incident.title",
                    "incident.lessons",
                    "incident_entry.words",
                    "panel.panel_key",
                    "panel.title",
                    "panel.facts",
                    "panel.question",
                    "panel.closing",
                    "panel_note.words",
                    "push_key.private_key");

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private final SeededRows rows;

    ErasedPersonTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.rows = new SeededRows(fixture, space);
    }

    @Test
    void everySealedWordOfThePersonGoesAndNothingOfAnybodyElse() throws IOException {
        var person = "a-" + space.value();
        var other = "b-" + space.value();
        assertThat(rows.seed(person)).containsAll(tablesTouched());
        rows.seed(other);
        var othersBefore = rows.canariesLeft(other);
        var before = rows.counts();
        assertThat(rows.canariesLeft(person)).hasSizeGreaterThan(40);

        var pieces = erase(person);

        assertThat(rows.canariesLeft(person)).isEqualTo(OF_NO_ONE_PERSON);
        assertThat(rows.canariesLeft(other)).isEqualTo(othersBefore).hasSizeGreaterThan(40);
        assertThat(rowsGone(before)).isEqualTo(tablesWhoseRowsGo());
        assertThat(pieces).containsOnlyKeys(ErasedKind.values());
        if (fixture.engine() == Engine.SQLITE) {
            fixture.database().wipeTraces();
            assertThat(filesWith(person)).isEmpty();
            assertThat(filesWith(other)).containsExactly("ibasho.db");
        }
    }

    /** A new table? Say in {@code erased-person.csv} what becomes of it when one person goes. */
    @Test
    void everyTableAboutPeopleHasAnAnswer() {
        var answered =
                ErasedPersonTables.load().stream()
                        .map(ErasedPersonTables.Step::table)
                        .collect(toSet());

        assertThat(answered)
                .containsAll(
                        KeptTables.load().until(KeptTables.Until.PERSON).stream()
                                .map(KeptTables.Kept::table)
                                .toList());
    }

    private Map<ErasedKind, Long> erase(String person) {
        return fixture.database()
                .write(h -> new ErasedPersonStore().erase(h, space, new ParticipantId(person)))
                .join();
    }

    private static Set<String> tablesTouched() {
        return ErasedPersonTables.load().stream()
                .map(ErasedPersonTables.Step::table)
                .filter(table -> !table.equals("person_erasure"))
                .collect(toSet());
    }

    private static Set<String> tablesWhoseRowsGo() {
        return ErasedPersonTables.load().stream()
                .filter(step -> step.how() == ErasedPersonTables.How.DELETE)
                .map(ErasedPersonTables.Step::table)
                .collect(toSet());
    }

    private Set<String> rowsGone(Map<String, Integer> before) {
        var after = rows.counts();
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .collect(toSet());
    }

    /** Files that hold a canary which should be gone. */
    private List<String> filesWith(String person) throws IOException {
        var canary =
                new String(SeededRows.canary(person, "regard.words"), StandardCharsets.ISO_8859_1);
        try (var files = Files.list(fixture.directory())) {
            return files.filter(file -> read(file).contains(canary))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
