package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hiding somebody for oneself (X-15, room-20), and who hears of stored lines. */
final class ApartTest {
    private final Map<ParticipantId, Set<ParticipantId>> hidden = new HashMap<>();
    private final List<LineWatch.Watched> watched = new ArrayList<>();
    private Scene scene;
    private Person hana;
    private Person kuma;
    private Person fuku;

    @BeforeEach
    void open() {
        scene = Scene.shared();
        scene.neighbours(
                new RoomNeighbours(who -> hidden.getOrDefault(who, Set.of()), watched::add));
        hana = scene.person("hana");
        kuma = scene.person("kuma");
        fuku = scene.person("fuku");
        List.of(hana, kuma, fuku).forEach(person -> person.enter(PresenceMode.TEXT));
        List.of(hana, kuma, fuku).forEach(Person::hears);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theHiddenAreHeardByEverybodyElseAndHearEverything() {
        hides(hana, kuma);

        var own = hana.say("わたしの話");
        kuma.say("くまの話");
        kuma.react(own, Reaction.NOD, true);

        assertThat(hana.hearsOfLines())
                .allSatisfy(event -> assertThat(event).isInstanceOf(ServerMessage.Said.class));
        assertThat(fuku.hearsWords()).containsExactly("わたしの話", "くまの話");
        assertThat(kuma.hearsWords()).containsExactly("わたしの話", "くまの話");
    }

    @Test
    void neitherEditsNorRemovalsNorReactionsOfTheHiddenArrive() {
        var line = kuma.say("くまの話");
        var others = fuku.say("ふくろうの話");
        hana.hears();
        hides(hana, kuma);

        kuma.ask(new RoomRequest.EditLine(line, "べつの話", false));
        fuku.react(line, Reaction.NOD, true);
        kuma.react(others, Reaction.NOD, true);
        kuma.ask(new RoomRequest.RemoveLine(line));

        assertThat(hana.hearsOfLines()).isEmpty();
        assertThat(fuku.hearsOfLines()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whoeverIsHiddenIsStillSeenSoThatWhomOneReachesStaysTrue() {
        hides(hana, kuma);

        var room = hana.otherTab().enter(PresenceMode.TEXT);

        assertThat(room.avatars()).extracting(AvatarView::who).contains(kuma.who());
    }

    @Test
    void comingBackBringsNothingOfTheHidden() {
        var seen = fuku.say("ふくろうの話");
        var own = hana.say("わたしの話");
        var entered = hana.otherTab().enter(PresenceMode.TEXT);
        hides(hana, kuma);
        kuma.say("くまの話");
        kuma.react(own, Reaction.NOD, true);
        fuku.say("つづき");
        hana.hears();

        var resumed = hana.cut().entered(PresenceMode.TEXT, new ResumePoint(entered.epoch(), seen));
        var missed = hana.hearsWords();
        var fresh = hana.otherTab().enter(PresenceMode.TEXT);

        assertThat(resumed.resumed()).isTrue();
        assertThat(missed).containsExactly("わたしの話", "つづき");
        assertThat(Person.words(fresh.lines())).containsExactly("ふくろうの話", "わたしの話", "つづき");
        assertThat(fresh.lines()).allSatisfy(line -> assertThat(line.reactions()).isEmpty());
    }

    @Test
    void shownAgainEverythingIsThereWhenOneEntersAfresh() {
        hides(hana, kuma);
        kuma.say("くまの話");
        hidden.clear();

        var fresh = hana.otherTab().enter(PresenceMode.TEXT);

        assertThat(fresh.lines()).extracting(Line::text).containsExactly("くまの話");
    }

    @Test
    void linesAndEditsAreHeardOfOnceTheyAreStored() {
        var line = kuma.say("くまの話");
        kuma.ask(new RoomRequest.EditLine(line, "べつの話", false));
        var retry = kuma.line("もう一度", Audience.ROOM);
        kuma.ask(retry);
        kuma.ask(retry);

        assertThat(watched)
                .extracting(LineWatch.Watched::text)
                .containsExactly("くまの話", "べつの話", "もう一度");
        assertThat(watched.get(1).line().seq()).isEqualTo(line);
        assertThat(watched.get(1).words()).isGreaterThan(line);
    }

    @Test
    void whatWasNotStoredIsNotHeardOf() {
        kuma.ask(kuma.line(" ", Audience.ROOM));
        kuma.ask(kuma.line("席にいません", Audience.TABLE));

        assertThat(watched).isEmpty();
    }

    private void hides(Person who, Person other) {
        var all = new HashSet<>(hidden.getOrDefault(who.who(), Set.of()));
        all.add(other.who());
        hidden.put(who.who(), all);
    }
}
