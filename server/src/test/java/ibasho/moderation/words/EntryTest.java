package ibasho.moderation.words;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.WordTopic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an entry of a list reads. */
final class EntryTest {
    @Test
    void aWordIsFoundAnywhereInTheLine() {
        assertThat(points("うざい", "ほんとにウザいよ")).isTrue();
        assertThat(points("うざい", "うさぎ")).isFalse();
    }

    @Test
    void aCaretAsksForTheBeginningOfAWordAndADollarForItsEnd() {
        assertThat(points("^しね$", "しね")).isTrue();
        assertThat(points("^しね$", "はい、しね！")).isTrue();
        assertThat(points("^しね$", "楽しいしね")).isFalse();
        assertThat(points("^しね$", "シネマ")).isFalse();
    }

    @Test
    void afterAPlusOneOfTheWordsMustStandInTheLineToo() {
        assertThat(points("住所 + 教えて 送って", "住所を教えて")).isTrue();
        assertThat(points("住所 + 教えて 送って", "住所を書くのが苦手")).isFalse();
    }

    @Test
    void afterAMinusOneOfTheWordsCalmsTheEntry() {
        assertThat(points("殺す - 虫 ゲーム", "殺すぞ")).isTrue();
        assertThat(points("殺す - 虫 ゲーム", "げーむで敵を殺す")).isFalse();
    }

    @Test
    void anEntryWithoutAWordCalmsTheWholeList() {
        var list = WordList.of(WordTopic.SLANDER, List.of("- と言われ", "ばか"));

        assertThat(list.find(Folding.of("ばかと言われた", false))).isNull();
        assertThat(list.find(Folding.of("ばか", false))).isNotNull();
    }

    @Test
    void emptyLinesAndCommentsAreNoEntries() {
        assertThat(Entry.read("  ")).isNull();
        assertThat(Entry.read("# ことば")).isNull();
    }

    @Test
    void noWordIsFoundAcrossTheEndOfASentence() {
        assertThat(points("ばかり", "そば。カリカリ")).isFalse();
        assertThat(points("ばかり", "そば カリカリ")).isTrue();
    }

    private static boolean points(String entry, String line) {
        return WordList.of(WordTopic.OTHER, List.of(entry)).find(Folding.of(line, false)) != null;
    }
}
