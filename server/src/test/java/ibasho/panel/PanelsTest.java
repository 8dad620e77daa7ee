package ibasho.panel;

import static ibasho.panel.Meetings.done;
import static ibasho.panel.Meetings.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Caller;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelSpan;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import ibasho.talk.Word;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of the expert panel, on both engines. */
@OnBothEngines
final class PanelsTest {
    private final Meetings meetings;
    private final Panels panels;

    PanelsTest(DatabaseFixture fixture) {
        this.meetings = new Meetings(fixture);
        this.panels = meetings.panels;
    }

    @Test
    void onlyTheFacilitatorAndWhoeverIsNominatedSpeak() {
        var panel = meetings.begun("k");
        assertThat(refused(meetings.say(panel, meetings.hiba, "k1", "ひとこと")))
                .isEqualTo(RefusalCode.NOT_NOMINATED);

        meetings.nominate(panel, meetings.hiba);
        done(meetings.say(panel, meetings.hiba, "k1", "法律からは"));
        meetings.nominate(panel, meetings.momiji, meetings.kuri);

        assertThat(refused(meetings.say(panel, meetings.hiba, "k2", "もうひとこと")))
                .isEqualTo(RefusalCode.NOT_NOMINATED);
        done(meetings.say(panel, meetings.kuri, "k1", "福祉からは"));
        done(meetings.say(panel, meetings.fuji, "k1", "ありがとうございます"));
        assertThat(done(panels.floor().read(meetings.kaede, panel.id(), null)).words())
                .extracting(Word::text)
                .containsExactly("法律からは", "福祉からは", "ありがとうございます");
    }

    @Test
    void nobodyIsNominatedBeforeItBeginsOrFromOutside() {
        var panel = meetings.plan("k");
        meetings.come(panel, meetings.fuji);
        var momiji = List.of(meetings.momiji.who());
        assertThat(refused(panels.floor().nominate(meetings.fuji, panel.id(), momiji)))
                .isEqualTo(RefusalCode.NOT_NOW);
        done(panels.floor().begin(meetings.fuji, panel.id()));
        assertThat(refused(panels.floor().nominate(meetings.fuji, panel.id(), momiji)))
                .isEqualTo(RefusalCode.NO_SUCH_PERSON);
        meetings.come(panel, meetings.momiji);
        assertThat(refused(panels.floor().nominate(meetings.momiji, panel.id(), momiji)))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
    }

    @Test
    void aLinkOpensOnceAndForItsPersonAlone() {
        var panel = meetings.plan("k");
        var withdrawn = meetings.link(panel, meetings.momiji);
        var link = meetings.link(panel, meetings.momiji);

        for (var wrong :
                List.of(
                        panels.door().knock(meetings.hiba, link),
                        panels.door().knock(meetings.momiji, withdrawn),
                        panels.door().knock(meetings.momiji, "never"))) {
            assertThat(refused(wrong)).isEqualTo(RefusalCode.LINK_NOT_VALID);
        }
        done(panels.door().knock(meetings.momiji, link));

        assertThat(refused(panels.door().knock(meetings.momiji, link)))
                .isEqualTo(RefusalCode.LINK_NOT_VALID);
        var late = meetings.link(panel, meetings.kuri);
        meetings.clock.forward(Duration.ofHours(3));
        assertThat(refused(panels.door().knock(meetings.kuri, late)))
                .isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void oneWaitsUntilTheFacilitatorOpensAndMayBeSentBack() {
        var panel = meetings.plan("k");
        done(panels.notes().summarise(meetings.kaede, panel.id(), "三十代", "どう支えるか", false));
        meetings.come(panel, meetings.fuji);
        done(panels.door().knock(meetings.momiji, meetings.link(panel, meetings.momiji)));

        assertThat(done(panels.door().enter(meetings.momiji, panel.id())).admitted()).isFalse();
        assertThat(refused(panels.floor().read(meetings.momiji, panel.id(), null)))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
        done(panels.door().admit(meetings.fuji, panel.id(), meetings.momiji.who(), true));
        assertThat(done(panels.door().enter(meetings.momiji, panel.id())).admitted()).isTrue();
        done(panels.floor().begin(meetings.fuji, panel.id()));
        meetings.nominate(panel, meetings.momiji);
        done(panels.door().admit(meetings.fuji, panel.id(), meetings.momiji.who(), false));

        assertThat(panels.door().inside(panel.id())).containsExactly(meetings.fuji.who());
        assertThat(panels.floor().turns(panel).join()).isEmpty();
        assertThat(refused(meetings.say(panel, meetings.momiji, "k", "まだ")))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
    }

    @Test
    void whoeverIsNotOnTheRosterIsAnsweredAsIfThereWereNoSession() {
        var there = meetings.begun("k").id();
        var never = new PanelId("AAAAAAAAAAAAAAAAAAAAAA");
        var lostTheRole = meetings.caller("momiji", Role.COUNSELLOR);

        for (var who : List.of(meetings.sugi, lostTheRole)) {
            for (var id : List.of(there, never)) {
                var answers =
                        List.of(
                                refused(panels.door().enter(who, id)),
                                refused(panels.floor().say(who, id, "k", "こんにちは")),
                                refused(panels.floor().read(who, id, null)),
                                refused(panels.floor().hand(who, id, true)),
                                refused(panels.floor().begin(who, id)),
                                refused(panels.floor().end(who, id, "")),
                                refused(panels.notes().read(who, id)),
                                refused(panels.notes().write(who, id, 0, "x")));
                assertThat(answers).containsOnly(RefusalCode.NO_SUCH_PANEL);
                assertThat(panels.door().leave(who, id).toCompletableFuture().join())
                        .isEqualTo(null);
            }
        }
    }

    @Test
    void aProfessionReadsItsOwnNotesAndTheOthersReadAll() {
        var panel = meetings.begun("k");
        done(panels.notes().write(meetings.momiji, panel.id(), 0, "眠りを診る"));
        done(panels.notes().write(meetings.hiba, panel.id(), 0, "契約を見る"));
        assertThat(refused(panels.notes().write(meetings.hiba, panel.id(), 0, "また")))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        done(panels.notes().write(meetings.hiba, panel.id(), 1, "契約を見なおす"));
        assertThat(refused(panels.notes().write(meetings.kaede, panel.id(), 0, "x")))
                .isEqualTo(RefusalCode.NOT_ALLOWED);

        done(panels.floor().end(meetings.fuji, panel.id(), "一か月後に"));

        assertThat(texts(meetings.momiji, panel)).containsExactly("眠りを診る");
        assertThat(texts(meetings.hiba, panel)).containsExactly("契約を見なおす", "契約を見る");
        assertThat(texts(meetings.kuri, panel)).isEmpty();
        assertThat(texts(meetings.fuji, panel)).hasSize(3);
        var ofKaede = done(panels.notes().read(meetings.kaede, panel.id()));
        assertThat(ofKaede.matter().closing()).isEqualTo("一か月後に");
        assertThat(ofKaede.notes()).hasSize(3);
        assertThat(done(panels.notes().read(meetings.hiba, panel.id())).matter())
                .isEqualTo(Panel.Matter.NONE);
    }

    @Test
    void nothingWrittenOrSaidLiesOpenAndAtTheEndTheWordsAndTheirKeyAreGone() throws SQLException {
        var panel = meetings.begun("k");
        done(panels.notes().summarise(meetings.kaede, panel.id(), "カナリアの件", "", false));
        done(panels.notes().write(meetings.kuri, panel.id(), 0, "カナリアのメモ"));
        done(meetings.say(panel, meetings.fuji, "k", "カナリアの言葉"));
        assertThat(meetings.onDisk("select words from panel_word")).isNotBlank();
        for (var column :
                List.of(
                        "words from panel_word",
                        "facts from panel",
                        "title from panel",
                        "words from panel_note")) {
            assertThat(meetings.onDisk("select " + column)).doesNotContain("カナリア", "第1回");
        }

        done(panels.floor().end(meetings.fuji, panel.id(), ""));

        var of = " where id = '" + panel.id() + "'";
        assertThat(meetings.onDisk("select panel_key from panel" + of)).isBlank();
        assertThat(
                        meetings.onDisk(
                                "select words from panel_word where room_id = '"
                                        + panel.id()
                                        + "'"))
                .isEmpty();
        assertThat(refused(panels.door().enter(meetings.fuji, panel.id())))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
    }

    @Test
    void aVersionOfANoteIsNeverEdited() {
        var panel = meetings.begun("k");
        done(panels.notes().write(meetings.kuri, panel.id(), 0, "はじめのメモ"));

        assertThatThrownBy(() ->
                        meetings.onDisk(statement ->
                                statement.execute("update panel_note set version = 7")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void itStandsOnlyIfEveryProfessionWasThereTheWholeTime() {
        var panel = meetings.begun("k");
        var start = meetings.clock.instant();
        pass(10);
        assertThat(standing(panel).whole()).isTrue();

        panels.door().leave(meetings.hiba, panel.id()).toCompletableFuture().join();
        pass(5);
        done(panels.door().enter(meetings.hiba, panel.id()));
        pass(5);
        var over = done(panels.floor().end(meetings.fuji, panel.id(), ""));

        var standing = standing(over);
        assertThat(standing.whole()).isFalse();
        assertThat(standing.spans())
                .containsExactly(
                        new PanelSpan(start, start.plus(Duration.ofMinutes(10))),
                        new PanelSpan(
                                start.plus(Duration.ofMinutes(15)),
                                start.plus(Duration.ofMinutes(20))));
    }

    @Test
    void aRestartOfSomeSecondsDoesNotBreakIt() {
        var panel = meetings.begun("k");
        pass(5);
        meetings.nominate(panel, meetings.kuri);
        meetings.restart();
        meetings.clock.forward(Duration.ofSeconds(40));
        for (var who : List.of(meetings.fuji, meetings.momiji, meetings.hiba, meetings.kuri)) {
            done(meetings.panels.door().enter(who, panel.id()));
        }

        done(meetings.say(panel, meetings.kuri, "k", "つづけます"));
        var over = done(meetings.panels.floor().end(meetings.fuji, panel.id(), ""));
        assertThat(requireNonNull(meetings.panels.times().standing(over).join()).whole()).isTrue();
    }

    @Test
    void aSessionThatEverybodyLeftEndsByItselfAfterItsTime() {
        var panel = meetings.begun("k");
        meetings.clock.forward(Duration.ofMinutes(175));
        assertThat(look(true).ended()).isEmpty();
        meetings.clock.forward(Duration.ofMinutes(10));
        assertThat(look(false).ended()).isEmpty();
        meetings.clock.forward(Duration.ofHours(1));

        assertThat(look(false).ended()).extracting(Panel::id).containsExactly(panel.id());
    }

    @Test
    void aTelephoneNumberInTheMatterIsAskedAbout() {
        var panel = meetings.plan("k");
        var facts = "連絡先は 090-1234-5678 とのこと";

        assertThat(refused(panels.notes().summarise(meetings.kaede, panel.id(), facts, "", false)))
                .isEqualTo(RefusalCode.LOOKS_LIKE_CONTACT);
        done(panels.notes().summarise(meetings.kaede, panel.id(), facts, "", true));
        assertThat(refused(panels.notes().summarise(meetings.hiba, panel.id(), "x", "", true)))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
    }

    @Test
    void planningTwiceWithOneKeyPlansOnceAndABegunSessionIsNotCancelled() {
        var panel = meetings.plan("same");
        assertThat(meetings.plan("same").id()).isEqualTo(panel.id());
        meetings.come(panel, meetings.fuji);
        done(panels.seat(meetings.kaede, panel.id(), meetings.sugi.who(), PanelPart.LEGAL));
        done(panels.floor().begin(meetings.fuji, panel.id()));

        assertThat(refused(panels.cancel(meetings.kaede, panel.id())))
                .isEqualTo(RefusalCode.ALREADY_BEGUN);
        var other = meetings.plan("other");
        assertThat(done(panels.cancel(meetings.kaede, other.id())).isCancelled()).isTrue();
        assertThat(refused(panels.link(meetings.kaede, other.id(), meetings.fuji.who())))
                .isEqualTo(RefusalCode.NO_SUCH_PANEL);
    }

    /** Minutes in which everybody who is inside stays. */
    private void pass(int minutes) {
        for (var half = 0; half < 2 * minutes; half++) {
            meetings.clock.forward(Duration.ofSeconds(30));
            look(true);
        }
    }

    private PanelTimes.Found look(boolean here) {
        return panels.times().look(meetings.space, _ -> here).join();
    }

    private Standing standing(Panel panel) {
        return requireNonNull(panels.times().standing(panel).join());
    }

    private List<String> texts(Caller who, Panel panel) {
        return done(panels.notes().read(who, panel.id())).notes().stream().map(Note::text).toList();
    }
}
