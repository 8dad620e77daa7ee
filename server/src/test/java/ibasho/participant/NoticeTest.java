package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.protocol.Notice;
import ibasho.protocol.WelcomeRequest.SetSecret;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class NoticeTest {
    private final DatabaseFixture fixture;
    private Town town;

    NoticeTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void aNewDeviceIsToldToThePersonInside() {
        town.arrived("ひなた");
        var inside = town.remembered("ひなた", Town.PHONE);

        town.signedIn("ひなた", Town.ELSEWHERE);

        assertThat(notices(inside))
                .extracting(Notice::kind, Notice::device)
                .containsExactly(tuple(Notice.Kind.NEW_DEVICE, "Windows の Firefox"));
        assertThat(town.heard.given).extracting(Notice::device).contains("Windows の Firefox");
    }

    @Test
    void theNewDeviceCannotSeeOrPutAwayTheNoteAboutItself() {
        town.arrived("ひなた");
        var inside = town.remembered("ひなた", Town.PHONE);
        var stranger = town.signedIn("ひなた", Town.ELSEWHERE);
        var note = notices(inside).getFirst();

        join(town.account.noticeSeen(town.caller(stranger), note.id()));

        assertThat(notices(stranger)).doesNotContain(note);
        assertThat(notices(inside)).containsExactly(note);
    }

    @Test
    void aRememberedDeviceIsNotNew() {
        town.arrived("ひなた");
        var first = town.remembered("ひなた", Town.PHONE);
        var again =
                new DeviceHint(Town.PHONE.userAgent(), false, "home", first.deviceToken(), null);
        var before = town.heard.given.size();

        town.signedIn("ひなた", again);

        assertThat(town.heard.given).hasSize(before);
    }

    @Test
    void aNoteThatWasReadIsGone() {
        town.arrived("ひなた");
        var inside = town.remembered("ひなた", Town.PHONE);
        town.signedIn("ひなた", Town.ELSEWHERE);

        join(town.account.noticeSeen(town.caller(inside), notices(inside).getFirst().id()));

        assertThat(notices(inside)).isEmpty();
    }

    @Test
    void oneUnreadNoteForOneKindOfDeviceIsEnough() {
        town.arrived("ひなた");
        var inside = town.remembered("ひなた", Town.PHONE);

        town.signedIn("ひなた", Town.ELSEWHERE);
        town.signedIn("ひなた", Town.ELSEWHERE);

        assertThat(notices(inside)).hasSize(1);
    }

    @Test
    void arrivingForTheFirstTimeIsNoNews() {
        town.arrived("ひなた");

        assertThat(town.heard.given).isEmpty();
    }

    @Test
    void aChangedSecretIsToldAndSignsOthersOut() {
        var person = town.arrived("ひなた");
        var elsewhere = town.signedIn("ひなた", Town.ELSEWHERE);
        var here = town.signedIn("ひなた", Town.PHONE);
        var wish = new SetSecret("ひなた", "みずたまもようのかさ", Town.SECRET);

        done(town.secrets.set(town.caller(here), wish));

        assertThat(town.holder(elsewhere)).isNull();
        assertThat(town.holder(here)).isNotNull();
        List<Notice> told = town.read(s -> s.notices().unread(person, elsewhere.id()));
        assertThat(told).extracting(Notice::kind).contains(Notice.Kind.SECRET_CHANGED);
    }

    private List<Notice> notices(NewSession session) {
        return join(town.account.notices(town.caller(session)));
    }
}
