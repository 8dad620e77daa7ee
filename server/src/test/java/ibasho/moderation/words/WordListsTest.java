package ibasho.moderation.words;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WordTopic;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that staff keep. */
@OnBothEngines
final class WordListsTest {
    private static final ParticipantId SATO = new ParticipantId("sato");

    private final DatabaseFixture fixture;
    private final TestClock clock = new TestClock();
    private SpaceId space;
    private WordLists lists;

    WordListsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.lists = open();
    }

    @BeforeEach
    void begin() {
        space = fixture.space();
        lists = open();
    }

    @Test
    void whatStaffSaveCountsAtOnceAndAfterARestart() {
        assertThat(lists.hints().look("たぬきそば")).isEmpty();

        assertThat(save(List.of("たぬき", " "), 0)).isInstanceOf(Outcome.Done.class);

        assertThat(lists.hints().look("たぬきそば")).isPresent();
        assertThat(open().hints().look("タヌキそば")).isPresent();
        assertThat(open().all().getLast().words()).containsExactly("たぬき");
        assertThat(open().all().getLast().savedBy()).isEqualTo(SATO);
    }

    @Test
    void whoeverSavesSecondIsTold() {
        save(List.of("たぬき"), 0);

        assertThat(refusal(save(List.of("きつね"), 0))).isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(lists.hints().look("たぬき")).isPresent();
    }

    @Test
    void aSingleLetterWouldBeInEveryLine() {
        assertThat(refusal(save(List.of("あ"), 0))).isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void aListHasAnEnd() {
        var many = java.util.Collections.nCopies(WordLists.MAX_ENTRIES + 1, "たぬき");

        assertThat(refusal(save(many, 0))).isEqualTo(RefusalCode.TOO_MANY);
    }

    private Outcome<List<WordLists.Kept>> save(List<String> words, long version) {
        return lists.save(SATO, WordTopic.OTHER, words, version).join();
    }

    private WordLists open() {
        return WordLists.open(
                new WordListStore(fixture.database(), new AuditLog(clock), space), clock);
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why().code();
    }
}
