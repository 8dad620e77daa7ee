package ibasho.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ParticipantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HearersTest {

    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId MOMO = new ParticipantId("momo");
    private static final ParticipantId KUMA = new ParticipantId("kuma");

    @Test
    void nobodyHearsThemselves() {
        var table = new Hearers(Map.of(HANA, Set.of(HANA, MOMO)));

        assertThat(table.of(HANA)).containsExactly(MOMO);
    }

    @Test
    void eachGroupHearsItselfOnly() {
        var table = Hearers.ofGroups(List.of(Set.of(HANA, MOMO), Set.of(KUMA)));

        assertThat(table.hears(MOMO, HANA)).isTrue();
        assertThat(table.hears(HANA, MOMO)).isTrue();
        assertThat(table.hears(KUMA, HANA)).isFalse();
        assertThat(table.of(KUMA)).isEmpty();
    }

    @Test
    void whoIsNotInTheTableIsHeardByNobody() {
        assertThat(Hearers.NOBODY.of(HANA)).isEmpty();
    }
}
