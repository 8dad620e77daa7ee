package ibasho.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TableRulesTest {

    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId MOMO = new ParticipantId("momo");
    private static final ParticipantId KUMA = new ParticipantId("kuma");
    private static final PlaceId TALK = new PlaceId("talk-1");
    private static final PlaceId STUDY = new PlaceId("study");

    @Test
    void thoseAtOneTableHearEachOtherAndNobodyElse() {
        var table = hearers(talks(HANA, TALK), talks(MOMO, TALK), talks(KUMA, STUDY));

        assertThat(table)
                .isEqualTo(
                        new Hearers(
                                Map.of(HANA, Set.of(MOMO), MOMO, Set.of(HANA), KUMA, Set.of())));
    }

    @Test
    void twoWhoSitNowhereDoNotHearEachOther() {
        var table =
                hearers(new Sitter(HANA, null, true, false), new Sitter(MOMO, null, true, false));

        assertThat(table).isEqualTo(Hearers.NOBODY);
    }

    @Test
    void whoDidNotComeIntoVoiceNeitherHearsNorIsHeard() {
        var table = hearers(talks(HANA, TALK), new Sitter(MOMO, TALK, false, false));

        assertThat(table.of(HANA)).isEmpty();
        assertThat(table.of(MOMO)).isEmpty();
    }

    @Test
    void aVoiceThatRestsIsNotHeardButHears() {
        var table = hearers(talks(HANA, TALK), new Sitter(MOMO, TALK, true, true));

        assertThat(table.hears(MOMO, HANA)).isTrue();
        assertThat(table.of(MOMO)).isEmpty();
    }

    @Test
    void whomSomebodyHidNeitherIsHeardByThemNorHearsThem() {
        var table =
                TableRules.hearers(
                        List.of(talks(HANA, TALK), talks(MOMO, TALK)),
                        (who, other) -> who.equals(HANA) && other.equals(MOMO));

        assertThat(table.hears(HANA, MOMO)).isFalse();
        assertThat(table.hears(MOMO, HANA)).isFalse();
    }

    private static Hearers hearers(Sitter... people) {
        return TableRules.hearers(List.of(people), (_, _) -> false);
    }

    private static Sitter talks(ParticipantId who, PlaceId table) {
        return new Sitter(who, table, true, false);
    }
}
